package io.glidepath.web;

import io.glidepath.review.Review;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review as the outside sees it. */
record ReviewView(
    String id,
    String decisionId,
    String interactionId,
    String rule,
    String verdict,
    @Nullable String note,
    String by,
    Instant at) {

  static ReviewView of(Review review) {
    return new ReviewView(
        Long.toString(review.id()),
        Long.toString(review.decisionId()),
        review.interactionId(),
        review.rule(),
        review.verdict().word(),
        review.note(),
        review.by(),
        review.at());
  }
}
