package io.glidepath.rulebook.sentence;

import io.glidepath.advice.Row;
import io.glidepath.interaction.Story;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.QualityItem;
import io.glidepath.kpi.WholeSettings;
import org.jspecify.annotations.Nullable;

/** One fact of each kind, as a condition meets them; null where none is at hand. */
public record Facts(
    @Nullable Story story,
    @Nullable Row row,
    @Nullable Kpi kpi,
    @Nullable QualityItem item,
    @Nullable WholeSettings settings) {
  public static final Facts NONE = new Facts(null, null, null, null, null);

  public static Facts of(Story story, @Nullable Row row) {
    return new Facts(story, row, null, null, null);
  }

  public @Nullable Object get(Subject subject) {
    return switch (subject) {
      case STORY -> story;
      case ROW -> row;
      case KPI -> kpi;
      case FORM -> item;
      case SETTINGS -> settings;
    };
  }

  public Facts with(Subject subject, Object fact) {
    return switch (subject) {
      case STORY -> new Facts((Story) fact, row, kpi, item, settings);
      case ROW -> new Facts(story, (Row) fact, kpi, item, settings);
      case KPI -> new Facts(story, row, (Kpi) fact, item, settings);
      case FORM -> new Facts(story, row, kpi, (QualityItem) fact, settings);
      case SETTINGS -> new Facts(story, row, kpi, item, (WholeSettings) fact);
    };
  }
}
