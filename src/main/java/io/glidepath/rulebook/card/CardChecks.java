package io.glidepath.rulebook.card;

import io.glidepath.advice.Row;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.Nearest;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Subject;
import io.glidepath.suggestion.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that need more than one line of a card: what Drools would accept without a word. */
final class CardChecks {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z-]*)}");
  private static final Set<String> STORY_SLOTS = Set.of("asked-again", "issue", "product");

  private final Map<String, Table> tables;
  private final Findings findings;

  private CardChecks(Map<String, Table> tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
  }

  static void check(List<RuleCard> cards, Map<String, Table> tables, Findings findings) {
    CardChecks checks = new CardChecks(tables, findings);
    for (RuleCard card : cards) {
      checks.tables(card);
      checks.slots(card);
      checks.actions(card);
    }
  }

  private void actions(RuleCard card) {
    boolean acts =
        card.card().charge() != null
            || card.card().suggest() != null
            || card.card().signal() != null
            || card.flag() != null;
    if (!acts) {
      findings.error(card.place(), "no-action", "The card has no charge, suggest, signal or flag.");
    }
    boolean wrongSubject =
        card.body().patterns().stream()
            .anyMatch(
                pattern ->
                    card.isAboutSettings()
                        ? pattern.subject() == Subject.STORY || pattern.subject() == Subject.ROW
                        : pattern.subject() == Subject.FORM);
    if (wrongSubject) {
      findings.error(
          card.place(),
          "wrong-subject",
          card.isAboutSettings()
              ? "A card about settings cannot speak of an interaction."
              : "Only a card with about: settings can speak of the quality form.");
    }
  }

  /** The tables that the card's rows come from. */
  private List<Table> tablesOf(RuleCard card) {
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

  private void tables(RuleCard card) {
    boolean readsRows =
        card.body().patterns().stream().anyMatch(each -> each.subject() == Subject.ROW);
    List<Table> used = tablesOf(card);
    if (readsRows && used.isEmpty()) {
      findings.error(
          card.place(),
          "no-table",
          "The card speaks of a row and does not say of which table.",
          "the table next-issue has a row for the issue");
    }
    card.body().patterns().stream()
        .flatMap(pattern -> pattern.constraints().stream())
        .forEach(expr -> expr.walk(part -> column(card, used, part)));
  }

  private void column(RuleCard card, List<Table> used, Expr part) {
    boolean reads =
        part instanceof Expr.Read read
            && read.subject() == Subject.ROW
            && read.parts().size() == 1
            && read.parts().get(0) instanceof Expr.Literal;
    if (!reads || !(part instanceof Expr.Read read)) {
      return;
    }
    String column = String.valueOf(((Expr.Literal) read.parts().get(0)).constant());
    for (Table table : used) {
      if (!table.columns().contains(column)) {
        findings.error(
            card.place(),
            "unknown-column",
            "The table %s has no column %s.".formatted(table.name(), column),
            Nearest.to(column, table.columns()).orElse(null));
      } else if (read.method().getName().equals("number")) {
        numbers(card, table, column);
      }
    }
  }

  private void numbers(RuleCard card, Table table, String column) {
    for (Row row : table.rows()) {
      if (!row.cell(column).matches("|-?\\d+(\\.\\d+)?")) {
        findings.error(
            card.place(),
            "not-a-number",
            "%s, line %d: %s is not a number.".formatted(table.name(), row.line(), column));
      }
    }
  }

  private void slots(RuleCard card) {
    Set<String> slots = new HashSet<>();
    List<Text> texts = new ArrayList<>(List.of(card.card().title(), card.card().advice()));
    if (card.card().say() != null) {
      texts.add(card.card().say());
    }
    for (Text text : texts) {
      for (String words : text.byLanguage().values()) {
        Matcher slot = SLOT.matcher(words);
        while (slot.find()) {
          slots.add(slot.group(1));
        }
      }
    }
    List<Table> used = tablesOf(card);
    for (String slot : slots) {
      boolean answered =
          STORY_SLOTS.contains(slot)
              || card.settings().containsKey(slot)
              || used.stream().anyMatch(table -> table.answers(slot));
      if (!answered) {
        findings.error(
            card.place(),
            "unknown-slot",
            "Nothing answers {%s} in the card's words.".formatted(slot),
            "a setting, a column of the card's table, {issue}, {product} or {asked-again}");
      }
    }
  }
}
