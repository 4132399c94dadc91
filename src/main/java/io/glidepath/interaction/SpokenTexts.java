package io.glidepath.interaction;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Where the texts of a properties file and its sisters, one for each language, are read. */
public final class SpokenTexts {
  private static final Control OURS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private SpokenTexts() {}

  /**
   * The texts in a language, in English where it has none, whatever the machine speaks.
   *
   * @param file its path as a class has a name, such as {@code io.glidepath.advice.silence}
   */
  public static ResourceBundle of(String file, String language) {
    return ResourceBundle.getBundle(file, Locale.forLanguageTag(language), OURS);
  }
}
