package io.glidepath.interaction;

import org.jspecify.annotations.Nullable;

/**
 * One event as a story remembers it: without what was said, of which only what was heard counts.
 *
 * @param at epoch milliseconds of the event's own time
 * @param standing what became of an utterance that was changed later
 * @param isEmpty whether it is an utterance without words: a message that was deleted
 */
public record Told(
    long at,
    @Nullable String customerId,
    Fact fact,
    Heard heard,
    Standing standing,
    boolean isEmpty) {

  /** Said as it was told; what a later version of an utterance added to it; taken back. */
  enum Standing {
    SAID,
    ADDED,
    GONE
  }

  static Told of(InteractionEvent event, Heard heard) {
    boolean isEmpty = false;
    Fact fact = event.fact();
    if (fact instanceof Fact.UtteranceHeard said) {
      isEmpty = said.text().isBlank() && heard.marks().isEmpty();
      fact = said.saying("");
    }
    long at = event.time().toEpochMilli();
    return new Told(at, event.customerId(), fact, heard, Standing.SAID, isEmpty);
  }

  Told with(Heard other, Standing otherStanding) {
    return new Told(at, customerId, fact, other, otherStanding, isEmpty);
  }

  /** The utterance with this id, if it is one. */
  Fact.@Nullable UtteranceHeard utterance(String utteranceId) {
    return fact instanceof Fact.UtteranceHeard said && said.utteranceId().equals(utteranceId)
        ? said
        : null;
  }
}
