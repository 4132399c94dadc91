package io.glidepath.backtest;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.BacktestReport;
import io.glidepath.authoring.Traffic;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.suggestion.AttentionLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Two rulebooks over the same recorded events. Customers are spread over a fixed number of
 * partitions, each with a live and a candidate advisor of its own, so that the outcome depends
 * neither on how many threads there are nor on how fast they run. For the same reason the limit of
 * prompts an agent and hour is kept within a partition only. For one run, by one caller.
 */
public final class Backtest {
  private static final int PARTITIONS = 64;
  private static final int MOST_REFUSED = 10;

  /** Recorded events have happened: no time is too far ahead of ours. */
  private static final Instant END_OF_TIME = Instant.parse("9000-01-01T00:00:00Z");

  private final Rulebook live;
  private final Rulebook candidate;
  private final EventReader reader;
  private final List<Partition> partitions = new ArrayList<>();
  private final Map<String, Integer> partitionOf = new HashMap<>();
  private final List<Tested.Refusal> refused = new ArrayList<>();
  private @Nullable Instant first;
  private @Nullable Instant last;
  private long lines;
  private long refusals;
  private boolean fresh;

  public Backtest(Rulebook live, Rulebook candidate, AttentionLimits limits, EventReader reader) {
    this.live = live;
    this.candidate = candidate;
    this.reader = reader;
    for (int i = 0; i < PARTITIONS; i++) {
      Phrases ear = new SharedEar(live.phrases());
      boolean alike = live.phrases().equals(candidate.phrases());
      partitions.add(
          new Partition(
              new Side(new QuietRulebook(live, ear), limits),
              new Side(new QuietRulebook(candidate, alike ? ear : candidate.phrases()), limits),
              this::listen));
    }
  }

  /** The events are not from the record: what is personal is taken out of them as at the door. */
  public Backtest ofFreshEvents() {
    fresh = true;
    return this;
  }

  private SplitRedaction listen() {
    return fresh ? reader.listen() : SplitRedaction.NONE;
  }

  /**
   * Runs to the end of the reading on so many threads. {@code progress} hears after every some
   * thousand events how many lines were read, and says whether to go on; if not, this throws {@link
   * CancellationException}.
   */
  public Tested run(Traffic.Reading reading, int threads, LongPredicate progress) {
    try (Workers workers = new Workers(threads)) {
      Future<List<byte[]>> next = workers.aside(reading::next);
      for (List<byte[]> batch = Workers.get(next); !batch.isEmpty(); batch = Workers.get(next)) {
        next = workers.aside(reading::next);
        meet(batch, workers);
        if (!progress.test(lines)) {
          throw new CancellationException("The back-test was stopped.");
        }
      }
      long until = last == null ? 0 : last.toEpochMilli();
      workers.each(partitions, partition -> partition.finish(until));
      Summary summary = new Summary(live, candidate, partitions);
      BacktestReport report = summary.report(first, last);
      return new Tested(report, List.copyOf(refused), refusals, summary.samples(report));
    } finally {
      partitions.forEach(Partition::close);
    }
  }

  /** One line understood, or the reason why it is not. */
  private record Line(@Nullable InteractionEvent event, @Nullable RefusedEvent refusal) {}

  private void meet(List<byte[]> batch, Workers workers) {
    List<List<InteractionEvent>> shares = new ArrayList<>();
    partitions.forEach(each -> shares.add(new ArrayList<>()));
    for (Line line : workers.map(batch, this::read)) {
      lines++;
      if (line.event() != null) {
        shares.get(partition(line.event())).add(line.event());
        span(line.event().time());
      } else if (line.refusal() != null) {
        refusals++;
        if (refused.size() < MOST_REFUSED) {
          refused.add(Tested.Refusal.of(lines, line.refusal()));
        }
      }
    }
    List<Integer> busy = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      if (!shares.get(i).isEmpty()) {
        busy.add(i);
      }
    }
    workers.each(busy, i -> partitions.get(i).meet(shares.get(i)));
  }

  private Line read(byte[] json) {
    try {
      return new Line(
          fresh ? reader.read(json, END_OF_TIME).event() : reader.recorded(json, END_OF_TIME),
          null);
    } catch (RefusedEvent e) {
      return new Line(null, e);
    }
  }

  /** The customer's partition; of an interaction that begins without one, its own. */
  private int partition(InteractionEvent event) {
    return partitionOf.computeIfAbsent(
        event.interactionId(),
        id -> {
          String customer = event.customerId();
          int hash = (customer == null ? id : customer).hashCode();
          return Math.floorMod(hash ^ hash >>> 16, PARTITIONS);
        });
  }

  private void span(Instant time) {
    first = first == null || time.isBefore(first) ? time : first;
    last = last == null || time.isAfter(last) ? time : last;
  }
}
