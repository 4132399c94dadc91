package io.glidepath.cli.rules;

import io.glidepath.rulebook.scenario.Coverage;
import io.glidepath.rulebook.scenario.Coverage.CardCoverage;
import io.glidepath.rulebook.scenario.Coverage.ConditionCoverage;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;

/** What scenarios leave unseen, for people: the worst card first. */
final class CoverageText {
  private static final int MOST_CARDS = 10;

  private CoverageText() {}

  static void print(PrintWriter out, Coverage coverage, BigDecimal floor) {
    List<CardCoverage> partly =
        coverage.cards().stream().filter(card -> card.reached() < card.reachable()).toList();
    partly.stream().limit(MOST_CARDS).forEach(card -> print(out, card));
    if (partly.size() > MOST_CARDS) {
      out.printf("and %d cards of which more was seen%n", partly.size() - MOST_CARDS);
    }
    if (!coverage.unusedSentences().isEmpty()) {
      out.printf(
          "no card uses %d of the %d sentences%n",
          coverage.unusedSentences().size(), coverage.sentences());
    }
    out.printf(
        "seen: %d of %d, %s%%, %s the floor of %s%%%n",
        coverage.reached(),
        coverage.reachable(),
        coverage.percent(),
        coverage.isAtLeast(floor) ? "at least" : "below",
        floor.toPlainString());
  }

  private static void print(PrintWriter out, CardCoverage card) {
    out.printf("%s: %d of %d seen%n", card.rule(), card.reached(), card.reachable());
    if (!card.acted()) {
      out.println("    no scenario in which it acts");
    }
    if (!card.silent()) {
      out.println("    no scenario in which it is silent");
    }
    for (ConditionCoverage condition : card.conditions()) {
      if (!condition.held()) {
        out.println("    never so: " + condition.condition());
      }
      if (!condition.failed()) {
        out.println("    always so: " + condition.condition());
      }
    }
  }
}
