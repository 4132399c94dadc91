package io.glidepath.review;

import io.glidepath.advice.Customers;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.StoredEvent;
import io.glidepath.journal.PastStories;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One interaction told again: its events and those of the customer's other interactions, in the
 * order in which they came in. So each moment is met with what was known then, and no more.
 */
final class Retelling {
  private static final int MOST_OTHERS = 200;

  private final String interactionId;
  private final List<Told> events;

  /** An event on record, read. */
  record Told(long seq, Instant receivedAt, String json, InteractionEvent event) {}

  /** What is heard of the fold after each event of the interaction. */
  interface Listener {
    /** Returns whether to go on. */
    boolean after(Told told, Story story);
  }

  private Retelling(String interactionId, List<Told> events) {
    this.interactionId = interactionId;
    this.events = events;
  }

  /**
   * Reads from the record; {@code history} is how far back a customer's other interactions count.
   * Throws {@link Unanswerable}.
   */
  static Retelling read(
      String interactionId, PastStories past, EventReader reader, Duration history) {
    Journal.Stored own = past.load(List.of(interactionId)).get(interactionId);
    if (own == null) {
      throw new Unanswerable(Unanswerable.Kind.UNKNOWN, "There is no such interaction.");
    }
    if (own.events().isEmpty() || own.events().get(0).seq() != 1) {
      throw new Unanswerable(
          Unanswerable.Kind.GONE,
          "What happened in this interaction is not kept any more: it was erased, or is past its"
              + " time. The decisions are still on the log.");
    }
    Map<String, List<Told>> told = new LinkedHashMap<>();
    told.put(interactionId, read(own.events(), reader));
    others(told.get(interactionId), past, history)
        .forEach((id, each) -> told.put(id, read(each.events(), reader)));
    return new Retelling(interactionId, inOrder(told.values()));
  }

  private static Map<String, Journal.Stored> others(
      List<Told> own, PastStories past, Duration history) {
    String customer =
        own.stream()
            .map(each -> each.event().customerId())
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (customer == null) {
      return Map.of();
    }
    Instant since =
        own.stream().map(each -> each.event().time()).min(Comparator.naturalOrder()).orElseThrow();
    Instant until = own.get(own.size() - 1).receivedAt();
    String id = own.get(0).event().interactionId();
    List<String> ids =
        past
            .history(List.of(customer), since.minus(history))
            .getOrDefault(customer, List.of())
            .stream()
            .filter(each -> each.startedAt() <= until.toEpochMilli())
            .map(PastContact::interactionId)
            .filter(each -> !each.equals(id))
            .toList();
    List<String> latest = ids.subList(Math.max(0, ids.size() - MOST_OTHERS), ids.size());
    return latest.isEmpty() ? Map.of() : past.load(latest);
  }

  private static List<Told> read(List<StoredEvent> events, EventReader reader) {
    return events.stream()
        .map(
            each ->
                new Told(
                    each.seq(),
                    each.receivedAt(),
                    each.json(),
                    reader.recorded(
                        each.json().getBytes(StandardCharsets.UTF_8), each.receivedAt())))
        .toList();
  }

  /** As they were received; within one interaction by seq, which is the order they were met in. */
  private static List<Told> inOrder(Collection<List<Told>> interactions) {
    return Arrivals.merge(
        interactions,
        Comparator.comparing(Told::receivedAt)
            .thenComparing(each -> each.event().time())
            .thenComparing(each -> each.event().interactionId()));
  }

  /** The events of the interaction itself, in order. */
  List<Told> own() {
    return events.stream().filter(this::isOwn).toList();
  }

  private boolean isOwn(Told told) {
    return told.event().interactionId().equals(interactionId);
  }

  /** Folds all events again; the listener hears after each event of the interaction itself. */
  void tell(Phrases phrases, Listener listener) {
    Customers customers = new Customers();
    Map<String, Story> stories = new HashMap<>();
    for (Told told : events) {
      InteractionEvent event = told.event();
      Story story = stories.computeIfAbsent(event.interactionId(), Story::new);
      customers.remind(story, event);
      story.add(event, phrases.hear(event, story));
      if (isOwn(told) && !listener.after(told, story)) {
        return;
      }
    }
  }
}
