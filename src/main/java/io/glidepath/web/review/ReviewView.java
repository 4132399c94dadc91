package io.glidepath.web.review;

import io.glidepath.review.Review;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review as the outside sees it. */
record ReviewView(
    String id,
    @Nullable String decisionId,
    String interactionId,
    @Nullable String rule,
    @Nullable Long seq,
    String verdict,
    @Nullable String note,
    String by,
    Instant at) {

  static ReviewView of(Review review) {
    Long decision = review.decisionId();
    return new ReviewView(
        Long.toString(review.id()),
        decision == null ? null : Long.toString(decision),
        review.interactionId(),
        review.rule(),
        review.seq(),
        review.verdict().word(),
        review.note(),
        review.by(),
        review.at());
  }
}
