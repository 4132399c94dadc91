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
import java.util.ArrayList;
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
  private final Map<String, List<Clause>> clauses = new HashMap<>();

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
    List<Clause> parts =
        clauses.computeIfAbsent(
            language, any -> conditions.stream().map(each -> clause(each, language)).toList());
    List<String> said = new ArrayList<>(parts.size());
    for (Clause part : parts) {
      said.add(part.said(facts));
    }
    return enumerate(said, language);
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
    Clause told = Quotation.of(said, language).in(sentence, values);
    if (!(said.expr() instanceof Expr.Compare compared)) {
      return told;
    }
    return facts -> {
      String words = told.said(facts);
      String value = Values.telling(compared, facts, language).orElse("");
      return value.isEmpty() || words.contains(value) ? words : words + " (" + value + ")";
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

  private static String enumerate(List<String> clauses, String language) {
    if (clauses.size() == 1) {
      return clauses.get(0);
    }
    String last = clauses.get(clauses.size() - 1);
    String and = Joiners.of(language).lastAnd();
    return String.join(", ", clauses.subList(0, clauses.size() - 1)) + and + last;
  }

  /** With a capital letter and a full stop. */
  static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    String capital = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    char last = capital.charAt(capital.length() - 1);
    return ".!?…".indexOf(last) >= 0 ? capital : capital + ".";
  }
}
