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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says conditions in a language, with the values that they met. */
final class Wording {
  /** Conditions that only say when advice makes sense at all; nobody needs them as a reason. */
  private static final Set<String> FRAME =
      Set.of("isConnected()", "!isEnded()", "!isResolved()", "!isHeld()");

  private final Dictionary dictionary;
  private final Translation translation;
  private final DisplayNames names;

  Wording(Dictionary dictionary, DisplayNames names) {
    this.dictionary = dictionary;
    this.names = names;
    translation = new Translation(dictionary);
  }

  /** The conditions as one clause after the other. */
  String reason(List<Condition> conditions, Facts facts, String language) {
    List<String> telling = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Condition condition : conditions) {
      String clause = clause(condition, facts, language);
      all.add(clause);
      if (!isFrame(condition)) {
        telling.add(clause);
      }
    }
    return enumerate(telling.isEmpty() ? all : telling, language);
  }

  private static boolean isFrame(Condition condition) {
    return condition instanceof Condition.Absent
        || condition instanceof Condition.Said said && FRAME.contains(said.sentence().meaning());
  }

  private String clause(Condition condition, Facts facts, String language) {
    if (condition instanceof Condition.Any any) {
      return any.parts().stream()
          .filter(part -> part.expr().holds(facts))
          .findFirst()
          .map(part -> clause(part, facts, language))
          .orElse(any.text());
    }
    if (condition instanceof Condition.All all) {
      return all.parts().stream()
          .map(part -> clause(part, facts, language))
          .collect(Collectors.joining(Joiners.of(language).and()));
    }
    if (condition instanceof Condition.Negated negated) {
      return Joiners.of(language).negated(clause(negated.inner(), facts, language));
    }
    if (!(condition instanceof Condition.Said said)) {
      return translation.of(condition, language);
    }
    Sentence sentence = dictionary.in(language, said.sentence());
    Map<String, String> values = new LinkedHashMap<>(said.values());
    values.replaceAll((slot, value) -> value(said.sentence(), slot, value, language));
    String words = sentence.say(values);
    return Optional.of(said.expr())
        .filter(Expr.Compare.class::isInstance)
        .flatMap(compared -> Values.telling(compared, facts, language))
        .filter(value -> !value.isEmpty() && !words.contains(value))
        .map(value -> words + " (" + value + ")")
        .orElse(words);
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
