package io.glidepath.rulebook.sentence;

import io.glidepath.interaction.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unit of time, as people write it in each {@link Language}. */
public enum Unit {
  MILLISECOND(1, "ms", true),
  SECOND(1_000, "s", true),
  MINUTE(60_000, "min", true),
  HOUR(3_600_000, "h", true),
  DAY(86_400_000, "d", false),
  WEEK(604_800_000, "w", false);

  private static final Pattern DURATION = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s?(\\p{L}+)");

  private final long millis;
  private final String sign;
  private final boolean isSigned;

  /** {@code isSigned} if it is written with its sign in every language, else with a word. */
  Unit(long millis, String sign, boolean isSigned) {
    this.millis = millis;
    this.sign = sign;
    this.isSigned = isSigned;
  }

  public static Optional<Unit> of(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(unit -> unit.accepts(small)).findFirst();
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
    return of(parts.group(2)).map(unit -> unit.count(number, language)).orElse(text);
  }

  /** A number with the language's decimal sign. */
  public static String number(String text, String language) {
    char decimal = Language.of(language).text("decimal").charAt(0);
    return text.replace(decimal == ',' ? '.' : ',', decimal);
  }

  private boolean accepts(String word) {
    return word.equals(sign)
        || Language.all().stream().anyMatch(language -> words(language).contains(word));
  }

  /** So many of this unit as they are written in a language: {@code 1 jour}, {@code 7 jours}. */
  public String count(String number, String language) {
    return number
        + " "
        + (isSigned ? sign : words(Language.of(language)).get(number.equals("1") ? 0 : 1));
  }

  private List<String> words(Language language) {
    return language.words(name().toLowerCase(Locale.ROOT));
  }
}
