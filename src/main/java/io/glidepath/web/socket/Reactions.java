package io.glidepath.web.socket;

import io.glidepath.interaction.EventType;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.log.Records;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.suggestion.Suggestion;
import io.glidepath.web.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What agents do with advice and say of what stands in the way, made into events like all others.
 * Completes with a sentence if something was not taken. Thread-safe.
 */
public final class Reactions {
  private static final String SOURCE = "glidepath:agent";
  private static final String EVERYTHING = "*";
  private static final Duration STRANGE = Duration.ofDays(1);

  private final EventReader reader;
  private final Intake intake;
  private final Records records;
  private final Executor aside;
  private final Clock clock;

  /** {@code aside} runs what takes its time: reading an agent's own words. */
  public Reactions(
      EventReader reader, Intake intake, Records records, Executor aside, Clock clock) {
    this.aside = aside;
    this.reader = reader;
    this.intake = intake;
    this.records = records;
    this.clock = clock;
  }

  CompletionStage<Optional<String>> feedback(String agentId, AgentMessage.Feedback given) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("suggestionId", given.suggestionId());
    data.put("action", given.action());
    if (given.reason() != null) {
      data.put("reason", given.reason());
    }
    String interactionId = Suggestion.interactionOf(given.suggestionId());
    Said said = new Said(EventType.FEEDBACK_GIVEN, eventId(agentId, given.id()), data);
    return say(
        agentId,
        interactionId,
        said,
        "You are not connected to the interaction of this suggestion.");
  }

  CompletionStage<Optional<String>> obstacle(String agentId, AgentMessage.Obstacle met) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", met.kind());
    if (met.note() != null && !met.note().isBlank()) {
      data.put("note", met.note());
    }
    Said said = new Said(EventType.OBSTACLE_REPORTED, eventId(agentId, met.id()), data);
    return say(agentId, met.interactionId(), said, "You are not connected to this interaction.");
  }

  /** What an agent said, as it becomes an event. */
  private record Said(EventType type, String id, Map<String, Object> data) {}

  private CompletionStage<Optional<String>> say(
      String agentId, String interactionId, Said said, String otherwise) {
    return records
        .interaction(interactionId)
        .thenCompose(
            found ->
                found
                    .filter(record -> agentId.equals(record.agentId()))
                    .map(record -> send(record, said))
                    .orElseGet(() -> done(otherwise)));
  }

  /** Silences all advice in all interactions of the agent. */
  CompletionStage<Optional<String>> mute(String agentId, AgentMessage.Mute mute) {
    Map<String, Object> data =
        Map.of("suggestionId", EVERYTHING, "action", "muted", "seconds", mute.seconds());
    String id = eventId(agentId, mute.id());
    return records.liveOf(agentId).thenCompose(live -> sendAll(live, id, data));
  }

  private CompletionStage<Optional<String>> sendAll(
      List<InteractionRecord> live, String id, Map<String, Object> data) {
    CompletionStage<Optional<String>> all =
        live.isEmpty() ? done("There is no live interaction to mute.") : done(null);
    for (InteractionRecord record : live) {
      String own = id + "/" + record.interactionId();
      all =
          all.thenCombine(
              send(record, new Said(EventType.FEEDBACK_GIVEN, own, data)),
              (before, now) -> before.isPresent() ? before : now);
    }
    return all;
  }

  private CompletionStage<Optional<String>> send(InteractionRecord record, Said said) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("type", said.type().uri());
    event.put("source", SOURCE);
    event.put("id", said.id());
    event.put("subject", record.interactionId());
    event.put("time", timeFor(record));
    event.put("datacontenttype", "application/json");
    event.put("data", said.data());
    byte[] json = Json.bytes(event);
    return CompletableFuture.supplyAsync(() -> read(json), aside)
        .thenCompose(
            read ->
                read.received() == null
                    ? done(read.refused())
                    : intake.accept(read.received()).thenApply(Reactions::trouble));
  }

  /** An event as it was read, or why it is none. */
  private record Read(@Nullable Received received, @Nullable String refused) {}

  private Read read(byte[] json) {
    try {
      return new Read(reader.read(json, clock.instant()), null);
    } catch (RefusedEvent refused) {
      return new Read(null, refused.getMessage());
    }
  }

  /** Now; but an interaction whose clock is far from ours (recorded traffic) keeps its own. */
  private Instant timeFor(InteractionRecord record) {
    Instant now = clock.instant();
    boolean strange = Duration.between(record.lastAt(), now).abs().compareTo(STRANGE) > 0;
    return strange ? record.lastAt() : now;
  }

  /** A client's own id counts for its agent only. */
  private static String eventId(String agentId, @Nullable String id) {
    return agentId + "/" + (id == null ? UUID.randomUUID().toString() : id);
  }

  private static Optional<String> trouble(Receipt receipt) {
    return switch (receipt.kind()) {
      // A conflict is a repeated message of the same agent, sent at another time.
      case ACCEPTED, DUPLICATE, CONFLICT -> Optional.empty();
      case OVERLOADED, UNAVAILABLE, FULL -> Optional.of("It could not be stored; send it again.");
    };
  }

  private static CompletionStage<Optional<String>> done(@Nullable String trouble) {
    return CompletableFuture.completedFuture(Optional.ofNullable(trouble));
  }
}
