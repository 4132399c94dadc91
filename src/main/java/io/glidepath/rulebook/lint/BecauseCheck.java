package io.glidepath.rulebook.lint;

import io.glidepath.advice.Card;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.Findings;
import java.util.List;

/**
 * Asks cards to say to the agent why they speak, once some of a folder's cards do: an agent who
 * reads a few words beside one suggestion should not meet formal conditions beside the next.
 */
final class BecauseCheck {
  private final boolean isAsked;
  private final Sources sources;
  private final Findings findings;

  BecauseCheck(List<RuleCard> cards, Sources sources, Findings findings) {
    this.sources = sources;
    this.findings = findings;
    isAsked = cards.stream().anyMatch(each -> each.card().because() != null);
  }

  void check(RuleCard rule) {
    if (isAsked && rule.card().because() == null && speaksToAgents(rule)) {
      findings.warn(
          sources.member(rule, "title"),
          "missing-because",
          "The card does not say to the agent why it speaks, as others here do.",
          "because: {en: …, fr: …, es: …}, in at most %d words".formatted(Wordings.MOST_WORDS));
    }
  }

  /** Whether people read why: beside a suggestion, what it charges, or what leads are told. */
  private static boolean speaksToAgents(RuleCard rule) {
    Card card = rule.card();
    boolean isRead = card.suggest() != null || card.charge() != null || card.alert() != null;
    return rule.isAtWork() && !rule.isAboutSettings() && isRead;
  }
}
