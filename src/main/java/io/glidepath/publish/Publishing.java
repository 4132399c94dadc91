package io.glidepath.publish;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Draft;
import io.glidepath.authoring.FileChange;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Hash;
import io.glidepath.authoring.Proposal;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.Refused;
import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleDirectory;
import io.glidepath.authoring.RuleDirectory.Staged;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleLoader;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.authoring.ScenarioReport;
import io.glidepath.kpi.Guard;
import io.glidepath.runtime.Recent;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes texts live: check, compile, play the scenarios, record, swap, write to disk, in this order
 * and all or nothing. What is recorded is what is live; a disk that was not written to its end is
 * written at the next start. Used by one thread at a time; {@link #live} by any.
 */
final class Publishing {
  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
  private static final int KEPT = 4;

  private final RuleLoader loader;
  private final RuleHistory history;
  private final RuleDirectory directory;
  private final Consumer<Rulebook> use;
  private final Clock clock;

  /** The rulebooks that were live last, still loaded, so that going back takes no time. */
  private final Recent<String, RuleCandidate.Loaded> recent = new Recent<>(KEPT);

  private volatile LiveRules live;

  /** Who wants a change, and why. */
  record Wish(
      Publication.Kind kind, String by, @Nullable String approvedBy, @Nullable String why) {}

  Publishing(PublishParts parts, LiveRules live) {
    loader = parts.loader();
    history = parts.history();
    directory = parts.directory();
    use = parts.use();
    clock = parts.clock();
    this.live = live;
    keep(live.loaded());
  }

  private void keep(RuleCandidate.Loaded loaded) {
    recent.put(loaded.rulebook().revision(), loaded);
  }

  LiveRules live() {
    return live;
  }

  Rulebook rulebook() {
    return live.loaded().rulebook();
  }

  Guard guard() {
    return live.loaded().guard();
  }

  /** Loads texts and plays their scenarios; throws {@link Refused} unless they are fit. */
  RuleCandidate.Loaded fit(RuleTexts texts) {
    RuleCandidate candidate = loader.load(texts);
    Optional<RuleCandidate.Loaded> loaded = candidate.loaded();
    if (loaded.isEmpty()) {
      throw Refused.findings(candidate.findings().stream().filter(Finding::isError).toList());
    }
    List<ScenarioReport.Result> failures = candidate.play(changed(texts)).failures();
    if (!failures.isEmpty()) {
      throw Refused.failures(failures);
    }
    return loaded.get();
  }

  /** The files that are not as they are live. */
  private Set<String> changed(RuleTexts texts) {
    return live.texts().changesTo(texts).stream().map(FileChange::path).collect(Collectors.toSet());
  }

  /** Lets fit texts wait for a second person. */
  Proposal propose(RuleTexts texts, RuleCandidate.Loaded loaded, Wish wish) {
    keep(loaded);
    Proposal entry =
        new Proposal(
            0,
            loaded.rulebook().revision(),
            wish.by(),
            wish.why(),
            clock.instant(),
            live.texts().changesTo(texts));
    return history.propose(entry, texts);
  }

  /**
   * Makes fit texts live, and then the files of {@code disk} into them; a file that someone changed
   * in the meantime stays as it is. Throws {@link Refused}, with nothing changed, if the disk does
   * not take them.
   */
  Publication publish(RuleTexts disk, RuleTexts texts, RuleCandidate.Loaded loaded, Wish wish) {
    Publication entry =
        new Publication(
            0,
            loaded.rulebook().revision(),
            wish.kind(),
            wish.by(),
            wish.approvedBy(),
            wish.why(),
            clock.instant(),
            live.texts().changesTo(texts));
    Staged staged = stage(disk, texts, entry.revision());
    Publication publication;
    try {
      publication = history.add(entry, texts, settled(texts));
    } catch (RuntimeException e) {
      staged.abandon();
      throw e;
    }
    LiveRules before = live;
    live = new LiveRules(publication, texts, loaded);
    keep(loaded);
    use.accept(loaded.rulebook());
    LOG.info(
        "Rules {} are live: {} by {}",
        publication.revision().substring(0, Math.min(12, publication.revision().length())),
        wish.kind().word(),
        wish.by());
    finish(staged);
    if (wish.kind() == Publication.Kind.ROLLBACK) {
      keepWork(before, entry.changes(), wish.by());
    }
    return publication;
  }

  /**
   * What a rollback takes away stays as drafts of whoever published it, unless others are there.
   */
  private void keepWork(LiveRules before, List<FileChange> changes, String by) {
    Set<String> drafted = history.drafts().stream().map(Draft::path).collect(Collectors.toSet());
    String author =
        before.publication().kind() == Publication.Kind.PUBLISH ? before.publication().by() : by;
    for (FileChange change : changes) {
      String work = before.texts().text(change.path());
      if (work != null
          && !change.path().equals(WorkingCopy.LOCK)
          && !drafted.contains(change.path())) {
        String now = live.texts().text(change.path());
        String base = now == null ? null : Hash.of(now);
        history.keep(new Draft(change.path(), work, base, author, clock.instant()));
      }
    }
  }

  /** The drafts that are part of the texts, so that they are drafts no more. */
  private List<String> settled(RuleTexts texts) {
    List<String> settled = new ArrayList<>();
    for (Draft draft : history.drafts()) {
      if (Objects.equals(draft.text(), texts.text(draft.path()))) {
        settled.add(draft.path());
      }
    }
    return settled;
  }

  private Staged stage(RuleTexts disk, RuleTexts texts, String revision) {
    try {
      return directory.stage(disk, texts, revision);
    } catch (IOException e) {
      throw Refused.of(
          Refused.Kind.NOT_WRITABLE,
          "The rules directory does not take this, so nothing was published: " + e.getMessage());
    }
  }

  private static void finish(Staged staged) {
    try {
      staged.finish();
    } catch (IOException e) {
      LOG.error("The rules are live, but could not be written to disk; they are at next start", e);
    }
  }

  /** The rules of a revision that was live, or was proposed, before. */
  RuleCandidate.Loaded again(String revision, RuleTexts texts) {
    Optional<RuleCandidate.Loaded> kept = recent.get(revision);
    if (kept.isPresent()) {
      return kept.get();
    }
    RuleCandidate candidate = loader.load(texts);
    return candidate
        .loaded()
        .orElseThrow(
            () ->
                Refused.findings(candidate.findings().stream().filter(Finding::isError).toList()));
  }

  /** The texts of a revision that is on record. */
  RuleTexts texts(String revision) {
    return history
        .texts(revision)
        .orElseThrow(
            () ->
                Refused.of(
                    Refused.Kind.UNKNOWN, "There is no revision " + revision + " on record."));
  }
}
