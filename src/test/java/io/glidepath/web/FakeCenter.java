package io.glidepath.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.advice.AdviceState;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.AgentStreams;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.log.DecisionFilter;
import io.glidepath.log.DecisionSpread;
import io.glidepath.log.Records;
import io.glidepath.web.http.Json;
import io.glidepath.web.socket.Switchboard;
import io.vertx.core.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Everything behind the ports, in memory: events, interactions and agents' streams. */
final class FakeCenter implements EventReader, Intake, Records, AgentStreams {
  final List<Received> accepted = new CopyOnWriteArrayList<>();
  final List<DecisionRecord> decisions = new CopyOnWriteArrayList<>();
  final Map<String, InteractionRecord> interactions =
      new java.util.concurrent.ConcurrentHashMap<>();
  volatile Receipt.Kind answer = Receipt.Kind.ACCEPTED;
  volatile String epoch = "e1";
  volatile boolean storeAway;
  volatile boolean failingPage;
  volatile @Nullable InteractionQuery lastInteractionQuery;
  volatile @Nullable DecisionQuery lastDecisionQuery;
  private final Map<String, List<Journal.Numbered>> streams = new HashMap<>();
  private final Map<String, Long> pruned = new HashMap<>();
  private final Switchboard switchboard;

  FakeCenter(Switchboard switchboard) {
    this.switchboard = switchboard;
  }

  /** Writes a frame and delivers it. */
  long write(String agentId, String json) {
    Journal.Numbered frame = store(agentId, json);
    switchboard.deliver(frame);
    return frame.seq();
  }

  /** Writes a frame of which no socket is told. */
  synchronized Journal.Numbered store(String agentId, String json) {
    List<Journal.Numbered> stream = streams.computeIfAbsent(agentId, id -> new ArrayList<>());
    Journal.Numbered frame = new Journal.Numbered(agentId, stream.size() + 1, json);
    stream.add(frame);
    return frame;
  }

  synchronized void prune(String agentId, long to) {
    pruned.put(agentId, to);
  }

  void connect(String interactionId, String agentId, String customerId) {
    interactions.put(
        interactionId,
        new InteractionRecord(
            interactionId,
            "connected",
            "voice",
            "en",
            "billing",
            customerId,
            agentId,
            "blue",
            "billing-queue",
            "premium",
            Instant.parse("2026-11-21T10:00:00Z"),
            null,
            Instant.parse("2026-11-21T10:01:00Z"),
            3,
            17,
            "kept",
            AdviceState.NEW));
  }

  @Override
  public Received read(byte[] json, Instant receivedAt) {
    if (Context.isOnEventLoopThread()) {
      throw new IllegalStateException("Reading what people say takes longer than a loop has.");
    }
    JsonNode event;
    try {
      event = Json.MAPPER.readTree(json);
    } catch (IOException notJson) {
      throw new RefusedEvent(RefusedEvent.Kind.NOT_JSON, "", "The event is not JSON.");
    }
    if (!event.path("specversion").asText().equals("1.0") || !event.has("id")) {
      throw new RefusedEvent(
          RefusedEvent.Kind.NOT_A_CLOUD_EVENT, "/specversion", "specversion is 1.0.");
    }
    if (event.path("type").asText().contains("unknown")) {
      throw new RefusedEvent(RefusedEvent.Kind.WRONG_SHAPE, "/type", "There is no such type.");
    }
    return new Received(fact(event), new String(json, StandardCharsets.UTF_8), "", receivedAt);
  }

  private static InteractionEvent fact(JsonNode event) {
    JsonNode data = event.path("data");
    String type = event.path("type").asText();
    Fact fact =
        type.contains("obstacle")
            ? new Fact.ObstacleReported(data.path("kind").asText(), data.path("note").textValue())
            : type.contains("feedback")
                ? new Fact.FeedbackGiven(
                    data.path("suggestionId").asText(),
                    data.path("action").asText(),
                    data.path("reason").textValue(),
                    data.has("seconds") ? data.path("seconds").asInt() : null)
                : new Fact.Held();
    return new InteractionEvent(
        event.path("source").asText(),
        event.path("id").asText(),
        event.path("subject").asText(),
        Instant.parse(event.path("time").asText("2026-11-21T10:00:00Z")),
        null,
        fact);
  }

  @Override
  public CompletionStage<Receipt> accept(Received received) {
    if (answer == Receipt.Kind.ACCEPTED || answer == Receipt.Kind.DUPLICATE) {
      String id = received.event().id();
      boolean known = accepted.stream().anyMatch(each -> each.event().id().equals(id));
      if (!known) {
        accepted.add(received);
      }
      Receipt.Kind kind = known ? Receipt.Kind.DUPLICATE : Receipt.Kind.ACCEPTED;
      return CompletableFuture.supplyAsync(() -> new Receipt(kind, accepted.size()));
    }
    return CompletableFuture.supplyAsync(() -> new Receipt(answer, 0));
  }

  @Override
  public List<CompletionStage<Receipt>> acceptAll(List<Received> events, Duration patience) {
    return events.stream().map(this::accept).toList();
  }

  @Override
  public Wait waited() {
    return Wait.NONE;
  }

  @Override
  public CompletionStage<Optional<InteractionRecord>> interaction(String interactionId) {
    return later(Optional.ofNullable(interactions.get(interactionId)));
  }

  @Override
  public CompletionStage<Page<InteractionRecord>> interactions(InteractionQuery query) {
    lastInteractionQuery = query;
    return later(new Page<>(List.copyOf(interactions.values()), "next-page"));
  }

  @Override
  public CompletionStage<Page<DecisionRecord>> decisions(DecisionQuery query) {
    lastDecisionQuery = query;
    if (failingPage && query.after() != null) {
      return CompletableFuture.failedFuture(new Journal.Unavailable("The store went away.", null));
    }
    return later(new Page<>(List.copyOf(decisions), failingPage ? "more" : null));
  }

  @Override
  public CompletionStage<DecisionSpread> spread(DecisionFilter filter) {
    return later(
        DecisionSpread.of(decisions.stream().map(each -> each.decision().at()).toList(), true));
  }

  @Override
  public CompletionStage<Optional<Instant>> oldestDecision() {
    return later(Optional.empty());
  }

  @Override
  public CompletionStage<List<DecisionRecord>> decisionsOn(String interactionId) {
    return later(List.copyOf(decisions));
  }

  @Override
  public CompletionStage<List<InteractionRecord>> liveOf(String agentId) {
    return later(
        interactions.values().stream()
            .filter(record -> agentId.equals(record.agentId()) && record.endedAt() == null)
            .toList());
  }

  @Override
  public synchronized CompletionStage<Head> head(String agentId) {
    long last = streams.getOrDefault(agentId, List.of()).size();
    return later(new Head(epoch, last, pruned.getOrDefault(agentId, 0L) + 1));
  }

  @Override
  public synchronized CompletionStage<List<Journal.Numbered>> after(
      String agentId, long seq, int limit) {
    long from = Math.max(seq, pruned.getOrDefault(agentId, 0L));
    return later(
        streams.getOrDefault(agentId, List.of()).stream().skip(from).limit(limit).toList());
  }

  private <T> CompletionStage<T> later(T result) {
    return CompletableFuture.supplyAsync(
        () -> {
          if (storeAway) {
            throw new Journal.Unavailable("The database cannot be reached.", null);
          }
          return result;
        });
  }
}
