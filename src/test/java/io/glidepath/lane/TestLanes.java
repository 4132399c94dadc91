package io.glidepath.lane;

import io.glidepath.advice.Agents;
import io.glidepath.advice.PlainRulebook;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.runtime.Waiting;
import io.glidepath.suggestion.AttentionLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lanes over a journal in memory, by a clock that can be set forward, and what goes in and out. */
final class TestLanes implements AutoCloseable {
  final MemoryJournal journal = new MemoryJournal();
  final PlainRulebook rules = new PlainRulebook("r1");
  final BlockingQueue<Journal.Numbered> shown = new LinkedBlockingQueue<>();
  private final Map<String, InteractionEvent> told = new ConcurrentHashMap<>();
  private final List<Lanes> opened = new ArrayList<>();
  private Lanes lanes = open();
  private volatile Duration ahead = Duration.ZERO;

  /** Begins with nothing, or after an end with what the journal has. */
  void start() {
    lanes = open();
    lanes.start(journal.live(Instant.EPOCH));
  }

  /** Makes others, to which events can be sent before they start. */
  void renew() {
    lanes.close();
    lanes = open();
  }

  /** Lets what was sent before come in now. */
  void startLate() {
    lanes.start(Map.of());
  }

  /** Ends as a server does that is asked to. */
  void stop() {
    lanes.close();
  }

  /** Ends as one that is killed: nothing more is written. */
  void kill() {
    journal.down = true;
    lanes.close();
    journal.down = false;
  }

  /** Lets so much time pass on the wall. */
  void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  /** Waits until so many interactions are in memory. */
  boolean holds(int interactions) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (lanes.size() != interactions && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return lanes.size() == interactions;
  }

  CompletionStage<Receipt> send(InteractionEvent event) {
    return send(event, event.id());
  }

  CompletionStage<Receipt> send(InteractionEvent event, String hash) {
    told.put(event.id(), event);
    return lanes.accept(new Received(event, event.id(), hash, Instant.now()));
  }

  static Receipt get(CompletionStage<Receipt> stage) {
    return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    opened.forEach(Lanes::close);
  }

  private Lanes open() {
    EventReader reader =
        (json, receivedAt) -> {
          String id = new String(json, StandardCharsets.UTF_8);
          return new Received(Objects.requireNonNull(told.get(id)), id, id, receivedAt);
        };
    LaneParts parts =
        new LaneParts(
            rules,
            AttentionLimits.USUAL,
            new Agents(),
            journal,
            reader,
            shown::add,
            ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC),
            Waiting::ticks);
    Lanes fresh = new Lanes(LaneSettings.usual(2, Duration.ofDays(7)), parts);
    opened.add(fresh);
    return fresh;
  }
}
