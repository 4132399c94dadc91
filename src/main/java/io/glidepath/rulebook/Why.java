package io.glidepath.rulebook;

import java.util.List;
import java.util.Optional;

/** Why a rule holds for a story, or why it does not: each condition by itself. */
public record Why(String rule, boolean holds, List<Line> conditions) {

  /** One condition as the card has it, the value it met, and whether it held. */
  public record Line(String condition, String value, boolean held) {}

  /** The condition that failed alone, if exactly one did. */
  public Optional<Line> nearMiss() {
    List<Line> failed = conditions.stream().filter(line -> !line.held()).toList();
    return failed.size() == 1 ? Optional.of(failed.get(0)) : Optional.empty();
  }
}
