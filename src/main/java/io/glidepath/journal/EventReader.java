package io.glidepath.journal;

import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.SplitRedaction;
import java.time.Instant;

/** Reads CloudEvents of the public contract; nothing personal passes. Thread-safe. */
public interface EventReader {
  /** Reads one event in JSON; throws {@link RefusedEvent} with the reason and its JSON pointer. */
  Received read(byte[] json, Instant receivedAt);

  /** An event that is on record: it passed here once, and comes out as it was kept. */
  default InteractionEvent recorded(byte[] json, Instant receivedAt) {
    return read(json, receivedAt).event();
  }

  /** The same with what {@code kept} says, which is {@code received}'s event with another text. */
  default Received saying(Received received, InteractionEvent kept) {
    return new Received(kept, received.json(), received.hash(), received.receivedAt());
  }

  /** Listens to an interaction from its beginning, for what is said in parts. */
  default SplitRedaction listen() {
    return SplitRedaction.NONE;
  }
}
