package io.glidepath.journal;

import io.glidepath.advice.Advice;
import io.glidepath.advice.AdviceState;
import io.glidepath.interaction.Handling;
import io.glidepath.interaction.PastContact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The durable memory of the lanes. All methods block, and throw {@link Unavailable} if the store
 * cannot be reached or gave no answer; then nothing may be taken as written.
 */
public interface Journal extends PastStories {
  /** What identifies an event. */
  record Key(String source, String id) {}

  /** An event that is known: its interaction, number and content hash. */
  record Known(String interactionId, long seq, String hash) {}

  /** A stored event, as {@link Received#json}. */
  record StoredEvent(long seq, String json, Instant receivedAt) {}

  /**
   * An interaction as it was left.
   *
   * @param events in order of seq; those that were erased are not among them
   * @param state what advice made of them
   * @param seq the number of the latest event, erased or not
   */
  record Stored(List<StoredEvent> events, AdviceState state, long seq) {}

  /** One event to be written, with all its effects. */
  record Entry(Received received, long seq, Advice advice) {}

  /** How an interaction stands after a group. {@code state} is null if it did not change. */
  record Standing(
      String interactionId,
      PastContact contact,
      @Nullable String customerId,
      @Nullable String agentId,
      @Nullable String team,
      @Nullable String queue,
      @Nullable String segment,
      @Nullable String language,
      String status,
      long seq,
      Instant lastAt,
      int score,
      Handling handling,
      @Nullable AdviceState state) {}

  /** Effects of time alone: decisions and frames without an event. */
  record Group(List<Entry> entries, List<Advice> wakes, List<Standing> standings) {}

  /** A frame that was written to an agent's stream under its number. */
  record Numbered(String agentId, long seq, String json) {}

  /** Those of {@code keys} that are stored. */
  Map<Key, Known> known(Collection<Key> keys);

  /** Ids, with customers, of the interactions that have not ended and spoke since. */
  Map<String, String> live(Instant since);

  /**
   * Writes the group in one transaction; returns once it is on disk. Frames are numbered gaplessly
   * for each agent and come back in order.
   */
  List<Numbered> commit(Group group);

  /** The store cannot be reached, or gave no answer. */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
