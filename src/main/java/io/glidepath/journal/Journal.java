package io.glidepath.journal;

import io.glidepath.advice.Advice;
import io.glidepath.advice.AdviceChange;
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
   * @param state what advice made of them: as it was last written, with what later events changed
   * @param seq the number of the latest event, erased or not
   * @param behind whether the standing on record is older than the latest event
   */
  record Stored(List<StoredEvent> events, AdviceState state, long seq, boolean behind) {

    /** One whose standing is that after its latest event. */
    public Stored(List<StoredEvent> events, AdviceState state, long seq) {
      this(events, state, seq, false);
    }
  }

  /**
   * One event to be written, with all its effects.
   *
   * @param customerId whose interaction it is after the event, as far as is known
   * @param change what it changed of the interaction's advice, null if nothing
   */
  record Entry(
      Received received,
      long seq,
      Advice advice,
      @Nullable String customerId,
      @Nullable AdviceChange change) {

    /** One of the customer whom the event names, that changed no advice. */
    public Entry(Received received, long seq, Advice advice) {
      this(received, seq, advice, received.event().customerId(), null);
    }
  }

  /**
   * How an interaction stands after a group. It may be written later than the events that made it
   * so, but never after what came later. {@code state} is null if it is as it was last written;
   * {@code waitSince} is since when the customer waits in a queue, epoch milliseconds, 0 if they do
   * not.
   */
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
      long waitSince,
      @Nullable AdviceState state) {

    /** One in which nobody waits in a queue. */
    public Standing(
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
        @Nullable AdviceState state) {
      this(
          interactionId,
          contact,
          customerId,
          agentId,
          team,
          queue,
          segment,
          language,
          status,
          seq,
          lastAt,
          score,
          handling,
          0,
          state);
    }
  }

  /**
   * What is written together.
   *
   * @param wakes effects of time alone: decisions and frames without an event; such an interaction
   *     must be among {@code standings} if its advice changed
   * @param standings those that have to be written now, of interactions with or without an event
   */
  record Group(List<Entry> entries, List<Advice> wakes, List<Standing> standings) {}

  /**
   * A frame that was written to an agent's stream under its number.
   *
   * @param trace who follows the event that it came of
   */
  record Numbered(String agentId, long seq, String json, Trace trace) {

    /** One that nobody follows. */
    public Numbered(String agentId, long seq, String json) {
      this(agentId, seq, json, Trace.NONE);
    }

    /** The same, followed. */
    public Numbered followedBy(Trace follower) {
      return new Numbered(agentId, seq, json, follower);
    }
  }

  /** Those of {@code keys} that are stored. */
  Map<Key, Known> known(Collection<Key> keys);

  /** Ids, with customers, of the interactions that have not ended and spoke since. */
  Map<String, String> live(Instant since);

  /** When suggestions were raised for agents since, by agent. */
  Map<String, List<Instant>> raisings(Instant since);

  /**
   * Writes the group in one transaction; returns once it is on disk. Frames are numbered gaplessly
   * for each agent and come back in order: those of the entries, then those of the wakes.
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
