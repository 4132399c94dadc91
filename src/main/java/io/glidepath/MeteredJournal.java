package io.glidepath;

import io.glidepath.advice.Advice;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.interaction.PastContact;
import io.glidepath.journal.Journal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A journal that counts the decisions it has on disk, by rule, outcome and what kept a suggestion
 * back, and times its commits. What fails is counted, and not with the decisions.
 */
final class MeteredJournal implements Journal {
  private final Journal journal;
  private final MeterRegistry registry;
  private final Timer commit;
  private final DistributionSummary events;
  private final Counter failed;
  private final Map<Kind, Counter> decisions = new ConcurrentHashMap<>();

  /** What decisions are counted by. */
  private record Kind(String rule, Outcome outcome, @Nullable String suppressedBy) {}

  MeteredJournal(Journal journal, MeterRegistry registry) {
    this.journal = journal;
    this.registry = registry;
    commit =
        Timer.builder("glidepath.commit")
            .description("A transaction of events and what came of them, until it is on disk")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(5))
            .register(registry);
    events =
        DistributionSummary.builder("glidepath.commit.events")
            .description("Events in a transaction")
            .register(registry);
    failed =
        Counter.builder("glidepath.commit.failures")
            .description("Transactions that the store could not write; they are tried again")
            .register(registry);
  }

  @Override
  public List<Numbered> commit(Group group) {
    long begun = System.nanoTime();
    List<Numbered> frames;
    try {
      frames = journal.commit(group);
    } catch (RuntimeException e) {
      failed.increment();
      throw e;
    }
    commit.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    events.record(group.entries().size());
    group.entries().forEach(entry -> count(entry.advice()));
    group.wakes().forEach(this::count);
    return frames;
  }

  private void count(Advice advice) {
    for (Decision each : advice.decisions()) {
      decisions
          .computeIfAbsent(
              new Kind(each.rule(), each.outcome(), each.suppressedBy()), this::counter)
          .increment();
    }
  }

  private Counter counter(Kind kind) {
    String by = kind.suppressedBy();
    return Counter.builder("glidepath.decisions")
        .description("What rules did")
        .tag("rule", kind.rule())
        .tag("outcome", kind.outcome().word())
        .tag("suppressed_by", by == null ? "" : by)
        .register(registry);
  }

  @Override
  public Map<Key, Known> known(Collection<Key> keys) {
    return journal.known(keys);
  }

  @Override
  public Map<String, String> live(Instant since) {
    return journal.live(since);
  }

  @Override
  public Map<String, List<Instant>> raisings(Instant since) {
    return journal.raisings(since);
  }

  @Override
  public Map<String, Stored> load(Collection<String> interactionIds) {
    return journal.load(interactionIds);
  }

  @Override
  public Map<String, List<PastContact>> history(Collection<String> customerIds, Instant since) {
    return journal.history(customerIds, since);
  }
}
