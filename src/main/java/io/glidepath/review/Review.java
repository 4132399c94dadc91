package io.glidepath.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's judgement. Of several by the same reviewer on the same thing the newest counts.
 *
 * @param id that of the act on the log
 * @param decisionId null if silence was judged; {@code rule} and {@code seq} are then those that
 *     the reviewer named
 */
public record Review(
    long id,
    @Nullable Long decisionId,
    String interactionId,
    @Nullable String rule,
    @Nullable Long seq,
    Judgement verdict,
    @Nullable String note,
    String by,
    Instant at) {

  public Review withId(long id) {
    return new Review(id, decisionId, interactionId, rule, seq, verdict, note, by, at);
  }

  /** What a judgement is about. */
  public sealed interface About {
    /** What a rule did. */
    record Deed(long decisionId) implements About {}

    /**
     * That nothing was said in an interaction.
     *
     * @param rule the one that was silent, null for all of them
     * @param seq the event after which something could have been said
     */
    record Silence(String interactionId, @Nullable String rule, @Nullable Long seq)
        implements About {}
  }

  /** One that is to be added; the note goes with the customer's data. */
  public record Draft(
      About about, Judgement verdict, @Nullable String note, String by, Instant at) {}
}
