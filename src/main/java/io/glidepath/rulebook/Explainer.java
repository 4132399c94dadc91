package io.glidepath.rulebook;

import io.glidepath.advice.Explanation;
import io.glidepath.advice.Row;
import io.glidepath.interaction.DisplayNames;
import io.glidepath.interaction.Labels;
import io.glidepath.interaction.Labels.Kind;
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
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.rulebook.sentence.Subject;
import io.glidepath.rulebook.sentence.Translation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in words why one rule holds, or why it does not. Belongs to one thread. */
final class Explainer {
  private final RuleCard card;
  private final Cards source;
  private final StandingFacts memory;
  private final DisplayNames names;
  private final Wording wording;
  private final LastContact lastContact;
  private final List<Asked> asked;
  private final Map<String, Map<String, String>> said = new HashMap<>();

  /** What is told of a condition: its text, and what it reads. */
  private record Asked(String text, Expr expr) {}

  Explainer(RuleCard card, Cards source, StandingFacts memory, DisplayNames names) {
    this.card = card;
    this.source = source;
    this.memory = memory;
    this.names = names;
    wording = new Wording(source.dictionary(), names, card.conditions());
    lastContact = new LastContact(source.dictionary().vocabulary());
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
      String words =
          card.conditions().isEmpty()
              ? card.card().title().in(language, slots())
              : wording.reason(facts, language);
      return Wording.sentence(words);
    }

    @Override
    public Map<String, String> facts() {
      Map<String, String> values = new LinkedHashMap<>();
      asked.forEach(each -> values.put(each.text(), Values.met(each.expr(), facts)));
      return values;
    }

    @Override
    public Map<String, String> slots() {
      Story story = Objects.requireNonNull(facts.story());
      return Explainer.this.slots(story, facts.row(), language);
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
  Map<String, String> slots(Story story, String language) {
    return slots(story, nearest(story).row(), language);
  }

  /** What the card's texts are filled with where nothing is known of the story. */
  Map<String, String> settings(String language) {
    Map<String, String> slots = new LinkedHashMap<>(card.settings());
    slots.replaceAll((name, value) -> Values.setting(value, language));
    return slots;
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
        String value = Values.met(each.expr(), facts);
        lines.add(new Reasons.Line(each.text(), value, each.expr().holds(facts), null));
      }
    }
    return lines;
  }

  /** A language's name, in the reader's language; empty if it is not known. */
  private static String language(@Nullable String code, String reader) {
    return code == null
        ? ""
        : Locale.forLanguageTag(code).getDisplayLanguage(Locale.forLanguageTag(reader));
  }

  /** Over how long the card counts contacts, in milliseconds. */
  private long period() {
    return Optional.ofNullable(card.settings().get("period"))
        .flatMap(SlotType::millis)
        .orElse(LastContact.USUAL_PERIOD);
  }

  private Map<String, String> slots(Story story, @Nullable Row row, String language) {
    Map<String, String> slots = new LinkedHashMap<>(said.computeIfAbsent(language, this::settings));
    Labels labels = source.labels();
    slots.put("issue", labels.of(Kind.ISSUES, language, story.getIssue()));
    slots.put("product", labels.of(Kind.PRODUCTS, language, story.getProduct()));
    slots.put("contact-count", Integer.toString(story.contactsOnIssue(period())));
    slots.put("last-contact", lastContact.in(story, language));
    slots.put("spoken-language", language(story.getSpokenLanguage(), language));
    slots.put("asked-again", names.field(language, story.getAskedAgain()));
    if (row != null) {
      String ending = "_" + language;
      row.cells().forEach((column, cell) -> slots.putIfAbsent(column, cell));
      row.cells()
          .forEach(
              (column, cell) -> {
                if (column.endsWith("_en")) {
                  String name = column.substring(0, column.length() - 3);
                  String said = row.cell(name + ending);
                  slots.put(name, said.isEmpty() ? cell : said);
                }
              });
    }
    return slots;
  }
}
