package io.glidepath.review;

import io.glidepath.advice.CaseRecords;
import io.glidepath.advice.EventReader;
import io.glidepath.advice.PastStories;
import java.time.Duration;

/**
 * What the desk reads.
 *
 * @param history how far back a customer's other interactions count
 */
public record RecordParts(
    PastStories past,
    CaseRecords records,
    EventReader reader,
    Rulebooks rulebooks,
    Duration history) {

  Retelling retelling(String interactionId) {
    return Retelling.read(interactionId, past, reader, history);
  }
}
