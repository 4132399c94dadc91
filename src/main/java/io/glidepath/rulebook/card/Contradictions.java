package io.glidepath.rulebook.card;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.sentence.Expr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions of one card that can never hold together. */
final class Contradictions {
  private record Range(double from, double to) {
    Range narrowed(String operator, double value) {
      return switch (operator) {
        case ">=" -> new Range(Math.max(from, value), to);
        case ">" -> new Range(Math.max(from, Math.nextUp(value)), to);
        case "<=" -> new Range(from, Math.min(to, value));
        case "<" -> new Range(from, Math.min(to, Math.nextDown(value)));
        case "==" -> new Range(Math.max(from, value), Math.min(to, value));
        default -> this;
      };
    }
  }

  private Contradictions() {}

  static void check(RuleCard card, Findings findings) {
    for (RuleBody.Pattern pattern : card.body().patterns()) {
      if (contradicts(pattern.constraints())) {
        findings.error(
            card.place(), "contradiction", "The card's conditions can never hold together.");
      }
    }
  }

  private static boolean contradicts(List<Expr> constraints) {
    Set<Expr> said = new HashSet<>(constraints);
    Map<Expr, Range> ranges = new HashMap<>();
    Map<Expr, Object> equal = new HashMap<>();
    for (Expr expr : constraints) {
      if (expr instanceof Expr.Not not && said.contains(not.inner())) {
        return true;
      }
      if (!(expr instanceof Expr.Compare compare)
          || !(compare.right() instanceof Expr.Literal literal)
          || literal.constant() == null) {
        continue;
      }
      Object constant = literal.constant();
      if (constant instanceof Number number) {
        Range whole = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        Range range = ranges.getOrDefault(compare.left(), whole);
        range = range.narrowed(compare.operator(), number.doubleValue());
        ranges.put(compare.left(), range);
        if (range.from() > range.to()) {
          return true;
        }
      } else if (compare.operator().equals("==")) {
        Object other = equal.putIfAbsent(compare.left(), constant);
        if (other != null && !other.equals(constant)) {
          return true;
        }
      }
    }
    return false;
  }
}
