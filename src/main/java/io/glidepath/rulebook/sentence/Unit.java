package io.glidepath.rulebook.sentence;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.WrittenDuration;

/** Numbers and durations as a card writes them in each language. */
public final class Unit {
  private Unit() {}

  /** The same duration as it is written in a language: {@code 7 days} is {@code 7 jours}. */
  public static String said(String text, String language) {
    return WrittenDuration.read(text)
        .map(written -> written.unit().count(number(written.number(), language), language))
        .orElse(text);
  }

  /** A number with the language's decimal sign. */
  public static String number(String text, String language) {
    char decimal = Language.of(language).text("decimal").charAt(0);
    return text.replace(decimal == ',' ? '.' : ',', decimal);
  }
}
