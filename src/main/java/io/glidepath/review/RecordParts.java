package io.glidepath.review;

import io.glidepath.journal.EventReader;
import io.glidepath.journal.PastStories;
import io.glidepath.log.CaseRecords;
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
