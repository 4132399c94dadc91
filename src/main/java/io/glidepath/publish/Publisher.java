package io.glidepath.publish;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Proposal;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.Refused;
import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.authoring.ScenarioReport;
import io.glidepath.authoring.SentenceBook;
import io.glidepath.authoring.UnderstoodCard;
import io.glidepath.kpi.Guard;
import io.glidepath.runtime.Daemons;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk of the server: one thread makes all changes, so that they come one after the other;
 * reading and checking go on beside it. Files changed on disk are published as if someone had asked
 * for it, or are told as trouble. Thread-safe.
 */
public final class Publisher implements RuleDesk, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final PublishParts parts;
  private final RuleHistory history;
  private final WorkingCopy working;
  private final Publishing publishing;
  private final Changes changes;
  private final DiskWatch watch;
  private final ExecutorService changing =
      Executors.newSingleThreadExecutor(Daemons.named("rules-change"));
  private final ExecutorService reading =
      Executors.newFixedThreadPool(2, Daemons.named("rules-read"));

  private Publisher(PublishParts parts, LiveRules live, @Nullable Trouble trouble) {
    this.parts = parts;
    history = parts.history();
    working = new WorkingCopy(parts.directory(), history, parts.clock());
    publishing = new Publishing(parts, live);
    changes = new Changes(parts, working, publishing, trouble);
    watch = new DiskWatch(parts.directory(), () -> change(changes::meetDisk));
  }

  /**
   * Takes up the rules that were published last, and tells as trouble what is otherwise on disk; if
   * none were ever published, those on disk become the first.
   *
   * @throws Refused if the rules to serve cannot be used
   */
  public static Publisher start(PublishParts parts, RuleTexts texts, RuleCandidate candidate) {
    StartingRules.Start start = new StartingRules(parts).open(texts, candidate);
    List<Finding> wrong = candidate.loaded().isPresent() ? start.apart() : candidate.findings();
    Trouble trouble = start.apart().isEmpty() ? null : new Trouble(parts.clock().instant(), wrong);
    return new Publisher(parts, start.live(), trouble);
  }

  /** Begins to watch the disk. */
  public void watch() {
    if (parts.watch()) {
      watch.start();
    }
  }

  /** The live rules. */
  public Rulebook rulebook() {
    return publishing.rulebook();
  }

  /** The live checks of KPI settings. */
  public Guard guard() {
    return publishing.guard();
  }

  @Override
  public boolean secondPerson() {
    return parts.secondPerson();
  }

  @Override
  public CompletionStage<Overview> overview() {
    return read(
        () ->
            new Overview(
                publishing.live().publication(),
                parts.secondPerson(),
                parts.loader().list(working.texts()),
                working.drafts(),
                history.proposal().orElse(null),
                changes.trouble()));
  }

  @Override
  public CompletionStage<Optional<Text>> text(String path, @Nullable String revision) {
    return read(
        () -> {
          if (revision == null) {
            return working.text(path);
          }
          RuleTexts texts =
              revision.equals("live") ? publishing.live().texts() : publishing.texts(revision);
          return Optional.ofNullable(texts.byPath().get(path))
              .map(text -> new Text(path, text, null));
        });
  }

  @Override
  public CompletionStage<Text> save(Edit edit) {
    return change(() -> working.save(edit));
  }

  @Override
  public CompletionStage<List<String>> discard(Collection<String> paths) {
    return change(() -> working.discard(paths));
  }

  @Override
  public CompletionStage<Checked> check(Check check) {
    return read(
        () -> {
          RuleTexts texts = working.texts().with(working.demand(check.unsaved()));
          List<UnderstoodCard> readings =
              check.read().isEmpty()
                  ? List.of()
                  : parts.loader().readings(texts, check.read(), check.language());
          List<Finding> findings = parts.loader().check(texts);
          boolean playable = findings.stream().noneMatch(Finding::isError);
          return new Checked(
              findings, check.scenarios() && playable ? play(texts) : null, readings);
        });
  }

  private @Nullable ScenarioReport play(RuleTexts texts) {
    RuleCandidate candidate = parts.loader().load(texts);
    return candidate.loaded().isPresent() ? candidate.play() : null;
  }

  @Override
  public CompletionStage<SentenceBook> sentences(String language) {
    return read(() -> parts.loader().sentences(working.texts(), language));
  }

  @Override
  public CompletionStage<Outcome> publish(
      String by, @Nullable String why, Map<String, @Nullable String> unsaved) {
    return change(() -> changes.publish(by, why, unsaved));
  }

  @Override
  public CompletionStage<Outcome> approve(long proposal, String by) {
    return change(() -> changes.approve(proposal, by));
  }

  @Override
  public CompletionStage<Proposal> reject(long proposal, String by, @Nullable String why) {
    return change(() -> changes.reject(proposal, by, why));
  }

  @Override
  public CompletionStage<Outcome> rollback(@Nullable String to, String by, @Nullable String why) {
    return change(() -> changes.rollback(to, by, why));
  }

  @Override
  public CompletionStage<List<Publication>> publications(@Nullable Long before, int limit) {
    return read(() -> history.publications(before, limit));
  }

  @Override
  public CompletionStage<Rulebook> candidate(Map<String, @Nullable String> unsaved) {
    return read(
        () -> {
          RuleCandidate candidate =
              parts.loader().load(working.texts().with(working.demand(unsaved)));
          return candidate
              .loaded()
              .orElseThrow(() -> Refused.findings(candidate.findings()))
              .rulebook();
        });
  }

  private <T extends @Nullable Object> CompletionStage<T> change(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, changing);
  }

  private <T> CompletionStage<T> read(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, reading);
  }

  /** Finishes the change under way. */
  @Override
  public void close() {
    watch.close();
    changing.shutdown();
    reading.shutdownNow();
    try {
      if (!changing.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("A change of the rules was still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
