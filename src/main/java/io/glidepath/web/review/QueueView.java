package io.glidepath.web.review;

import io.glidepath.review.Candidates;
import io.glidepath.review.QueueItem;
import io.glidepath.review.ReviewQueue;
import io.glidepath.review.ReviewStanding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queue as the outside sees it; {@code counts} are of all, before a wish narrows them. */
record QueueView(Instant since, List<Item> items, Counts counts) {

  static QueueView of(Instant since, ReviewQueue queue) {
    return new QueueView(
        since,
        queue.items().stream().map(Item::of).toList(),
        new Counts(queue.reasons(), queue.states()));
  }

  record Counts(Map<String, Long> reasons, Map<String, Long> states) {}

  record Benchmark(String of, double median, double p90, long n) {
    static @Nullable Benchmark of(QueueItem.@Nullable Compared compared) {
      if (compared == null) {
        return null;
      }
      Candidates.Benchmark benchmark = compared.benchmark();
      return new Benchmark(compared.of(), benchmark.median(), benchmark.p90(), benchmark.n());
    }
  }

  record Reason(String kind, String text, @Nullable String rule, @Nullable String decisionId) {
    static Reason of(QueueItem.Reason reason) {
      Long decision = reason.decisionId();
      return new Reason(
          reason.kind(),
          reason.text(),
          reason.rule(),
          decision == null ? null : Long.toString(decision));
    }
  }

  record Item(
      String interactionId,
      @Nullable String channel,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String queue,
      @Nullable String team,
      @Nullable String segment,
      @Nullable String agentId,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      int score,
      @Nullable Benchmark benchmark,
      List<Reason> reasons,
      String state,
      @Nullable String assignee,
      @Nullable String assignedBy,
      boolean paired,
      boolean mine,
      boolean reviewed) {

    static Item of(QueueItem item) {
      Candidates.Subject subject = item.subject();
      ReviewStanding standing = subject.standing();
      ReviewStanding.Given given = standing.given();
      boolean waits = standing.assignee() != null;
      return new Item(
          subject.interactionId(),
          subject.channel(),
          subject.language(),
          subject.issue(),
          subject.queue(),
          subject.team(),
          subject.segment(),
          subject.agentId(),
          subject.startedAt(),
          subject.endedAt(),
          subject.score(),
          Benchmark.of(item.compared()),
          item.reasons().stream().map(Reason::of).toList(),
          standing.state().word(),
          standing.assignee(),
          given == null || !waits ? null : given.by(),
          standing.paired(),
          standing.mine(),
          subject.isDone());
    }
  }
}
