package io.glidepath.rulebook.sentence;

import io.glidepath.interaction.UnitOfTime;
import io.glidepath.interaction.WrittenDuration;
import java.util.List;

/** Numbers and durations as a card writes them in each language. */
public final class Unit {
  private Unit() {}

  /** The same duration as it is written in a language: {@code 7 days} is {@code 7 jours}. */
  public static String said(String text, String language) {
    return WrittenDuration.read(text).map(written -> said(written, language)).orElse(text);
  }

  private static String said(WrittenDuration written, String language) {
    String number = number(written.number(), language);
    List<String> words = number.equals("1") ? one(written.unit()) : many(written.unit());
    return number + " " + words.get(Math.max(0, Dictionary.LANGUAGES.indexOf(language)));
  }

  /** A number with the language's decimal sign. */
  public static String number(String text, String language) {
    return language.equals("en") ? text.replace(',', '.') : text.replace('.', ',');
  }

  /** In the order of the dictionary's languages. */
  private static List<String> many(UnitOfTime unit) {
    return switch (unit) {
      case MILLISECOND -> List.of("ms", "ms", "ms");
      case SECOND -> List.of("s", "s", "s");
      case MINUTE -> List.of("min", "min", "min");
      case HOUR -> List.of("h", "h", "h");
      case DAY -> List.of("days", "jours", "días");
      case WEEK -> List.of("weeks", "semaines", "semanas");
      case MONTH -> List.of("months", "mois", "meses");
      case YEAR -> List.of("years", "ans", "años");
    };
  }

  private static List<String> one(UnitOfTime unit) {
    return switch (unit) {
      case DAY -> List.of("day", "jour", "día");
      case WEEK -> List.of("week", "semaine", "semana");
      case MONTH -> List.of("month", "mois", "mes");
      case YEAR -> List.of("year", "an", "año");
      default -> many(unit);
    };
  }
}
