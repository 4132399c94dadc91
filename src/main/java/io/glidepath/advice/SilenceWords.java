package io.glidepath.advice;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of {@code silence.properties} and its sisters, by language and state. */
final class SilenceWords {
  private static final ResourceBundle.Control OWN_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private SilenceWords() {}

  static String of(String language, Silence.State state) {
    return ResourceBundle.getBundle(
            "io.glidepath.advice.silence", Locale.forLanguageTag(language), OWN_LANGUAGE)
        .getString(state.name().toLowerCase(Locale.ROOT));
  }
}
