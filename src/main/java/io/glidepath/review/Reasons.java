package io.glidepath.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule holds for a story, or why it does not.
 *
 * @param conditions each by itself, in the card's order
 * @param change what would have let it hold, if it does not and one setting is enough
 */
public record Reasons(boolean holds, List<Line> conditions, @Nullable Change change) {
  /** One condition as the card's sentence, the value it met, and whether it held. */
  public record Line(String condition, String value, boolean held) {}

  /** The smallest change of a number in the card that would have let it hold. */
  public record Change(String setting, String from, String to, String sentence) {}

  public Reasons {
    conditions = List.copyOf(conditions);
  }

  public int met() {
    return (int) conditions.stream().filter(Line::held).count();
  }

  /** The condition that failed alone, if exactly one did. */
  public Optional<Line> nearMiss() {
    List<Line> failed = conditions.stream().filter(line -> !line.held()).toList();
    return failed.size() == 1 ? Optional.of(failed.get(0)) : Optional.empty();
  }
}
