package io.glidepath.observation;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What readers are told of counts, in their language; English where that is not spoken here. */
final class ObservedTexts {
  private static final Control OURS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle texts;
  private final DateTimeFormatter days;

  /** {@code language} is a tag such as {@code fr} or {@code es-MX}. */
  ObservedTexts(String language) {
    locale = Locale.forLanguageTag(language);
    texts = ResourceBundle.getBundle("io.glidepath.observation.observed", locale, OURS);
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
