package io.glidepath.publish;

import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.Refused;
import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleTexts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which rules a starting server serves: those that were published last. What is on disk and
 * is not what was published waits for somebody to publish it, as every other change does; only a
 * server that never published takes it as it is.
 */
final class StartingRules {
  private static final Logger LOG = LoggerFactory.getLogger(StartingRules.class);

  private final PublishParts parts;

  StartingRules(PublishParts parts) {
    this.parts = parts;
  }

  /** What is served, and what of the disk is not; the latter is empty if they are one. */
  record Start(LiveRules live, List<Finding> apart) {}

  Start open(RuleTexts disk, RuleCandidate candidate) {
    Optional<Publication> last = parts.history().publications(null, 1).stream().findFirst();
    if (last.isEmpty()) {
      return new Start(first(disk, candidate), List.of());
    }
    RuleTexts recorded = parts.history().texts(last.get().revision()).orElse(RuleTexts.NONE);
    if (recorded.equals(disk) && candidate.loaded().isPresent()) {
      return new Start(live(last.get(), disk, candidate.loaded().get()), List.of());
    }
    LiveRules live = published(last.get(), recorded);
    if (parts.directory().unfinished().equals(last.get().revision())) {
      complete(disk, live);
      return new Start(live, List.of());
    }
    List<Finding> apart = apart(disk, live);
    LOG.warn("The rules on disk are not those that were published last, which serve:");
    apart.forEach(each -> LOG.warn("{}", each.format()));
    return new Start(live, apart);
  }

  private LiveRules first(RuleTexts disk, RuleCandidate candidate) {
    RuleCandidate.Loaded loaded =
        candidate.loaded().orElseThrow(() -> Refused.findings(candidate.findings()));
    return started(disk, loaded);
  }

  /** Other KPI settings make another revision of the same files, which goes on record. */
  private LiveRules live(Publication last, RuleTexts texts, RuleCandidate.Loaded loaded) {
    return last.revision().equals(loaded.rulebook().revision())
        ? new LiveRules(last, texts, loaded)
        : started(texts, loaded);
  }

  private LiveRules started(RuleTexts texts, RuleCandidate.Loaded loaded) {
    Publication entry =
        new Publication(
            0,
            loaded.rulebook().revision(),
            Publication.Kind.START,
            "disk",
            null,
            null,
            parts.clock().instant(),
            List.of());
    return new LiveRules(parts.history().add(entry, texts, List.of()), texts, loaded);
  }

  private void complete(RuleTexts disk, LiveRules live) {
    try {
      parts.directory().stage(disk, live.texts(), live.publication().revision()).finish();
    } catch (IOException e) {
      LOG.error("The rules published last could not be written to disk", e);
    }
  }

  private LiveRules published(Publication last, RuleTexts texts) {
    RuleCandidate candidate = parts.loader().load(texts);
    RuleCandidate.Loaded loaded =
        candidate.loaded().orElseThrow(() -> Refused.findings(candidate.findings()));
    return live(last, texts, loaded);
  }

  private static List<Finding> apart(RuleTexts disk, LiveRules live) {
    return live.texts().changesTo(disk).stream()
        .map(
            change ->
                new Finding(
                    change.path(),
                    1,
                    1,
                    Finding.ERROR,
                    "not-published",
                    "On disk it is %s since publication %d, and nobody published that."
                        .formatted(change.kind().word(), live.publication().no()),
                    "publish it on /rules, or put back what was published"))
        .toList();
  }
}
