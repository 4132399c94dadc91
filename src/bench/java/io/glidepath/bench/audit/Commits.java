package io.glidepath.bench.audit;

import io.glidepath.advice.Advice;
import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Frame;
import io.glidepath.advice.MadeUp;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.RuleState;
import io.glidepath.effort.Charge;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Handling;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.Entry;
import io.glidepath.journal.Journal.Group;
import io.glidepath.journal.Journal.Key;
import io.glidepath.journal.Journal.Standing;
import io.glidepath.journal.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Commits of groups as lanes make them, as fast as they go: 50 events of 50 interactions, 30
 * decisions, 30 frames, 50 standings of which 20 carry advice.
 */
final class Commits {
  private static final int EVENTS = 50;
  private static final int LANES = 2;
  private static final int LIVE = 2_000;
  private static final int AT_ONCE = 500;
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final String TEXT = "I have called three times about my bill already. ".repeat(6);

  private final Journal journal;

  Commits(Journal journal) {
    this.journal = journal;
  }

  /** How many rows of the log come of so many events. */
  static long rowsOf(long events) {
    return events * 3 / 5;
  }

  /** What an agent is sent, in place of what a server would send. */
  static String frame(Frame frame) {
    return "{\"of\":\"" + frame.interactionId() + "\",\"text\":\"" + TEXT + "\"}";
  }

  /** How many events were committed, and the seconds of processor that the lanes' threads took. */
  record Done(long events, double lanes) {
    Done plus(Done other) {
      return new Done(events + other.events, lanes + other.lanes);
    }
  }

  /** Commits for so long over two lanes, each a new thread. */
  Done run(double seconds) {
    ExecutorService threads = Executors.newFixedThreadPool(LANES);
    try {
      long end = System.nanoTime() + (long) (seconds * 1e9);
      return IntStream.range(0, LANES)
          .mapToObj(lane -> CompletableFuture.supplyAsync(() -> lane(lane, end), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .reduce(new Done(0, 0), Done::plus);
    } finally {
      threads.shutdown();
    }
  }

  private Done lane(int lane, long end) {
    String run = Long.toHexString(System.nanoTime()) + "-" + lane;
    int n = 0;
    for (; System.nanoTime() < end; n++) {
      Group group = group(run, n);
      journal.known(
          group.entries().stream()
              .map(entry -> new Key("bench", entry.received().event().id()))
              .toList());
      journal.commit(group);
    }
    return new Done((long) n * EVENTS, Processor.thisThread());
  }

  /** Writes so many decisions and nothing else. */
  void fill(long rows) {
    for (long done = 0; done < rows; done += AT_ONCE) {
      long first = done;
      List<Decision> decisions =
          IntStream.range(0, AT_ONCE)
              .mapToObj(i -> decision("fill-" + (first + i) / 12, (first + i) % 12 + 1))
              .toList();
      journal.commit(new Group(List.of(), List.of(MadeUp.of(decisions, List.of())), List.of()));
    }
  }

  private static Group group(String run, int n) {
    List<Entry> entries = new ArrayList<>();
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      int number = (n * EVENTS + i) % LIVE;
      long seq = (long) (n * EVENTS + i) / LIVE + 1;
      String id = run + "-" + number;
      entries.add(entry(id, seq, i % 5 < 3));
      standings.add(standing(id, seq, i % 5 < 2 ? state() : null));
    }
    return new Group(entries, List.of(), standings);
  }

  private static Entry entry(String interactionId, long seq, boolean advised) {
    String id = interactionId + "-" + seq;
    InteractionEvent event =
        new InteractionEvent("bench", id, interactionId, NOW, null, new Fact.Held());
    String json = "{\"id\":\"" + id + "\",\"text\":\"" + TEXT + "\"}";
    Received received = new Received(event, json, "0".repeat(64), Instant.now());
    return new Entry(received, seq, advised ? advice(interactionId, seq) : none());
  }

  private static Advice none() {
    return MadeUp.of(List.of(), List.of());
  }

  private static Advice advice(String id, long seq) {
    String agent = "agent-" + Math.floorMod(id.hashCode(), 200);
    return MadeUp.of(
        List.of(decision(id, seq)),
        List.of(new Advice.Addressed(agent, new Frame.Effort(id, 10, List.of()))));
  }

  private static Decision decision(String interactionId, long seq) {
    return new Decision(
        interactionId,
        seq,
        NOW.plusMillis(seq * 1_237),
        "event-" + seq,
        "channel.own-the-case",
        "channel",
        "3f9a2c81d0e4b756",
        "9b1d53c7e2a84f06b1d53c7e2a84f069b1d53c7e2a84f06b1d53c7e2a84f06aa",
        Outcome.SHOWN,
        null,
        null,
        Map.of(
            "the customer has been transferred at least {transfers} times", "3",
            "the issue is not resolved", "billing"),
        interactionId + "~channel.own-the-case~" + seq,
        scene(interactionId));
  }

  private static Decision.Scene scene(String interactionId) {
    String agent = "agent-" + Math.floorMod(interactionId.hashCode(), 200);
    return new Decision.Scene(agent, "team-1", "queue-1", "voice", "en", "billing", "private", 20);
  }

  private static Standing standing(String interactionId, long seq, @Nullable AdviceState state) {
    PastContact contact =
        new PastContact(
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
    return new Standing(
        interactionId,
        contact,
        "customer-" + interactionId,
        "agent-of-" + interactionId,
        "team-1",
        "queue-1",
        "private",
        "en",
        "connected",
        seq,
        NOW.plusSeconds(seq),
        20,
        Handling.NONE,
        state);
  }

  private static AdviceState state() {
    return new AdviceState(
        List.of(new Charge("channel.own-the-case", "transfer", 12, NOW, TEXT)),
        List.of(),
        List.of(
            new RuleState("channel.own-the-case", true, 5, 1, 6, false, false, null, 0, null),
            new RuleState("simplicity.hold", false, 0, 0, 0, true, true, "muted", 9, null)),
        0);
  }
}
