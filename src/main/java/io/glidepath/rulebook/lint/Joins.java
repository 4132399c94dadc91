package io.glidepath.rulebook.lint;

import io.glidepath.rulebook.card.RuleBody;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Subject;
import java.util.List;

/** Cards that speak once for every pair of things, or have more cases than anyone can oversee. */
final class Joins {
  private static final int MOST_CASES = 24;

  private final Sources sources;
  private final Findings findings;

  Joins(Sources sources, Findings findings) {
    this.sources = sources;
    this.findings = findings;
  }

  void check(RuleCard card) {
    List<RuleBody.Pattern> others =
        card.body().patterns().stream()
            .filter(pattern -> !pattern.absent() && pattern.subject() != Subject.STORY)
            .filter(pattern -> pattern.subject() != Subject.SETTINGS)
            .toList();
    for (int i = 0; i < others.size(); i++) {
      RuleBody.Pattern pattern = others.get(i);
      if (pattern.subject() == Subject.ROW && !isBound(pattern)) {
        findings.warn(
            sources.member(card, "when"),
            "cross-product",
            "The card speaks for every row of its table at once; nothing says which row is meant.",
            "the table … has a row for the issue");
      }
      if (i > 0 && !isJoined(pattern)) {
        findings.warn(
            sources.member(card, "when"),
            "cross-product",
            "The card speaks of a %s and of a %s that have nothing to do with each other: once for every pair."
                .formatted(word(others.get(0).subject()), word(pattern.subject())),
            "two cards, or a sentence that ties them together");
      }
    }
    int cases = cases(card.conditions());
    if (cases > MOST_CASES) {
      findings.warn(
          sources.member(card, "when"),
          "too-many-cases",
          "The any: lists make %d cases; nobody can test or oversee them.".formatted(cases),
          "several cards with one idea each");
    }
  }

  private static String word(Subject subject) {
    return switch (subject) {
      case ROW -> "table row";
      case KPI -> "KPI setting";
      case FORM -> "quality form item";
      case STORY -> "interaction";
      case SETTINGS -> "settings file";
    };
  }

  /** Whether a row is tied to the interaction, or to a word of its own. */
  private static boolean isBound(RuleBody.Pattern pattern) {
    return pattern.constraints().stream()
        .anyMatch(
            expr ->
                isJoin(expr)
                    || expr instanceof Expr.Compare compare
                        && compare.operator().equals("==")
                        && compare.left() instanceof Expr.Read read
                        && read.method().getName().equals("cell"));
  }

  private static boolean isJoined(RuleBody.Pattern pattern) {
    return pattern.constraints().stream()
        .anyMatch(
            expr ->
                expr.subjects().stream()
                    .anyMatch(each -> each != pattern.subject() && each != Subject.STORY));
  }

  private static boolean isJoin(Expr expr) {
    return expr instanceof Expr.Compare compare
        && compare.operator().equals("==")
        && expr.subjects().size() > 1;
  }

  private static int cases(List<Condition> conditions) {
    int cases = 1;
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Any any) {
        cases *= any.parts().stream().mapToInt(part -> cases(List.of(part))).sum();
      } else if (condition instanceof Condition.All all) {
        cases *= cases(all.parts());
      } else if (condition instanceof Condition.Negated negated) {
        cases *= cases(List.of(negated.inner()));
      } else if (condition instanceof Condition.Absent absent) {
        cases *= cases(absent.parts());
      }
    }
    return cases;
  }
}
