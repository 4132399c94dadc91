package io.glidepath.review;

import io.glidepath.review.Candidates.Area;
import io.glidepath.review.Candidates.Benchmark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What reviewers should hear, and what their words and the agents' say of each rule. */
public final class QualityDesk {
  private final Reviews reviews;
  private final Candidates candidates;
  private final Rulebooks rulebooks;
  private final Duration history;
  private final Clock clock;
  private final Executor worker;

  /** {@code worker} does what takes long; {@code history} is how soon a return is a return. */
  public QualityDesk(
      Reviews reviews,
      Candidates candidates,
      Rulebooks rulebooks,
      Duration history,
      Clock clock,
      Executor worker) {
    this.reviews = reviews;
    this.candidates = candidates;
    this.rulebooks = rulebooks;
    this.history = history;
    this.clock = clock;
    this.worker = worker;
  }

  /** {@code language} is that of the sentences. */
  public CompletionStage<List<RuleRecord>> rules(Instant since, String language) {
    return later(() -> records(since, new ReviewTexts(language)));
  }

  /** How interactions went on after what each rule said, by rule. */
  public CompletionStage<Map<String, RuleCourse>> courses(Instant since) {
    return reviews
        .courses(since)
        .thenApply(
            all -> all.stream().collect(Collectors.toMap(RuleCourse::rule, Function.identity())));
  }

  /** {@code language} is that of the sentences. */
  public CompletionStage<ReviewQueue> queue(QueueWish wish, String language) {
    return later(() -> sample(wish, new ReviewTexts(language)));
  }

  private List<RuleRecord> records(Instant since, ReviewTexts sentences) {
    List<RuleTally> tallies = await(reviews.tallies(since));
    List<RuleName> before =
        rulebooks.liveAt(since).flatMap(rulebooks::of).map(Reasoner::rules).orElse(List.of());
    return new RuleRecords(rulebooks.live().rules(), tallies, before, window(since), sentences)
        .all();
  }

  private ReviewQueue sample(QueueWish wish, ReviewTexts sentences) {
    Area area = wish.area();
    List<RuleRecord> records = records(area.since(), sentences);
    Map<String, RuleRecord> odd = those(records, RuleRecord::isOddlyDismissed);
    Map<String, RuleRecord> kept = those(records, RuleRecord::isOddlyKept);
    Map<String, RuleName> names =
        rulebooks.live().rules().stream()
            .collect(Collectors.toMap(RuleName::id, Function.identity()));
    List<Benchmark> benchmarks = await(candidates.benchmarks(area.since()));
    Sampling sampling = new Sampling(benchmarks, new QueueReasons(sentences, names));
    sampling.assigned(await(candidates.assigned(area)));
    sampling.seconds(await(candidates.seconds(area)));
    sampling.hardest(await(candidates.hardest(area, sampling.usable())));
    sampling.cameBack(await(candidates.cameBack(area, history)));
    sampling.odd(await(candidates.dismissed(area, odd.keySet())), odd);
    sampling.odd(await(candidates.accepted(area, kept.keySet())), kept);
    sampling.drawn(await(candidates.drawn(area, Sampling.ONE_IN)), window(area.since()));
    return sampling.queue(wish);
  }

  private static Map<String, RuleRecord> those(
      List<RuleRecord> records, Predicate<RuleRecord> which) {
    return records.stream()
        .filter(which)
        .collect(Collectors.toMap(RuleRecord::rule, Function.identity()));
  }

  private Duration window(Instant since) {
    return Duration.between(since, clock.instant());
  }

  private static <T> T await(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  private <T> CompletionStage<T> later(Supplier<T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.get();
          } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
          }
        },
        worker);
  }
}
