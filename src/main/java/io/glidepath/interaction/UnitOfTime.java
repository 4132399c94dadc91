package io.glidepath.interaction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final Map<String, UnitOfTime> BY_WORD = byWord();

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
    return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, UnitOfTime> byWord() {
    Map<String, UnitOfTime> units = new HashMap<>();
    for (UnitOfTime unit : values()) {
      units.putIfAbsent(unit.sign, unit);
      Language.all()
          .forEach(each -> unit.words(each).forEach(word -> units.putIfAbsent(word, unit)));
    }
    return Map.copyOf(units);
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

  private List<String> words(Language language) {
    return language.words(name().toLowerCase(Locale.ROOT));
  }
}
