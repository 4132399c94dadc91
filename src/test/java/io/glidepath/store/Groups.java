package io.glidepath.store;

import io.glidepath.advice.Advice;
import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Frame;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.SomeScene;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Handling;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.Entry;
import io.glidepath.journal.Journal.Group;
import io.glidepath.journal.Journal.Standing;
import io.glidepath.journal.Received;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of events with effects, made by hand. */
public final class Groups {
  public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private Groups() {}

  /** A journal with simple formats. */
  static Journal journal(Database database) {
    return database.journal(
        new PlainFormat(), frame -> "{\"of\":\"" + frame.interactionId() + "\"}");
  }

  public static Entry entry(String interactionId, long seq, Fact fact, Advice advice) {
    String id = interactionId + "-" + seq;
    InteractionEvent event =
        new InteractionEvent("test", id, interactionId, NOW.plusSeconds(seq), null, fact);
    String json = "{\"id\":\"" + id + "\"}";
    return new Entry(new Received(event, json, "hash-" + id, NOW.plusSeconds(seq)), seq, advice);
  }

  public static Entry entry(String interactionId, long seq) {
    return entry(interactionId, seq, new Fact.Held(), AdviceOf.these(List.of(), List.of()));
  }

  /** An event with {@code count} decisions, and as many frames for {@code agentId}. */
  static Entry advised(String interactionId, long seq, String agentId, int count) {
    Decision decision = decision(interactionId, seq, Outcome.SHOWN, interactionId + "~r~" + seq);
    Frame frame = new Frame.Effort(interactionId, 10, List.of());
    Advice advice =
        AdviceOf.these(
            Collections.nCopies(count, decision),
            Collections.nCopies(count, new Advice.Addressed(agentId, frame)));
    return entry(interactionId, seq, new Fact.Held(), advice);
  }

  static Decision decision(String interactionId, long seq, Outcome outcome, String suggestionId) {
    return new Decision(
        interactionId,
        seq,
        NOW.plusSeconds(seq),
        "event-" + seq,
        "channel.own-the-case",
        "channel",
        "v1",
        "rulebook-1",
        outcome,
        null,
        null,
        Map.of("the customer has been transferred", "2"),
        suggestionId,
        SomeScene.of(
            "agent-of-" + interactionId,
            "team-1",
            "queue-1",
            "voice",
            "en",
            "billing",
            "private",
            20));
  }

  public static Standing standing(String interactionId, long seq) {
    return standing(interactionId, seq, "customer-of-" + interactionId, null);
  }

  public static Standing standing(
      String interactionId,
      long seq,
      @org.jspecify.annotations.Nullable String customerId,
      @org.jspecify.annotations.Nullable AdviceState state) {
    return new Standing(
        interactionId,
        contact(interactionId),
        customerId,
        "agent-of-" + interactionId,
        "team-1",
        "queue-1",
        "segment-1",
        "en",
        "connected",
        seq,
        NOW.plusSeconds(seq),
        20,
        Handling.NONE,
        state);
  }

  static PastContact contact(String interactionId) {
    return new PastContact(
        interactionId,
        "voice",
        "billing",
        NOW.toEpochMilli(),
        0,
        false,
        2,
        0,
        false,
        Set.of("email", "pin"),
        Set.of("pay-bill"));
  }

  public static Group group(List<Entry> entries, Standing... standings) {
    return new Group(entries, List.of(), List.of(standings));
  }
}
