package io.glidepath.review;

import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.InteractionRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interaction from beginning to end.
 *
 * @param personal whether what was said is still there
 * @param events in order of seq, none if they are gone
 * @param decisions oldest first
 */
public record Timeline(
    InteractionRecord interaction,
    Personal personal,
    List<Happening> events,
    List<Spoken> decisions) {

  /** What became of the personal data; the lower-case name is the wire name. */
  public enum Personal {
    KEPT,
    ERASED,
    EXPIRED
  }

  /** An event as it is stored, a CloudEvent in JSON. */
  public record Happening(long seq, Instant at, String json) {}

  /** A decision, and the words of the card of its revision; null if that cannot be read. */
  public record Spoken(DecisionRecord record, @Nullable SpokenWords words) {}

  public Timeline {
    events = List.copyOf(events);
    decisions = List.copyOf(decisions);
  }
}
