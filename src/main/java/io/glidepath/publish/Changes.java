package io.glidepath.publish;

import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Proposal;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.Refused;
import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleDesk.Outcome;
import io.glidepath.authoring.RuleDesk.Trouble;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ways in which other rules become live: published, approved by a second person, rolled back,
 * changed on disk. Used by one thread at a time, except for {@link #trouble}.
 */
final class Changes {
  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
  private static final String DISK = "disk";
  private static final int FURTHEST_BACK = 1_000;

  private final PublishParts parts;
  private final RuleHistory history;
  private final WorkingCopy working;
  private final Publishing publishing;
  private volatile @Nullable Trouble trouble;

  Changes(
      PublishParts parts, WorkingCopy working, Publishing publishing, @Nullable Trouble trouble) {
    this.parts = parts;
    this.working = working;
    this.publishing = publishing;
    this.trouble = trouble;
    history = parts.history();
  }

  /** Why what is on disk is not live; null if it is. */
  @Nullable Trouble trouble() {
    return trouble;
  }

  Outcome publish(String by, @Nullable String why, Map<String, @Nullable String> unsaved) {
    RuleTexts disk = working.onDisk();
    WorkingCopy.checkBases(working.drafts(), disk);
    RuleTexts texts = disk.with(WorkingCopy.texts(working.drafts())).with(working.demand(unsaved));
    return make(disk, texts, new Publishing.Wish(Publication.Kind.PUBLISH, by, null, why));
  }

  /**
   * Publishes what someone changed on disk, or keeps in mind why not; drafts stay drafts. Throws
   * what may be over in a moment, such as a store that is away.
   */
  @Nullable Void meetDisk() {
    try {
      RuleTexts disk = working.onDisk();
      make(disk, disk, new Publishing.Wish(Publication.Kind.DISK, DISK, null, null));
    } catch (Refused e) {
      remember(PublishFindings.of(e));
    } catch (RuntimeException e) {
      remember(PublishFindings.of(e));
      throw e;
    }
    return null;
  }

  private void remember(List<Finding> findings) {
    Trouble before = trouble;
    trouble = new Trouble(parts.clock().instant(), findings);
    if (before == null || !before.findings().equals(findings)) {
      LOG.warn("The rules on disk are not live:");
      findings.forEach(each -> LOG.warn("{}", each.format()));
    }
  }

  private Outcome make(RuleTexts disk, RuleTexts wanted, Publishing.Wish wish) {
    if (wanted.equals(publishing.live().texts())) {
      trouble = null;
      return unchanged();
    }
    RuleTexts texts = parts.loader().complete(wanted);
    RuleCandidate.Loaded loaded = publishing.fit(texts);
    if (parts.secondPerson()) {
      Proposal proposal = publishing.propose(texts, loaded, wish);
      return new Outcome(publishing.live().publication(), proposal, true);
    }
    Outcome outcome = published(publishing.publish(disk, texts, loaded, wish));
    trouble = null;
    return outcome;
  }

  private Outcome unchanged() {
    return new Outcome(publishing.live().publication(), null, false);
  }

  private static Outcome published(Publication publication) {
    return new Outcome(publication, null, true);
  }

  Outcome approve(long number, String by) {
    Proposal proposal = waiting(number);
    if (proposal.by().equalsIgnoreCase(by)) {
      throw Refused.of(
          Refused.Kind.NOT_YOURS, "You proposed it yourself; another lead has to approve.");
    }
    RuleTexts texts = publishing.texts(proposal.revision());
    if (!publishing.live().texts().changesTo(texts).equals(proposal.changes())) {
      throw Refused.of(
          Refused.Kind.CHANGED, "Other rules went live since this was proposed; publish it again.");
    }
    RuleCandidate.Loaded loaded = publishing.again(proposal.revision(), texts);
    Publishing.Wish wish = new Publishing.Wish(kind(proposal), proposal.by(), by, proposal.why());
    Publication publication = publishing.publish(working.readable(), texts, loaded, wish);
    history.settle(number, by, true, null);
    return published(publication);
  }

  /** What brought a proposal about, which its own record does not say. */
  private Publication.Kind kind(Proposal proposal) {
    boolean wasLive =
        history.publications(null, FURTHEST_BACK).stream()
            .anyMatch(each -> each.revision().equals(proposal.revision()));
    if (proposal.by().equals(DISK)) {
      return Publication.Kind.DISK;
    }
    return wasLive ? Publication.Kind.ROLLBACK : Publication.Kind.PUBLISH;
  }

  Proposal reject(long number, String by, @Nullable String why) {
    Proposal proposal = waiting(number);
    history.settle(number, by, false, why);
    return proposal;
  }

  private Proposal waiting(long number) {
    return history
        .proposal()
        .filter(each -> each.no() == number)
        .orElseThrow(
            () ->
                Refused.of(
                    Refused.Kind.UNKNOWN, "Proposal " + number + " does not wait any more."));
  }

  Outcome rollback(@Nullable String to, String by, @Nullable String why) {
    Publication target = target(to);
    RuleTexts texts = publishing.texts(target.revision());
    if (texts.equals(publishing.live().texts())) {
      return unchanged();
    }
    RuleCandidate.Loaded loaded = publishing.again(target.revision(), texts);
    Publishing.Wish wish = new Publishing.Wish(Publication.Kind.ROLLBACK, by, null, why);
    if (parts.secondPerson()) {
      Proposal proposal = publishing.propose(texts, loaded, wish);
      return new Outcome(publishing.live().publication(), proposal, true);
    }
    return published(publishing.publish(working.readable(), texts, loaded, wish));
  }

  private Publication target(@Nullable String to) {
    String live = publishing.live().publication().revision();
    return history.publications(null, FURTHEST_BACK).stream()
        .filter(each -> to == null ? !each.revision().equals(live) : isNamed(each, to))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.of(
                    Refused.Kind.UNKNOWN,
                    to == null
                        ? "Nothing else was live before."
                        : "There is no publication " + to + "."));
  }

  private static boolean isNamed(Publication publication, String to) {
    return to.equals(Long.toString(publication.no())) || to.equals(publication.revision());
  }
}
