package io.glidepath.lane;

import io.glidepath.advice.Customers;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.interaction.Story;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Received;
import io.glidepath.lane.Residents.Resident;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Brings interactions and customers back from the record: a story is the fold of its events. */
final class Recall {
  private final LaneSettings settings;
  private final LaneParts parts;
  private final Residents residents;
  private final Customers customers;
  private final Places places;
  private final Supplier<Phrases> phrases;

  /** Where a lane keeps what it brings back. */
  record Places(Residents residents, Customers customers, Laggards laggards, Owed owed) {}

  Recall(LaneSettings settings, LaneParts parts, Places places, Supplier<Phrases> phrases) {
    this.settings = settings;
    this.parts = parts;
    this.places = places;
    residents = places.residents();
    customers = places.customers();
    this.phrases = phrases;
  }

  /** Makes sure that all of {@code ids} that are on record, and the events' customers, are here. */
  void bringBack(Collection<String> ids, List<InteractionEvent> events, long wall) {
    List<String> missing = ids.stream().filter(id -> !residents.has(id)).distinct().toList();
    Map<String, List<Received>> told = new LinkedHashMap<>();
    Map<String, Journal.Stored> stored =
        missing.isEmpty() ? Map.of() : parts.journal().load(missing);
    stored.forEach((id, each) -> told.put(id, read(each)));
    List<InteractionEvent> all = new ArrayList<>(events);
    told.values().forEach(each -> each.forEach(received -> all.add(received.event())));
    Set<String> strangers = learnCustomers(all, wall);
    told.forEach((id, received) -> admit(id, received, stored, wall));
    List<String> others = strangers.isEmpty() ? List.of() : places.owed().of(strangers);
    if (!others.isEmpty()) {
      // What the record says of them may be behind, so that they have to be here themselves.
      bringBack(others, List.of(), wall);
    }
  }

  /** Lets an interaction remember its customer's others, as an event is about to be added. */
  void remind(Story story, InteractionEvent event) {
    customers.remind(story, event);
  }

  /** Learns of the events' customers what is on record, and returns who was not known. */
  private Set<String> learnCustomers(List<InteractionEvent> events, long wall) {
    Set<String> strangers = new LinkedHashSet<>();
    long earliest = wall;
    for (InteractionEvent event : events) {
      String customerId = event.customerId();
      if (customerId != null && !customers.knows(customerId)) {
        strangers.add(customerId);
        earliest = Math.min(earliest, event.time().toEpochMilli());
      }
    }
    if (strangers.isEmpty()) {
      return strangers;
    }
    Instant since = Instant.ofEpochMilli(earliest).minus(settings.history());
    Map<String, List<PastContact>> found = parts.journal().history(strangers, since);
    strangers.forEach(each -> customers.learn(each, found.getOrDefault(each, List.of())));
    return strangers;
  }

  private List<Received> read(Journal.Stored stored) {
    return stored.events().stream()
        .map(
            event -> {
              byte[] json = event.json().getBytes(StandardCharsets.UTF_8);
              InteractionEvent recorded = parts.reader().recorded(json, event.receivedAt());
              return new Received(recorded, event.json(), "", event.receivedAt());
            })
        .toList();
  }

  private void admit(
      String id, List<Received> told, Map<String, Journal.Stored> stored, long wall) {
    Story story = new Story(id);
    SplitRedaction redaction = parts.reader().listen();
    long offset = Long.MIN_VALUE;
    OnRecord record = new OnRecord();
    for (Received received : told) {
      InteractionEvent event = received.event();
      if (event.fact() instanceof Fact.UtteranceHeard utterance) {
        redaction.recall(utterance);
      }
      customers.remind(story, event);
      story.add(event, phrases.get().hear(event, story));
      offset = Math.max(offset, offset(received));
      record.recall(received.receivedAt());
    }
    Journal.Stored each = java.util.Objects.requireNonNull(stored.get(id));
    LiveInteraction live = new LiveInteraction(story, each.seq(), each.state(), redaction);
    String agentId = story.agentId();
    if (agentId != null) {
      parts.agents().mute(agentId, each.state().mutedUntil());
    }
    if (each.behind()) {
      record.lag(wall);
    }
    Resident resident = new Resident(live, told.isEmpty() ? 0 : offset, record);
    places.laggards().takeOver(residents.admit(resident, wall));
  }

  /** What an event says of the interaction's clock against the wall clock, in milliseconds. */
  static long offset(Received received) {
    return received.event().time().toEpochMilli() - received.receivedAt().toEpochMilli();
  }
}
