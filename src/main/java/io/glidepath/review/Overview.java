package io.glidepath.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules at one moment: those that hold first, then near misses, then by the share met. */
public record Overview(
    String interactionId, long seq, Instant at, String rulebook, List<Entry> rules) {

  /** One rule; {@code heldBack} says what kept it from being seen. */
  public record Entry(RuleName rule, Reasons reasons, Why.@Nullable HeldBack heldBack) {
    double share() {
      int of = reasons.conditions().size();
      return of == 0 ? 0 : reasons.met() / (double) of;
    }
  }
}
