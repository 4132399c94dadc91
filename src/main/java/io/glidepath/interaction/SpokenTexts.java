package io.glidepath.interaction;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/** Where the texts of a properties file and its sisters, one for each language, are read. */
public final class SpokenTexts {
  private static final Control OURS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private static final Map<Key, ResourceBundle> KNOWN = new ConcurrentHashMap<>();

  private record Key(String file, String language) {}

  private SpokenTexts() {}

  /**
   * The texts in a language, in English where it has none, whatever the machine speaks.
   *
   * @param file its path as a class has a name, such as {@code io.glidepath.advice.silence}
   */
  public static ResourceBundle of(String file, String language) {
    return Language.isSpoken(language)
        ? KNOWN.computeIfAbsent(new Key(file, language), SpokenTexts::read)
        : read(new Key(file, language));
  }

  private static ResourceBundle read(Key key) {
    return ResourceBundle.getBundle(key.file(), Locale.forLanguageTag(key.language()), OURS);
  }
}
