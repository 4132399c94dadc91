package io.glidepath.rulebook;

import io.glidepath.interaction.DisplayNames;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.Joiners;
import io.glidepath.rulebook.sentence.Sentence;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.rulebook.sentence.Translation;
import io.glidepath.rulebook.sentence.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says a card's conditions in a language, with the values that they met. What is constant in the
 * words is put together once. Belongs to one thread.
 */
final class Wording {
  /** Conditions that only say when advice makes sense at all; nobody needs them as a reason. */
  private static final Set<String> FRAME =
      Set.of("isConnected()", "!isEnded()", "!isResolved()", "!isHeld()");

  private final Dictionary dictionary;
  private final Translation translation;
  private final DisplayNames names;
  private final List<Condition> conditions;
  private final Map<String, Clause> reasons = new HashMap<>();

  private boolean quotes;

  /** What a condition says of the facts at hand. */
  interface Clause {
    String said(Facts facts);
  }

  Wording(Dictionary dictionary, DisplayNames names, List<Condition> conditions) {
    this.dictionary = dictionary;
    this.names = names;
    translation = new Translation(dictionary);
    List<Condition> telling = conditions.stream().filter(condition -> !isFrame(condition)).toList();
    this.conditions = telling.isEmpty() ? conditions : telling;
  }

  /** The conditions as one clause after the other. */
  String reason(Facts facts, String language) {
    Clause known = reasons.get(language);
    if (known == null) {
      known = inTurn(conditions.stream().map(each -> clause(each, language)).toList(), language);
      reasons.put(language, known);
    }
    return known.said(facts);
  }

  /** Whether the reasons that were given may hold words that somebody said. */
  boolean quotes() {
    return quotes;
  }

  private static Clause inTurn(List<Clause> clauses, String language) {
    int last = clauses.size() - 1;
    String and = Joiners.of(language).lastAnd();
    if (last == 0) {
      return clauses.get(0);
    }
    return facts -> {
      StringBuilder said = new StringBuilder(120);
      for (int i = 0; i <= last; i++) {
        said.append(i == 0 ? "" : i < last ? ", " : and).append(clauses.get(i).said(facts));
      }
      return said.toString();
    };
  }

  private static boolean isFrame(Condition condition) {
    return condition instanceof Condition.Absent
        || condition instanceof Condition.Said said && FRAME.contains(said.sentence().meaning());
  }

  private Clause clause(Condition condition, String language) {
    if (condition instanceof Condition.Any any) {
      return firstOf(any, language);
    }
    if (condition instanceof Condition.All all) {
      List<Clause> parts = all.parts().stream().map(part -> clause(part, language)).toList();
      String and = Joiners.of(language).and();
      return facts -> parts.stream().map(each -> each.said(facts)).collect(Collectors.joining(and));
    }
    if (condition instanceof Condition.Negated negated) {
      Clause inner = clause(negated.inner(), language);
      Joiners joiners = Joiners.of(language);
      return facts -> joiners.negated(inner.said(facts));
    }
    return condition instanceof Condition.Said said
        ? said(said, language)
        : constant(translation.of(condition, language));
  }

  private Clause firstOf(Condition.Any any, String language) {
    List<Clause> parts = any.parts().stream().map(part -> clause(part, language)).toList();
    return facts -> {
      for (int i = 0; i < parts.size(); i++) {
        if (any.parts().get(i).expr().holds(facts)) {
          return parts.get(i).said(facts);
        }
      }
      return any.text();
    };
  }

  private Clause said(Condition.Said said, String language) {
    Sentence sentence = dictionary.in(language, said.sentence());
    Map<String, String> values = new LinkedHashMap<>(said.values());
    values.replaceAll((slot, value) -> value(said.sentence(), slot, value, language));
    Quotation quotation = Quotation.of(said, language);
    quotes |= quotation.quotes();
    Clause told = quotation.in(sentence, values);
    if (!(said.expr() instanceof Expr.Compare compared)) {
      return told;
    }
    Teller teller = Teller.of(compared, language);
    return facts -> {
      String words = told.said(facts);
      String value = teller.value(facts);
      boolean saysMore = value != null && !words.contains(value);
      return saysMore ? words + " (" + value + ")" : words;
    };
  }

  private static Clause constant(String words) {
    return facts -> words;
  }

  private String value(Sentence sentence, String slot, String value, String language) {
    SlotType type = sentence.slots().get(slot);
    if (type == SlotType.DURATION) {
      return Values.setting(value, language);
    }
    if (type == SlotType.FIELD) {
      return names.field(language, value);
    }
    if (type == SlotType.PHRASE) {
      return names.phrase(language, value);
    }
    if (type != null && type.isListed()) {
      return dictionary.vocabulary().said(type, sentence.language(), value, language);
    }
    return type == SlotType.NUMBER || type == SlotType.PERCENT
        ? Unit.number(value, language)
        : Values.plain(value);
  }

  /** With a capital letter and a full stop. */
  static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    boolean ends = ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0;
    return new StringBuilder(words.length() + 1)
        .append(Character.toUpperCase(words.charAt(0)))
        .append(words, 1, words.length())
        .append(ends ? "" : ".")
        .toString();
  }
}
