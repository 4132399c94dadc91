package io.glidepath.store;

import static io.glidepath.store.Groups.NOW;

import io.glidepath.advice.Advice;
import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Frame;
import io.glidepath.advice.Journal;
import io.glidepath.advice.Journal.Entry;
import io.glidepath.advice.Journal.Group;
import io.glidepath.advice.Journal.Key;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.Received;
import io.glidepath.advice.RuleState;
import io.glidepath.audit.AuditFormat;
import io.glidepath.effort.Charge;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Measures durable commits of groups as lanes make them: 50 events of 50 interactions, 30
 * decisions, 30 frames, 50 standings of which 20 carry advice. Arguments: directory, lanes,
 * seconds.
 */
public final class CommitBench {
  private static final int EVENTS = 50;
  private static final int LIVE = 2_000;
  private static final String TEXT = "I have called three times about my bill already. ".repeat(6);

  private CommitBench() {}

  public static void main(String[] arguments) throws Exception {
    Path data =
        arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("glidepath-bench");
    int lanes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    long begun = System.nanoTime();
    try (Database database = Database.open(DatabaseSettings.embedded(data), System.out::println)) {
      System.out.printf("open in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
      Journal journal =
          database.journal(AuditFormat.open(data), frame -> "{\"text\":\"" + TEXT + "\"}");
      measure(journal, lanes, 3);
      measure(journal, lanes, seconds);
      measure(journal, 1, seconds);
    }
    System.exit(0);
  }

  /** Commits for so long; returns the events a second. */
  static int measure(Journal journal, int lanes, int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<CompletableFuture<long[]>> running =
        IntStream.range(0, lanes)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> lane(journal, n, end)))
            .toList();
    long[] micros =
        running.stream().flatMapToLong(lane -> Arrays.stream(lane.join())).sorted().toArray();
    System.out.printf(
        "%d lanes: %d events/s; a group p50 %.1f ms, p99 %.1f ms%n",
        lanes,
        (long) micros.length * EVENTS / seconds,
        micros[micros.length / 2] / 1e3,
        micros[micros.length * 99 / 100] / 1e3);
    return micros.length * EVENTS / seconds;
  }

  private static long[] lane(Journal journal, int lane, long end) {
    String run = Long.toHexString(System.nanoTime()) + "-" + lane;
    List<Long> micros = new ArrayList<>();
    for (int n = 0; System.nanoTime() < end; n++) {
      Group group = group(run, n);
      List<Key> keys =
          group.entries().stream()
              .map(entry -> new Key("bench", entry.received().event().id()))
              .toList();
      long start = System.nanoTime();
      journal.known(keys);
      journal.commit(group);
      micros.add((System.nanoTime() - start) / 1_000);
    }
    return micros.stream().mapToLong(Long::longValue).toArray();
  }

  private static Group group(String run, int n) {
    List<Entry> entries = new ArrayList<>();
    List<Journal.Standing> standings = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      int number = (n * EVENTS + i) % LIVE;
      long seq = (long) (n * EVENTS + i) / LIVE + 1;
      String id = run + "-" + number;
      entries.add(
          entry(id, seq, i % 5 < 3 ? advice(id, seq) : AdviceOf.these(List.of(), List.of())));
      standings.add(Groups.standing(id, seq, "customer-" + id, i % 5 < 2 ? state() : null));
    }
    return new Group(entries, List.of(), standings);
  }

  private static Entry entry(String interactionId, long seq, Advice advice) {
    String id = interactionId + "-" + seq;
    InteractionEvent event =
        new InteractionEvent("bench", id, interactionId, NOW, null, new Fact.Held());
    String json = "{\"id\":\"" + id + "\",\"text\":\"" + TEXT + "\"}";
    return new Entry(
        new Received(event, json, "0".repeat(64), java.time.Instant.now()), seq, advice);
  }

  private static Advice advice(String id, long seq) {
    return AdviceOf.these(
        List.of(Groups.decision(id, seq, Outcome.SHOWN, id + "~r~1")),
        List.of(
            new Advice.Addressed(
                "agent-" + Math.floorMod(id.hashCode(), 200),
                new Frame.Effort(id, 10, List.of()))));
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
