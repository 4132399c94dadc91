package io.glidepath.rulebook.lint;

import io.glidepath.advice.Card;
import io.glidepath.advice.Card.ChargeTerms;
import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.sentence.Subject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether a card does something, to what it speaks of, and charges what others charge too. */
final class ActionCheck {
  private final List<RuleCard> cards;
  private final Sources sources;
  private final Findings findings;

  ActionCheck(List<RuleCard> cards, Sources sources, Findings findings) {
    this.cards = cards;
    this.sources = sources;
    this.findings = findings;
  }

  void check(RuleCard rule) {
    Card card = rule.card();
    boolean acts =
        card.charge() != null
            || card.suggest() != null
            || card.signal() != null
            || card.alert() != null
            || card.hush()
            || rule.flag() != null;
    if (!acts) {
      findings.error(
          sources.member(rule, "then"),
          "no-action",
          "The card does nothing when its sentences are true.",
          "then: with charge: {driver: …, points: …}, suggest: {priority: …}, signal: … or alert: {severity: …}");
    }
    subjects(rule);
    if (card.charge() != null) {
      driver(rule, card.charge().driver());
    }
  }

  private void subjects(RuleCard card) {
    boolean wrong =
        card.body().patterns().stream()
            .anyMatch(
                pattern ->
                    card.isAboutSettings()
                        ? pattern.subject() == Subject.STORY || pattern.subject() == Subject.ROW
                        : pattern.subject() == Subject.FORM
                            || pattern.subject() == Subject.SETTINGS);
    if (wrong) {
      findings.error(
          sources.member(card, "when"),
          "wrong-subject",
          card.isAboutSettings()
              ? "A card about settings cannot speak of an interaction."
              : "Only a card with about: settings can speak of the quality form or of all settings.",
          card.isAboutSettings() ? "sentences on KPI settings" : "about: settings");
    }
  }

  /** A driver that is nearly another one, which more cards charge. */
  private void driver(RuleCard rule, String driver) {
    Map<String, Integer> charged = new TreeMap<>();
    for (RuleCard other : cards) {
      if (other != rule) {
        drivers(other).forEach(charges -> charged.merge(charges, 1, Integer::sum));
      }
    }
    if (charged.containsKey(driver) || driver.length() < 5) {
      return;
    }
    Nearest.to(driver, charged.keySet())
        .filter(near -> Nearest.distance(driver, near) <= 2)
        .filter(near -> isOdd(rule, near, charged.getOrDefault(near, 0)))
        .ifPresent(
            near ->
                findings.warn(
                    sources.find(driver, sources.member(rule, "then")),
                    "unknown-driver",
                    "No other card charges “%s”, so its points would be counted apart."
                        .formatted(driver),
                    near));
  }

  /** Of two cards that differ, the later one is taken for the mistaken one. */
  private boolean isOdd(RuleCard rule, String near, int times) {
    return times > 1
        || cards.stream()
            .filter(other -> drivers(other).anyMatch(near::equals))
            .anyMatch(other -> other.id().compareTo(rule.id()) < 0);
  }

  private static Stream<String> drivers(RuleCard rule) {
    return Stream.ofNullable(rule.card().charge()).map(ChargeTerms::driver);
  }
}
