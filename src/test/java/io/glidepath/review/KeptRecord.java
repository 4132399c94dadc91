package io.glidepath.review;

import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Decision;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.interaction.PastContact;
import io.glidepath.interaction.Redaction;
import io.glidepath.journal.Journal.Stored;
import io.glidepath.journal.Journal.StoredEvent;
import io.glidepath.journal.PastStories;
import io.glidepath.journal.Received;
import io.glidepath.log.CaseRecords;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.post.CloudEventReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A record in memory, with one revision of the rules. */
public final class KeptRecord implements PastStories, CaseRecords, Rulebooks {
  private final Map<String, List<StoredEvent>> events = new HashMap<>();
  private final Map<String, List<PastContact>> contacts = new HashMap<>();
  private final Map<String, InteractionRecord> interactions = new HashMap<>();
  private final Map<String, List<DecisionRecord>> decisions = new HashMap<>();
  private final Reasoner reasoner;
  private long clock;
  private long ids;

  public KeptRecord(Reasoner reasoner) {
    this.reasoner = reasoner;
  }

  public ReviewDesk desk() {
    return new RecordDesk(
        new RecordParts(
            this, this, new CloudEventReader(Redaction.NONE), this, Duration.ofDays(30)),
        Runnable::run);
  }

  /** Keeps an event as it was received, each a little later than the one before. */
  public void keep(Received received) {
    List<StoredEvent> kept =
        events.computeIfAbsent(received.event().interactionId(), id -> new ArrayList<>());
    Instant at = received.receivedAt().plusMillis(++clock);
    kept.add(new StoredEvent(kept.size() + 1, received.json(), at));
  }

  /** Keeps how an interaction ended up. */
  public void keep(LiveInteraction live, List<Decision> decided) {
    String id = live.story().interactionId();
    String customer = String.valueOf(live.story().customerId());
    contacts.computeIfAbsent(customer, each -> new ArrayList<>()).add(live.story().asPastContact());
    decisions.put(
        id, decided.stream().map(each -> new DecisionRecord(++ids, each, "", null)).toList());
    interactions.put(
        id,
        new InteractionRecord(
            id,
            live.status(),
            live.story().getChannel(),
            live.story().getLanguage(),
            live.story().getIssue(),
            customer,
            live.story().agentId(),
            live.story().getTeam(),
            live.story().getQueue(),
            live.story().getSegment(),
            null,
            null,
            Instant.ofEpochMilli(live.story().now()),
            live.seq(),
            live.ledger().score(),
            events.getOrDefault(id, List.of()).isEmpty() ? "erased" : "kept",
            live.state()));
  }

  /** Takes away what happened in an interaction. */
  public void erase(String interactionId) {
    events.put(interactionId, List.of());
  }

  @Override
  public Map<String, Stored> load(Collection<String> interactionIds) {
    Map<String, Stored> stored = new HashMap<>();
    for (String id : interactionIds) {
      if (events.containsKey(id)) {
        stored.put(id, new Stored(events.get(id), AdviceState.NEW, events.get(id).size()));
      }
    }
    return stored;
  }

  @Override
  public Map<String, List<PastContact>> history(Collection<String> customerIds, Instant since) {
    Map<String, List<PastContact>> found = new HashMap<>(contacts);
    found.keySet().retainAll(customerIds);
    return found;
  }

  @Override
  public CompletionStage<List<DecisionRecord>> decisionsOn(String interactionId) {
    return CompletableFuture.completedFuture(decisions.getOrDefault(interactionId, List.of()));
  }

  @Override
  public CompletionStage<Optional<InteractionRecord>> interaction(String interactionId) {
    return CompletableFuture.completedFuture(Optional.ofNullable(interactions.get(interactionId)));
  }

  @Override
  public Reasoner live() {
    return reasoner;
  }

  @Override
  public Optional<Reasoner> of(String revision) {
    return Optional.of(reasoner).filter(each -> each.revision().equals(revision));
  }

  @Override
  public Optional<String> liveAt(Instant time) {
    return Optional.of(reasoner.revision());
  }
}
