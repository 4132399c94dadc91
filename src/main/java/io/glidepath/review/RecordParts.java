package io.glidepath.review;

import io.glidepath.advice.EventReader;
import io.glidepath.advice.Journal;
import io.glidepath.advice.Records;
import java.time.Duration;

/**
 * What the desk reads.
 *
 * @param history how far back a customer's other interactions count
 */
public record RecordParts(
    Journal journal, Records records, EventReader reader, Rulebooks rulebooks, Duration history) {

  Retelling retelling(String interactionId) {
    return Retelling.read(interactionId, journal, reader, history);
  }
}
