package io.glidepath.rulebook.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unit of time, as people write it in English, French and Spanish. */
public enum Unit {
  MILLISECOND(1, "ms", "ms ms ms", "ms"),
  SECOND(1_000, "s", "s s s", "s sec secs second seconds seconde secondes seg segundo segundos"),
  MINUTE(60_000, "min", "min min min", "m min mins minute minutes minuto minutos"),
  HOUR(3_600_000, "h", "h h h", "h hr hrs hour hours heure heures hora horas"),
  DAY(86_400_000, "day", "days jours días", "d day days j jour jours día días dia dias"),
  WEEK(
      604_800_000,
      "week",
      "weeks semaines semanas",
      "w week weeks semaine semaines semana semanas");

  private static final Pattern DURATION = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s?(\\p{L}+)");

  private final long millis;
  private final boolean isWord;
  private final List<String> many;
  private final List<String> accepted;

  /** {@code many} are the plurals in the order of the dictionary's languages. */
  Unit(long millis, String one, String many, String accepted) {
    this.millis = millis;
    this.isWord = !many.startsWith(one + " ");
    this.many = List.of(many.split(" ", -1));
    this.accepted = List.of(accepted.split(" ", -1));
  }

  public static Optional<Unit> of(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(unit -> unit.accepted.contains(small)).findFirst();
  }

  /** The milliseconds of a duration such as {@code 1,5 h}; empty if it is none. */
  public static Optional<Long> millis(String text) {
    Matcher parts = DURATION.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(parts.group(1).replace(',', '.'));
    return of(parts.group(2)).map(unit -> Math.round(number * unit.millis));
  }

  /** The same duration as it is written in a language: {@code 7 days} is {@code 7 jours}. */
  public static String said(String text, String language) {
    Matcher parts = DURATION.matcher(text.strip());
    if (!parts.matches()) {
      return text;
    }
    String number = number(parts.group(1), language);
    return of(parts.group(2)).map(unit -> number + " " + unit.word(number, language)).orElse(text);
  }

  /** A number with the language's decimal sign. */
  public static String number(String text, String language) {
    return language.equals("en") ? text.replace(',', '.') : text.replace('.', ',');
  }

  private String word(String number, String language) {
    String plural = many.get(Math.max(0, Dictionary.LANGUAGES.indexOf(language)));
    return isWord && number.equals("1") ? plural.substring(0, plural.length() - 1) : plural;
  }
}
