package io.glidepath.observation;

import io.glidepath.interaction.SpokenTexts;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What readers are told of counts, in their language; English where that is not spoken here. */
final class ObservedTexts {
  private final Locale locale;
  private final ResourceBundle texts;
  private final DateTimeFormatter days;

  /** {@code language} is a tag such as {@code fr} or {@code es-MX}. */
  ObservedTexts(String language) {
    locale = Locale.forLanguageTag(language);
    texts = SpokenTexts.of("io.glidepath.observation.observed", language);
    days =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(locale)
            .withZone(ZoneOffset.UTC);
  }

  String say(String name, Object... values) {
    return new MessageFormat(texts.getString(name), locale).format(values);
  }

  /** The word for something, or what it is called where nobody gave it a word. */
  String word(String kind, String name) {
    String key = kind + "." + name;
    return texts.containsKey(key) ? texts.getString(key) : name;
  }

  String day(Instant time) {
    return days.format(time);
  }
}
