package io.glidepath.review;

import io.glidepath.review.Candidates.Benchmark;
import io.glidepath.review.Candidates.Reaction;
import io.glidepath.review.Candidates.Subject;
import io.glidepath.review.QueueItem.Reason;
import java.time.Duration;
import java.time.Instant;
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

  void assigned(List<Subject> subjects) {
    int place = 0;
    for (Subject subject : subjects) {
      ReviewStanding.Given given = subject.standing().given();
      if (given != null) {
        add(subject, place++, new Reason("assigned", says.assigned(given), null, null));
      }
    }
  }

  void seconds(List<Reaction> wanted) {
    int place = 0;
    for (Reaction each : wanted) {
      add(
          each.subject(),
          place++,
          new Reason("second", says.second(), each.rule(), each.decisionId()));
    }
  }

  private @Nullable Benchmark benchmark(Subject subject) {
    return benchmarks.get(key(subject.segment(), subject.channel()));
  }

  private QueueItem.@Nullable Compared compared(Subject subject) {
    Benchmark benchmark = benchmark(subject);
    return benchmark == null ? null : new QueueItem.Compared(says.group(benchmark), benchmark);
  }

  ReviewQueue queue(QueueWish wish) {
    List<QueueItem> all = found.values().stream().sorted(order(wish)).map(this::item).toList();
    Map<String, Long> reasons = new LinkedHashMap<>();
    QueueItem.KINDS.forEach(kind -> reasons.put(kind, 0L));
    Map<String, Long> states = new LinkedHashMap<>();
    for (ReviewStanding.State state : ReviewStanding.State.values()) {
      states.put(state.word(), 0L);
    }
    for (QueueItem item : all) {
      item.reasons().stream()
          .map(Reason::kind)
          .distinct()
          .forEach(kind -> reasons.merge(kind, 1L, Long::sum));
      states.merge(item.subject().standing().state().word(), 1L, Long::sum);
    }
    List<QueueItem> wished = all.stream().filter(wish::fits).limit(wish.area().limit()).toList();
    return new ReviewQueue(wished, reasons, states);
  }

  private QueueItem item(Found each) {
    List<Reason> reasons =
        each.reasons.stream().sorted(Comparator.comparing(Sampling::weight)).toList();
    return new QueueItem(each.subject, compared(each.subject), reasons);
  }

  private static int weight(Reason reason) {
    return QueueItem.KINDS.indexOf(reason.kind());
  }

  /** What is done comes last; what the reviewer was given comes first, unless told otherwise. */
  private static Comparator<Found> order(QueueWish wish) {
    String viewer = wish.area().viewer();
    Comparator<Found> done = Comparator.comparing(each -> each.subject.isDone());
    Comparator<Found> turns =
        Comparator.comparing((Found each) -> !viewer.equals(each.subject.standing().assignee()))
            .thenComparing(each -> each.place)
            .thenComparing(each -> -each.reasons.size());
    return switch (wish.order()) {
      case "reason" ->
          done.thenComparing(
                  each -> each.reasons.stream().mapToInt(Sampling::weight).min().orElse(0))
              .thenComparing(turns);
      case "effort" -> done.thenComparing(each -> -each.subject.score()).thenComparing(turns);
      case "newest" -> done.thenComparing(Sampling::began).thenComparing(turns);
      default -> done.thenComparing(turns);
    };
  }

  /** The newest first; without a beginning last. */
  private static long began(Found each) {
    Instant started = each.subject.startedAt();
    return started == null ? 0 : -started.toEpochMilli();
  }
}
