package io.glidepath.audit.replay;

import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.review.Arrivals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The interactions of one customer, told again together: what each knew of the others, and when.
 */
final class CustomerReplay {
  private final ToLongFunction<Instant> history;
  private final Function<Instant, Phrases> phrases;
  private final Map<String, Story> stories = new LinkedHashMap<>();
  private final Map<String, Long> begun = new LinkedHashMap<>();
  private final Map<String, List<Told>> told = new LinkedHashMap<>();

  /** An event on record, read. */
  record Read(long seq, Instant receivedAt, InteractionEvent event) {}

  /** The same with what was known then of the customer's other interactions, oldest first. */
  record Told(Read read, List<PastContact> contacts) {
    InteractionEvent event() {
      return read.event();
    }

    long time() {
      return read.event().time().toEpochMilli();
    }

    long receivedAt() {
      return read.receivedAt().toEpochMilli();
    }
  }

  /** {@code history} in milliseconds is how far back others counted at a time. */
  CustomerReplay(ToLongFunction<Instant> history, Function<Instant, Phrases> phrases) {
    this.history = history;
    this.phrases = phrases;
  }

  Map<String, List<Told>> tell(Collection<List<Read>> interactions) {
    Comparator<Read> order =
        Comparator.comparing(Read::receivedAt)
            .thenComparing(each -> each.event().time())
            .thenComparing(each -> each.event().interactionId());
    Arrivals.merge(interactions, order).forEach(this::add);
    return told;
  }

  private void add(Read read) {
    InteractionEvent event = read.event();
    String id = event.interactionId();
    begun.putIfAbsent(id, event.time().toEpochMilli());
    Story story = stories.computeIfAbsent(id, Story::new);
    List<PastContact> contacts = contacts(read, story);
    story.add(event, phrases.apply(read.receivedAt()).hear(event, story));
    told.computeIfAbsent(id, each -> new ArrayList<>()).add(new Told(read, contacts));
  }

  private List<PastContact> contacts(Read read, Story own) {
    InteractionEvent event = read.event();
    String id = event.interactionId();
    String customerId = event.customerId() == null ? own.customerId() : event.customerId();
    if (customerId == null) {
      return List.of();
    }
    long since = begun.getOrDefault(id, 0L) - history.applyAsLong(read.receivedAt());
    return stories.values().stream()
        .filter(other -> !other.interactionId().equals(id))
        .filter(other -> customerId.equals(other.customerId()))
        .map(Story::asPastContact)
        .filter(contact -> contact.startedAt() >= since)
        .sorted(
            Comparator.comparingLong(PastContact::startedAt)
                .thenComparing(PastContact::interactionId))
        .toList();
  }
}
