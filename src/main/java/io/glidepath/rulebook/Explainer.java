package io.glidepath.rulebook;

import io.glidepath.advice.Explanation;
import io.glidepath.advice.Row;
import io.glidepath.interaction.DisplayNames;
import io.glidepath.interaction.Language;
import io.glidepath.interaction.Story;
import io.glidepath.review.Reasons;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleBody;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.card.Table;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.ExprPrinter;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.Subject;
import io.glidepath.rulebook.sentence.Translation;
import io.glidepath.suggestion.Slots;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in words why one rule holds, or why it does not. Belongs to one thread. */
final class Explainer {
  private final RuleCard card;
  private final Cards source;
  private final StandingFacts memory;
  private final Wording wording;
  private final Filling filling;
  private final List<Asked> asked;
  private String last = "";

  /** What is told of a condition: its text, what it reads, and the value of that in English. */
  private record Asked(String text, Expr expr, Teller met) {
    Asked(String text, Expr expr) {
      this(text, expr, Teller.met(expr, Language.ENGLISH));
    }

    String value(Facts facts) {
      return Objects.requireNonNull(met.value(facts));
    }
  }

  Explainer(RuleCard card, Cards source, StandingFacts memory, DisplayNames names) {
    this.card = card;
    this.source = source;
    this.memory = memory;
    wording = new Wording(source.dictionary(), names, card.conditions());
    filling = new Filling(card, source, names);
    asked = asked(card);
  }

  /** The card's sentences; of a rule of the expert tier, what it asks of each fact. */
  private static List<Asked> asked(RuleCard card) {
    if (!card.conditions().isEmpty()) {
      return card.conditions().stream().map(each -> new Asked(each.text(), each.expr())).toList();
    }
    List<Asked> asked = new ArrayList<>();
    for (RuleBody.Pattern pattern : card.body().patterns()) {
      ExprPrinter printer = new ExprPrinter(pattern.subject());
      List<Expr> exprs = pattern.absent() ? List.of() : pattern.constraints();
      exprs.forEach(expr -> asked.add(new Asked(printer.print(expr), expr)));
    }
    return asked;
  }

  Explanation explain(Story story, @Nullable Row row, String language) {
    return new Because(Facts.of(story, row), language);
  }

  /**
   * The same reason, or an equal one that was given last: ten thousands of interactions often have
   * one and the same. What quotes somebody is not kept.
   */
  private String lately(String reason) {
    if (wording.quotes()) {
      return reason;
    }
    if (!reason.equals(last)) {
      last = reason;
    }
    return last;
  }

  /** Words that are found when somebody asks for them. */
  private final class Because implements Explanation {
    private final Facts facts;
    private final String language;

    Because(Facts facts, String language) {
      this.facts = facts;
      this.language = language;
    }

    @Override
    public String reason() {
      return card.conditions().isEmpty()
          ? Wording.sentence(card.card().title().in(language, slots()))
          : lately(Wording.sentence(wording.reason(facts, language)));
    }

    @Override
    public Map<String, String> facts() {
      Map<String, String> values = new LinkedHashMap<>(asked.size() * 2);
      for (Asked each : asked) {
        values.put(each.text(), each.value(facts));
      }
      return values;
    }

    @Override
    public Slots slots() {
      return filling.of(Objects.requireNonNull(facts.story()), facts.row(), language);
    }
  }

  /** Each condition by itself, without a change that would help. */
  Reasons why(Story story) {
    List<Reasons.Line> lines = lines(nearest(story));
    boolean holds = !new OneByOne(List.of(card), memory).matches(card, story).isEmpty();
    return new Reasons(holds, lines, null);
  }

  /** The same for somebody who reads a language. */
  List<Reasons.Line> told(List<Reasons.Line> lines, Story story, String language) {
    Facts facts = nearest(story);
    List<Condition> conditions = card.conditions();
    Translation translation = new Translation(source.dictionary());
    List<Reasons.Line> told = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Reasons.Line line = lines.get(i);
      if (conditions.isEmpty()) {
        told.add(line);
        continue;
      }
      Condition condition = conditions.get(i);
      Translation.Told words = translation.forReader(condition, language);
      String value = Values.met(condition.expr(), facts, language);
      told.add(new Reasons.Line(words.text(), value, line.held(), words.foreign()));
    }
    return told;
  }

  /** What the card's texts are filled with; of a table, from the row that comes nearest. */
  Slots slots(Story story, String language) {
    return filling.of(story, nearest(story).row(), language);
  }

  /** What the card's texts are filled with where nothing is known of the story. */
  Slots settings(String language) {
    return filling.settings(language);
  }

  private Facts nearest(Story story) {
    return rows().stream()
        .map(row -> Facts.of(story, row))
        .max(Comparator.comparingInt(this::nearness))
        .orElse(Facts.of(story, null));
  }

  private List<Row> rows() {
    boolean readsRows =
        card.body().patterns().stream().anyMatch(each -> each.subject() == Subject.ROW);
    return readsRows
        ? source.tables().values().stream().map(Table::rows).flatMap(List::stream).toList()
        : List.of();
  }

  /** How many conditions hold; of as many, how far one gets before the first that does not. */
  private int nearness(Facts facts) {
    List<Boolean> held = lines(facts).stream().map(Reasons.Line::held).toList();
    int first = held.contains(false) ? held.indexOf(false) : held.size();
    return (int) held.stream().filter(each -> each).count() * 1_000 + first;
  }

  private List<Reasons.Line> lines(Facts facts) {
    List<Reasons.Line> lines = new ArrayList<>();
    for (Condition condition : card.conditions()) {
      lines.add(
          new Reasons.Line(
              condition.text(),
              Values.met(condition.expr(), facts),
              memory.holds(condition, facts),
              null));
    }
    if (card.conditions().isEmpty()) {
      for (Asked each : asked) {
        boolean holds = each.expr().holds(facts);
        lines.add(new Reasons.Line(each.text(), each.value(facts), holds, null));
      }
    }
    return lines;
  }
}
