package io.glidepath.rulebook.card;

import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts the conditions of a card into patterns, cheap and common ones first. */
final class Bodies {
  private Bodies() {}

  static RuleBody of(List<Condition> conditions, boolean aboutSettings) {
    Map<Subject, List<Expr>> present = new EnumMap<>(Subject.class);
    if (!aboutSettings) {
      present.put(Subject.STORY, new ArrayList<>());
    }
    List<RuleBody.Pattern> absent = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Absent none) {
        List<Expr> exprs = none.parts().stream().map(Condition::expr).toList();
        absent.add(new RuleBody.Pattern(none.subject(), true, inOrder(exprs)));
      } else {
        present
            .computeIfAbsent(condition.subject(), subject -> new ArrayList<>())
            .add(condition.expr());
      }
    }
    if (present.values().stream().flatMap(List::stream).anyMatch(Bodies::seesOneSetting)) {
      present.computeIfAbsent(Subject.KPI, subject -> new ArrayList<>());
    }
    List<RuleBody.Pattern> patterns = new ArrayList<>();
    present.forEach(
        (subject, exprs) -> patterns.add(new RuleBody.Pattern(subject, false, inOrder(exprs))));
    patterns.addAll(absent);
    return new RuleBody(List.copyOf(patterns));
  }

  /** Whether it asks the settings as a whole about each of them. */
  private static boolean seesOneSetting(Expr expr) {
    return expr.subjects().containsAll(Set.of(Subject.SETTINGS, Subject.KPI));
  }

  private static List<Expr> inOrder(List<Expr> exprs) {
    Set<Expr> flat = new LinkedHashSet<>();
    exprs.forEach(expr -> flatten(expr, flat));
    return flat.stream().sorted(Comparator.comparingInt(Bodies::cost)).toList();
  }

  private static void flatten(Expr expr, Set<Expr> into) {
    if (expr instanceof Expr.Several several && !several.any()) {
      several.parts().forEach(part -> flatten(part, into));
    } else {
      into.add(expr);
    }
  }

  /** Joins last; then the number of readings, time being the dearest to read. */
  static int cost(Expr expr) {
    int[] cost = {expr.subjects().size() > 1 ? 1_000 : 0};
    Set<String> timed = new TreeSet<>();
    expr.walk(
        part -> {
          if (part instanceof Expr.Read read) {
            cost[0] += read.parts().isEmpty() ? 1 : 10;
            boolean timely = List.of(read.method().getParameterTypes()).contains(long.class);
            if (timely) {
              timed.add(read.method().getName());
            }
          }
        });
    return cost[0] + timed.size() * 100;
  }
}
