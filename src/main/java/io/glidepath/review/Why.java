package io.glidepath.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule spoke at a moment, or why it did not.
 *
 * @param seq the event after which, {@code at} the interaction's own time
 * @param rulebook the revision that was asked
 * @param heldBack what kept it from being seen although it holds
 * @param decisions the ids of what it decided at that moment
 */
public record Why(
    String interactionId,
    RuleName rule,
    long seq,
    Instant at,
    String rulebook,
    Reasons reasons,
    @Nullable HeldBack heldBack,
    List<Long> decisions) {

  /** {@code by} as the decision log has it. */
  public record HeldBack(String by, String sentence) {}
}
