package io.glidepath.review;

import io.glidepath.review.Candidates.Benchmark;
import io.glidepath.review.Candidates.Reaction;
import io.glidepath.review.Candidates.Subject;
import io.glidepath.review.QueueItem.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which interactions to review, and why: what the numbers point at, and a share drawn by lot, so
 * that reviewers are not only shown what is known. The kinds take turns; what was reviewed sinks.
 */
final class Sampling {
  static final int ONE_IN = 25;
  private static final int ENOUGH = 10;

  private final Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final QueueReasons says;

  /** An interaction with its reasons, and the best place it has among those of one kind. */
  private static final class Found {
    final Subject subject;
    final List<Reason> reasons = new ArrayList<>();
    int place;

    Found(Subject subject, int place) {
      this.subject = subject;
      this.place = place;
    }
  }

  Sampling(List<Benchmark> benchmarks, QueueReasons says) {
    this.says = says;
    benchmarks.stream()
        .filter(each -> each.n() >= ENOUGH)
        .forEach(each -> this.benchmarks.put(key(each.segment(), each.channel()), each));
  }

  private static String key(@Nullable String segment, @Nullable String channel) {
    return segment + "/" + channel;
  }

  /** The benchmarks that rest on enough interactions. */
  List<Benchmark> usable() {
    return List.copyOf(benchmarks.values());
  }

  void hardest(List<Subject> subjects) {
    int place = 0;
    for (Subject subject : subjects) {
      Benchmark benchmark = benchmark(subject);
      if (benchmark != null) {
        Reason reason = new Reason("hardest", says.hardest(subject, benchmark), null, null);
        add(subject, place++, reason);
      }
    }
  }

  void cameBack(List<Reaction> dismissals) {
    int place = 0;
    for (Reaction each : dismissals) {
      String text = says.cameBack(each);
      add(each.subject(), place++, new Reason("came-back", text, each.rule(), each.decisionId()));
    }
  }

  void odd(List<Reaction> reactions, Map<String, RuleRecord> records) {
    int place = 0;
    for (Reaction each : reactions) {
      String text = says.odd(Objects.requireNonNull(records.get(each.rule())));
      Reason reason = new Reason("odd-dismissals", text, each.rule(), each.decisionId());
      add(each.subject(), place++, reason);
    }
  }

  void drawn(List<Subject> subjects, Duration window) {
    int place = 0;
    for (Subject subject : subjects) {
      add(subject, place++, new Reason("random", says.drawn(ONE_IN, window), null, null));
    }
  }

  private void add(Subject subject, int place, Reason reason) {
    Found one = found.computeIfAbsent(subject.interactionId(), id -> new Found(subject, place));
    one.place = Math.min(one.place, place);
    boolean said = one.reasons.stream().anyMatch(each -> each.text().equals(reason.text()));
    if (!said) {
      one.reasons.add(reason);
    }
  }

  private @Nullable Benchmark benchmark(Subject subject) {
    return benchmarks.get(key(subject.segment(), subject.channel()));
  }

  private QueueItem.@Nullable Compared compared(Subject subject) {
    Benchmark benchmark = benchmark(subject);
    return benchmark == null ? null : new QueueItem.Compared(says.group(benchmark), benchmark);
  }

  List<QueueItem> items(int limit) {
    return found.values().stream()
        .sorted(
            Comparator.comparing((Found each) -> each.subject.reviewed())
                .thenComparing(each -> each.place)
                .thenComparing(each -> -each.reasons.size()))
        .limit(limit)
        .map(each -> new QueueItem(each.subject, compared(each.subject), each.reasons))
        .toList();
  }
}
