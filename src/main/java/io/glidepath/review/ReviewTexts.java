package io.glidepath.review;

import io.glidepath.interaction.SpokenTexts;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What reviewers are told, in their language; English where that is not spoken here. */
final class ReviewTexts {
  private final Locale locale;
  private final ResourceBundle texts;

  /** {@code language} is a tag such as {@code fr} or {@code es-MX}. */
  ReviewTexts(String language) {
    locale = Locale.forLanguageTag(language);
    texts = SpokenTexts.of("io.glidepath.review.sentences", language);
  }

  String language() {
    return locale.getLanguage();
  }

  String say(String name, Object... values) {
    return new MessageFormat(texts.getString(name), locale).format(values);
  }

  /** The word for a channel, or what it is called where nobody gave it a word. */
  String channel(String channel) {
    try {
      return texts.getString("channel." + channel);
    } catch (MissingResourceException unknown) {
      return channel;
    }
  }
}
