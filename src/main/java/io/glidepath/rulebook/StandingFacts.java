package io.glidepath.rulebook;

import io.glidepath.advice.Row;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.WholeSettings;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.Table;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts that stay while stories come and go: table rows and KPI settings. */
record StandingFacts(Map<Subject, List<?>> facts) {

  static StandingFacts of(Cards source) {
    return of(source, source.kpis());
  }

  static StandingFacts of(Cards source, KpiSettings settings) {
    List<Row> rows =
        source.tables().values().stream().map(Table::rows).flatMap(List::stream).toList();
    return new StandingFacts(
        Map.of(
            Subject.ROW, rows,
            Subject.KPI, settings.kpis(),
            Subject.FORM, settings.qualityForm(),
            Subject.SETTINGS, List.of(new WholeSettings(settings))));
  }

  List<?> of(Subject subject) {
    return facts.getOrDefault(subject, List.of());
  }

  /** One fact of each of these kinds, in every way that there is. */
  List<Facts> each(Set<Subject> subjects) {
    List<Facts> all = List.of(Facts.NONE);
    for (Subject subject : subjects) {
      all =
          all.stream()
              .flatMap(at -> of(subject).stream().map(fact -> at.with(subject, fact)))
              .toList();
    }
    return all;
  }

  /** Whether a condition holds for the facts at hand, or, of an absence, for all of them. */
  boolean holds(Condition condition, Facts at) {
    Expr expr = condition.expr();
    if (!(condition instanceof Condition.Absent)) {
      return expr.holds(at);
    }
    return condition.subject() == Subject.STORY
        ? !expr.holds(at)
        : of(condition.subject()).stream()
            .noneMatch(fact -> expr.holds(at.with(condition.subject(), fact)));
  }
}
