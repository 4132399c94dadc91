package io.glidepath.interaction;

import org.jspecify.annotations.Nullable;

/**
 * One event as a story remembers it: without what was said, of which only what was heard counts.
 *
 * @param at epoch milliseconds of the event's own time
 * @param standing what became of an utterance that was changed later
 */
public record Told(
    long at, @Nullable String customerId, Fact fact, Heard heard, Standing standing) {

  /** Said as it was told; what a later version of an utterance added to it; taken back. */
  enum Standing {
    SAID,
    ADDED,
    GONE
  }

  static Told of(InteractionEvent event, Heard heard) {
    Fact fact = event.fact() instanceof Fact.UtteranceHeard said ? said.saying("") : event.fact();
    return new Told(event.time().toEpochMilli(), event.customerId(), fact, heard, Standing.SAID);
  }

  Told with(Heard other, Standing otherStanding) {
    return new Told(at, customerId, fact, other, otherStanding);
  }

  /** The utterance with this id, if it is one. */
  Fact.@Nullable UtteranceHeard utterance(String utteranceId) {
    return fact instanceof Fact.UtteranceHeard said && said.utteranceId().equals(utteranceId)
        ? said
        : null;
  }
}
