package io.glidepath.rulebook.lint;

import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.sentence.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the conditions of one card make sense: none that never or always holds, none that
 * excludes the others or says nothing beside them, and enough time to read what they suggest.
 */
final class LogicCheck {
  /** A suggestion that goes away sooner cannot be read. */
  private static final long READING_TIME = 3_000;

  private final RuleCard card;
  private final Sources sources;
  private final Findings findings;
  private final List<Condition> conditions;

  private LogicCheck(RuleCard card, Sources sources, Findings findings) {
    this.card = card;
    this.sources = sources;
    this.findings = findings;
    conditions = card.conditions();
  }

  static void check(RuleCard card, Sources sources, Findings findings) {
    LogicCheck sense = new LogicCheck(card, sources, findings);
    if (!card.body().possible()) {
      return;
    }
    boolean sound = true;
    for (Condition condition : card.conditions()) {
      sound &= sense.alone(condition);
    }
    if (!sound) {
      return;
    }
    if (!Solver.canHold(Logic.of(card))) {
      sense.contradiction();
    } else {
      sense.alternatives();
      sense.idle();
      sense.brief();
    }
  }

  /** Whether the condition can hold, and can fail to. */
  private boolean alone(Condition condition) {
    Claim claim = Logic.of(condition);
    if (!Solver.canHold(claim)) {
      findings.error(
          condition.place(),
          "never-holds",
          "%s can never be true, so the card never speaks.".formatted(Sources.quoted(condition)),
          "a longer time, or a number that can be reached");
      return false;
    }
    if (!Solver.canHold(claim.negated())) {
      findings.warn(
          condition.place(),
          "always-holds",
          "%s is always true, so it decides nothing.".formatted(Sources.quoted(condition)),
          "take the line out, or give it a number that matters");
      return false;
    }
    return true;
  }

  private void contradiction() {
    List<Condition> culprits = smallestImpossible();
    Condition last = culprits.isEmpty() ? null : culprits.get(culprits.size() - 1);
    FilePlace at = last == null ? card.place() : last.place();
    String message =
        last == null
            ? "The conditions of this rule can never be true together."
            : "%s can never be true together with %s, so the card never speaks."
                .formatted(
                    Sources.quoted(last),
                    culprits.subList(0, culprits.size() - 1).stream()
                        .map(
                            other -> Sources.quoted(other) + " (line " + other.place().line() + ")")
                        .collect(Collectors.joining(" and ")));
    findings.error(
        at,
        "contradiction",
        message,
        "take one of them out, or put them under any: if one is enough");
  }

  /** The conditions without those that the contradiction does not need. */
  private List<Condition> smallestImpossible() {
    List<Condition> left = new ArrayList<>(conditions);
    for (Condition condition : conditions) {
      List<Condition> without = new ArrayList<>(left);
      without.remove(condition);
      if (!Solver.canHold(Logic.together(without))) {
        left = without;
      }
    }
    return left;
  }

  /** One of several alternatives that the other lines already exclude. */
  private void alternatives() {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Any any) {
        Claim rest = Logic.together(others(condition));
        for (Condition part : any.parts()) {
          if (!Solver.canHold(Claim.all(rest, Logic.of(part)))) {
            findings.warn(
                part.place(),
                "dead-alternative",
                "%s can never be true beside the card's other lines."
                    .formatted(Sources.quoted(part)),
                "take this alternative out");
          }
        }
      }
    }
  }

  /** Conditions that hold anyway when the others do; of two that say the same, the second. */
  private void idle() {
    List<Condition> needed = new ArrayList<>(conditions);
    for (int i = conditions.size() - 1; i >= 0; i--) {
      Condition condition = conditions.get(i);
      List<Condition> others = new ArrayList<>(needed);
      others.remove(condition);
      if (others.isEmpty() || !Solver.implies(Logic.together(others), Logic.of(condition))) {
        continue;
      }
      needed = others;
      String because =
          others.stream()
              .filter(other -> Solver.implies(Logic.of(other), Logic.of(condition)))
              .findFirst()
              .map(other -> "%s (line %d)".formatted(Sources.quoted(other), other.place().line()))
              .orElse("the card's other lines");
      findings.warn(
          condition.place(),
          "idle-condition",
          "%s decides nothing: it is true whenever %s %s."
              .formatted(
                  Sources.quoted(condition), because, because.startsWith("the") ? "are" : "is"),
          "take the line out");
    }
  }

  private void brief() {
    Claim whole = Logic.of(card);
    if (card.card().suggest() == null || lasts(whole)) {
      return;
    }
    List<Condition> culprits = conditions.stream().filter(each -> !lasts(Logic.of(each))).toList();
    FilePlace at = culprits.isEmpty() ? sources.member(card, "when") : culprits.get(0).place();
    findings.warn(
        at,
        "too-brief",
        culprits.isEmpty()
            ? "The conditions are true together for less than 3 seconds, so nobody can read the suggestion."
            : "%s is true for less than 3 seconds, so nobody can read the suggestion."
                .formatted(Sources.quoted(culprits.get(0))),
        "a longer time, such as 60s");
  }

  private static boolean lasts(Claim claim) {
    return Solver.canHold(Claim.all(claim, claim.after(READING_TIME)));
  }

  private List<Condition> others(Condition condition) {
    return conditions.stream().filter(other -> other != condition).toList();
  }
}
