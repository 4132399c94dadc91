package io.glidepath.interaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A unit of time, with the words that people write for it in each {@link Language}. */
public enum UnitOfTime {
  MILLISECOND(1, "ms", true),
  SECOND(1_000, "s", true),
  MINUTE(60_000, "min", true),
  HOUR(3_600_000, "h", true),
  DAY(86_400_000, "d", false),
  WEEK(604_800_000, "w", false),
  /** A twelfth of a year. */
  MONTH(2_628_000_000L, "month", false),
  /** 365 days. */
  YEAR(31_536_000_000L, "y", false);

  private final long millis;
  private final String sign;
  private final boolean isSigned;

  /** {@code isSigned} if it is said with its sign in every language, else with a word. */
  UnitOfTime(long millis, String sign, boolean isSigned) {
    this.millis = millis;
    this.sign = sign;
    this.isSigned = isSigned;
  }

  static Optional<UnitOfTime> of(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(unit -> unit.accepts(small)).findFirst();
  }

  long millis() {
    return millis;
  }

  /** So many of this unit as they are said in a language: {@code 1 jour}, {@code 7 jours}. */
  public String count(String number, String language) {
    return number
        + " "
        + (isSigned ? sign : words(Language.of(language)).get(number.equals("1") ? 0 : 1));
  }

  private boolean accepts(String word) {
    return word.equals(sign)
        || Language.all().stream().anyMatch(language -> words(language).contains(word));
  }

  private List<String> words(Language language) {
    return language.words(name().toLowerCase(Locale.ROOT));
  }
}
