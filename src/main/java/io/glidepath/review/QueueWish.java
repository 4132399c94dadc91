package io.glidepath.review;

import io.glidepath.review.Candidates.Area;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the queue a reviewer wants to see, and in which order; null members do not narrow.
 *
 * @param reason one of {@link QueueItem#KINDS}
 * @param assignee only what this reviewer has
 * @param order one of {@link #ORDERS}
 */
public record QueueWish(
    Area area,
    @Nullable String reason,
    ReviewStanding.@Nullable State state,
    @Nullable String assignee,
    String order) {
  /** The kinds of reasons take turns. */
  public static final String TURNS = "turns";

  /** By reason, the hardest to find otherwise first; by effort; by when they began. */
  public static final List<String> ORDERS = List.of(TURNS, "reason", "effort", "newest");

  /** Everything in an area, as the kinds take turns. */
  public static QueueWish all(Area area) {
    return new QueueWish(area, null, null, null, TURNS);
  }

  boolean fits(QueueItem item) {
    ReviewStanding standing = item.subject().standing();
    return (reason == null || item.reasons().stream().anyMatch(each -> each.kind().equals(reason)))
        && (state == null || standing.state() == state)
        && (assignee == null || assignee.equals(standing.assignee()));
  }
}
