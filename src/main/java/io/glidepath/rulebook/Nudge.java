package io.glidepath.rulebook;

import io.glidepath.interaction.Story;
import io.glidepath.review.Reasons.Change;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlMap;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest change of one number in a card's settings with which the card would have
 * held. Values are tried outwards from the present one, each by reading the card anew and asking
 * it, so whatever is told is true.
 */
final class Nudge {
  private static final int ONE_BY_ONE = 12;
  private static final int FURTHEST = 1 << 16;

  private final SourceFile file;
  private final Cards cards;
  private final Set<String> phrases;
  private final StandingFacts memory;

  Nudge(SourceFile file, Cards cards, Set<String> phrases, StandingFacts memory) {
    this.file = file;
    this.cards = cards;
    this.phrases = phrases;
    this.memory = memory;
  }

  /** A setting with another value, which is {@code far} away for its size. */
  private record Found(String setting, String to, double far) {}

  @Nullable Change search(RuleCard card, Story story, String language) {
    return card.settings().entrySet().stream()
        .flatMap(each -> nearest(each.getKey(), each.getValue(), story).stream())
        .min(Comparator.comparingDouble(Found::far))
        .map(found -> change(card, found, language))
        .orElse(null);
  }

  private static Change change(RuleCard card, Found found, String language) {
    String from = card.settings().getOrDefault(found.setting(), "");
    boolean spoken = card.card().suggest() != null;
    return new Change(found.setting(), from, found.to(), "").said(spoken, language);
  }

  private Optional<Found> nearest(String setting, String value, Story story) {
    return Amount.read(value).stream()
        .flatMap(
            amount ->
                List.of(1, -1).stream()
                    .map(way -> steps(setting, amount, way, story))
                    .filter(Objects::nonNull))
        .min(Comparator.comparingDouble(Found::far));
  }

  /** Goes one way: step by step, then in leaps and back to the first that holds. */
  private @Nullable Found steps(String setting, Amount amount, int way, Story story) {
    int failed = 0;
    int held = 0;
    for (int steps = 1; held == 0 && steps <= FURTHEST; steps += Math.max(1, steps - ONE_BY_ONE)) {
      Optional<Amount> tried = amount.plus(way * steps);
      if (tried.isEmpty()) {
        break;
      }
      if (holds(setting, tried.get(), story)) {
        held = steps;
      } else {
        failed = steps;
      }
    }
    if (held == 0) {
      return null;
    }
    while (held - failed > 1) {
      int middle = (held + failed) >>> 1;
      if (amount.plus(way * middle).filter(each -> holds(setting, each, story)).isPresent()) {
        held = middle;
      } else {
        failed = middle;
      }
    }
    Amount to = amount.plus(way * held).orElseThrow();
    return new Found(setting, to.text(), to.farFrom(amount));
  }

  private boolean holds(String setting, Amount amount, Story story) {
    return with(setting, amount.text())
        .flatMap(text -> cards.reread(new SourceFile(file.path(), text), phrases))
        .filter(card -> !new OneByOne(List.of(card), memory).matches(card, story).isEmpty())
        .isPresent();
  }

  /** The card's text with another value in a setting's place. */
  private Optional<String> with(String setting, String value) {
    YamlMap yaml = YamlFile.read(file, new Findings());
    YamlMap settings = yaml == null ? null : yaml.mapOrNull("settings");
    if (settings == null || settings.length(setting) == 0) {
      return Optional.empty();
    }
    int line = settings.place(setting).line();
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = file.text().indexOf('\n', start) + 1;
    }
    start += settings.place(setting).column() - 1;
    int end = start + settings.length(setting);
    return Optional.of(file.text().substring(0, start) + value + file.text().substring(end));
  }
}
