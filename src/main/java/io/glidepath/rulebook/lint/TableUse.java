package io.glidepath.rulebook.lint;

import io.glidepath.advice.Row;
import io.glidepath.rulebook.card.RuleBody;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.card.Table;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a card's sentences on a row fit the table that they speak of. */
final class TableUse {
  private final Map<String, Table> tables;
  private final Sources sources;
  private final Findings findings;

  TableUse(Map<String, Table> tables, Sources sources, Findings findings) {
    this.tables = tables;
    this.sources = sources;
    this.findings = findings;
  }

  /** The tables that the card's rows come from. */
  List<Table> of(RuleCard card) {
    List<Table> used = new ArrayList<>();
    for (RuleBody.Pattern pattern : card.body().patterns()) {
      for (Expr expr : pattern.constraints()) {
        if (expr instanceof Expr.Compare compare
            && compare.left() instanceof Expr.Read read
            && read.method().getName().equals("table")
            && compare.right() instanceof Expr.Literal literal
            && tables.containsKey(String.valueOf(literal.constant()))) {
          used.add(tables.get(String.valueOf(literal.constant())));
        }
      }
    }
    return used;
  }

  void check(RuleCard card) {
    boolean readsRows =
        card.body().patterns().stream().anyMatch(each -> each.subject() == Subject.ROW);
    List<Table> used = of(card);
    if (readsRows && used.isEmpty()) {
      findings.error(
          sources.member(card, "when"),
          "no-table",
          "The card speaks of a row and does not say of which table.",
          "the table next-issue has a row for the issue");
    }
    for (Condition condition : card.conditions()) {
      condition.expr().walk(part -> column(condition.place(), used, part));
    }
    if (card.conditions().isEmpty()) {
      card.body().patterns().stream()
          .flatMap(pattern -> pattern.constraints().stream())
          .forEach(expr -> expr.walk(part -> column(card.place(), used, part)));
    }
  }

  private void column(FilePlace place, List<Table> used, Expr part) {
    if (part instanceof Expr.Read read
        && read.subject() == Subject.ROW
        && read.parts().size() == 1
        && read.parts().get(0) instanceof Expr.Literal literal) {
      String column = String.valueOf(literal.constant());
      for (Table table : used) {
        if (!table.columns().contains(column)) {
          missing(place, table, column);
        } else if (read.method().getName().equals("number")) {
          numbers(table, column);
        }
      }
    }
  }

  private void missing(FilePlace place, Table table, String column) {
    findings.error(
        place,
        "unknown-column",
        "This line needs the column “%s”, and the table %s has none of that name."
            .formatted(column, table.name()),
        "a column %s in the first line of %s.csv".formatted(column, table.name()));
  }

  private void numbers(Table table, String column) {
    for (Row row : table.rows()) {
      String cell = row.cell(column);
      if (!cell.matches("|-?\\d+(\\.\\d+)?")) {
        findings.error(
            sources.cell(table.name(), row.line(), cell),
            "not-a-number",
            "“%s” in the column %s is no number.".formatted(cell, column),
            "a number such as 30, without a sign or word behind it");
      }
    }
  }
}
