package io.glidepath.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's judgement on one decision. Of several by the same reviewer the newest counts.
 *
 * @param id that of the act on the log
 */
public record Review(
    long id,
    long decisionId,
    String interactionId,
    String rule,
    Judgement verdict,
    @Nullable String note,
    String by,
    Instant at) {

  /** One that is to be added; the note is without personal data. */
  public record Draft(
      long decisionId, Judgement verdict, @Nullable String note, String by, Instant at) {}
}
