package io.glidepath.rulebook;

import io.glidepath.interaction.DisplayNames;
import io.glidepath.interaction.Language;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.SpokenTexts;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.rulebook.sentence.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Says in plain words of a language what a condition checks: what is counted, and since when. The
 * words stand in {@code meanings.properties}.
 */
final class PlainMeaning {
  private static final Map<String, String> OPERATORS =
      Map.of("==", "eq", "!=", "ne", ">=", "ge", "<=", "le", ">", "gt", "<", "lt");

  /** The readings whose arguments are names of things that took place. */
  private static final List<String> NAMING =
      List.of(
          "times",
          "happened",
          "after",
          "preceded",
          "elapsed",
          "elapsedSinceFirst",
          "within",
          "cameWithin");

  private final Vocabulary vocabulary;
  private final DisplayNames names;
  private final String language;
  private final ResourceBundle words;

  PlainMeaning(Vocabulary vocabulary, DisplayNames names, String language) {
    this.names = names;
    this.vocabulary = vocabulary;
    this.language = language;
    words = SpokenTexts.of("io.glidepath.rulebook.meanings", language);
  }

  /** In the words of these cards and phrases. */
  static PlainMeaning of(Cards cards, Phrases phrases, String language) {
    return new PlainMeaning(cards.dictionary().vocabulary(), phrases.displayNames(), language);
  }

  String of(Condition condition) {
    String meaning = of(condition.expr());
    return condition instanceof Condition.Absent ? say("none", meaning) : meaning;
  }

  String of(Expr expr) {
    if (expr instanceof Expr.Several several) {
      return several.parts().stream()
          .map(part -> part instanceof Expr.Several ? "(" + of(part) + ")" : of(part))
          .collect(Collectors.joining(say(several.any() ? "or" : "and")));
    }
    if (expr instanceof Expr.Not not) {
      return negated(not.inner());
    }
    if (expr instanceof Expr.Compare compare) {
      return compared(compare);
    }
    if (expr instanceof Expr.Read read) {
      return reading(read).split("\\|", -1)[0];
    }
    return expr instanceof Expr.Joined joined ? joined(joined) : value(expr);
  }

  private String negated(Expr inner) {
    if (inner instanceof Expr.Read read && reading(read).contains("|")) {
      return reading(read).split("\\|", -1)[1];
    }
    return say("not", of(inner));
  }

  private String compared(Expr.Compare compare) {
    if (compare.right() instanceof Expr.Literal literal && literal.constant() == null) {
      return say(compare.operator().equals("==") ? "unknown" : "known", of(compare.left()));
    }
    String right = of(compare.right());
    String operator = OPERATORS.getOrDefault(compare.operator(), "eq");
    if (compare.left() instanceof Expr.Read read && read.method().getName().equals("times")) {
      return say("times." + operator, argument("times", read.parts().get(0)), right);
    }
    return say("op." + operator, of(compare.left()), right.isEmpty() ? say("empty") : right);
  }

  private String reading(Expr.Read read) {
    String name = FieldsRead.name(read.method());
    String[] arguments =
        read.parts().stream().map(part -> argument(name, part)).toArray(String[]::new);
    for (String key : List.of("is." + name, "is." + read.method().getName())) {
      if (words.containsKey(key)) {
        return say(key, arguments);
      }
    }
    return say("other", FieldsRead.plain(name));
  }

  private String argument(String reading, Expr part) {
    if (!NAMING.contains(reading)
        || !(part instanceof Expr.Literal literal)
        || !(literal.constant() instanceof String name)) {
      return of(part);
    }
    boolean counted = reading.equals("times") || reading.equals("happened");
    return (isEnglish() && counted && !name.contains(":") ? "the " : "") + occurrence(name);
  }

  private String value(Expr expr) {
    Object constant = expr instanceof Expr.Literal literal ? literal.constant() : null;
    if (constant instanceof Long millis) {
      return millis == 0 ? "0 s" : Values.duration(millis, language);
    }
    return constant instanceof Number number ? Values.number(number) : String.valueOf(constant);
  }

  private String joined(Expr.Joined joined) {
    return say("part", of(joined.right()), of(joined.left()).replace(":", ""));
  }

  /** What a name of the story stands for; in English without its article. */
  private String occurrence(String name) {
    int colon = name.indexOf(':');
    if (colon > 0) {
      String kind = name.substring(0, colon);
      String about = name.substring(colon + 1);
      return switch (kind) {
        case "agent", "customer", "bot" -> say("said." + kind, names.phrase(language, about));
        case "asked", "given" -> say(kind, field(about));
        case "given-in" -> givenIn(about.split(":", 2));
        case "promised" -> say("promised", FieldsRead.plain(about));
        case "signal" -> say("signal", FieldsRead.plain(about));
        case "survey-answered" -> say("survey", about);
        default -> FieldsRead.plain(name.replace(':', ' '));
      };
    }
    return vocabulary
        .text(SlotType.EVENT, language, name)
        .map(text -> isEnglish() && text.startsWith("the ") ? text.substring(4) : text)
        .orElse(FieldsRead.plain(name));
  }

  private String givenIn(String[] placeAndField) {
    String field = placeAndField.length > 1 ? placeAndField[1] : "";
    return isEnglish()
        ? say("given-in", placeAndField[0], field.replace('-', ' '))
        : say("given-in", field(field), placeAndField[0]);
  }

  private String field(String name) {
    return names.field(language, name);
  }

  private boolean isEnglish() {
    return language.equals(Language.ENGLISH);
  }

  private String say(String key, String... values) {
    String said = words.getString(key);
    for (int i = 0; i < values.length; i++) {
      said = said.replace("{" + i + "}", values[i]);
    }
    return said;
  }
}
