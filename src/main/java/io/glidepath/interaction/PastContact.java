package io.glidepath.interaction;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of another interaction of the same customer: enough to know whether the
 * customer had to come back, and what they already told us. Times are epoch milliseconds; 0 is
 * never.
 *
 * @param observedOnly whether nothing but signals and survey answers came: then it is no contact
 * @param points the effort that it cost, in points of the ledger
 * @param bearing what it is to the customer's other interactions
 */
public record PastContact(
    String interactionId,
    @Nullable String channel,
    @Nullable String issue,
    long startedAt,
    long endedAt,
    boolean resolved,
    int transfers,
    long promiseDueAt,
    boolean promiseBroken,
    Set<String> given,
    Set<String> failedSteps,
    boolean observedOnly,
    int points,
    Opinion opinion,
    Bearing bearing) {

  public PastContact {
    // Older records have neither.
    opinion = Objects.requireNonNullElse(opinion, Opinion.NONE);
    bearing = Objects.requireNonNullElse(bearing, Bearing.NONE);
  }

  /** A contact that cost nothing, of a customer who said nothing beside it. */
  public PastContact(
      String interactionId,
      @Nullable String channel,
      @Nullable String issue,
      long startedAt,
      long endedAt,
      boolean resolved,
      int transfers,
      long promiseDueAt,
      boolean promiseBroken,
      Set<String> given,
      Set<String> failedSteps) {
    this(
        interactionId,
        channel,
        issue,
        startedAt,
        endedAt,
        resolved,
        transfers,
        promiseDueAt,
        promiseBroken,
        given,
        failedSteps,
        false,
        0,
        Opinion.NONE,
        Bearing.NONE);
  }
}
