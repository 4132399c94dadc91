package io.glidepath.publish;

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
 * Decides which rules a starting server serves: those on disk; or, if they cannot be used or were
 * only half written, those that were published last.
 */
final class StartingRules {
  private static final Logger LOG = LoggerFactory.getLogger(StartingRules.class);

  private final PublishParts parts;

  StartingRules(PublishParts parts) {
    this.parts = parts;
  }

  LiveRules open(RuleTexts disk, RuleCandidate candidate) {
    Optional<Publication> last = parts.history().publications(null, 1).stream().findFirst();
    boolean halfWritten =
        last.isPresent() && parts.directory().unfinished().equals(last.get().revision());
    Optional<RuleCandidate.Loaded> loaded = candidate.loaded();
    if (halfWritten) {
      return complete(disk, last.get());
    }
    if (loaded.isPresent()) {
      return new LiveRules(publication(last, disk, loaded.get()), disk, loaded.get());
    }
    if (last.isEmpty()) {
      throw Refused.findings(candidate.findings());
    }
    LOG.error("The rules on disk cannot be used; the ones published last serve");
    return published(last.get());
  }

  private Publication publication(
      Optional<Publication> last, RuleTexts disk, RuleCandidate.Loaded loaded) {
    String revision = loaded.rulebook().revision();
    if (last.isPresent() && last.get().revision().equals(revision)) {
      return last.get();
    }
    RuleTexts before =
        last.flatMap(each -> parts.history().texts(each.revision())).orElse(RuleTexts.NONE);
    Publication entry =
        new Publication(
            0,
            revision,
            Publication.Kind.START,
            "disk",
            null,
            null,
            parts.clock().instant(),
            last.isEmpty() ? List.of() : before.changesTo(disk));
    return parts.history().add(entry, disk, List.of());
  }

  private LiveRules complete(RuleTexts disk, Publication last) {
    LiveRules live = published(last);
    try {
      parts.directory().write(disk, live.texts(), last.revision());
    } catch (IOException e) {
      LOG.error("The rules published last could not be written to disk", e);
    }
    return live;
  }

  private LiveRules published(Publication last) {
    RuleTexts texts = parts.history().texts(last.revision()).orElse(RuleTexts.NONE);
    RuleCandidate candidate = parts.loader().load(texts);
    RuleCandidate.Loaded loaded =
        candidate.loaded().orElseThrow(() -> Refused.findings(candidate.findings()));
    return new LiveRules(last, texts, loaded);
  }
}
