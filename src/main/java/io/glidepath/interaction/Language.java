package io.glidepath.interaction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A language that the advisor speaks, with its small words. The list stands in {@code
 * languages.properties} beside this class, which says what each word is for; a second file of that
 * name on the class path adds to it. It is on this floor because the engine that hears phrases and
 * the one that takes out personal data read it too.
 */
public final class Language {
  /** The language of those that are not spoken here, and of {@code sentences.dsl}. */
  public static final String ENGLISH = "en";

  private static final Map<String, Language> SPOKEN = read("io/glidepath/interaction/");
  private static final List<String> CODES = List.copyOf(SPOKEN.keySet());

  private final String code;
  private final Properties words;

  private Language(String code, Properties words) {
    this.code = code;
    this.words = words;
  }

  /** All of them, English first. */
  public static List<Language> all() {
    return List.copyOf(SPOKEN.values());
  }

  /** Their primary subtags, such as {@code fr}, English first. */
  public static List<String> codes() {
    return CODES;
  }

  /** The codes in a sentence: {@code en, fr or es}. */
  public static String listed() {
    int last = CODES.size() - 1;
    return String.join(", ", CODES.subList(0, last)) + " or " + CODES.get(last);
  }

  public static boolean isSpoken(String code) {
    return SPOKEN.containsKey(code);
  }

  /** The language of a primary subtag; English if that is not spoken. */
  public static Language of(@Nullable String code) {
    Language own = code == null ? null : SPOKEN.get(code);
    return own == null ? SPOKEN.getOrDefault(ENGLISH, all().get(0)) : own;
  }

  /** The primary subtag of a BCP 47 tag: {@code fr-CA} is {@code fr}. */
  public static String primary(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  public String code() {
    return code;
  }

  /** What it is called in English. */
  public String name() {
    return text("name");
  }

  /** The text under a key, which the language must have. */
  public String text(String key) {
    String text = textOrNull(key);
    if (text == null) {
      throw new IllegalStateException("languages.properties has no " + code + "." + key);
    }
    return text;
  }

  public @Nullable String textOrNull(String key) {
    return words.getProperty(code + "." + key);
  }

  /** The words under a key; none if the language has no such words. */
  public List<String> words(String key) {
    String text = textOrNull(key);
    return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }

  @Override
  public String toString() {
    return code;
  }

  private static Map<String, Language> read(String folder) {
    Map<String, Language> spoken = new LinkedHashMap<>();
    try {
      ClassLoader loader = Language.class.getClassLoader();
      for (URL url : Collections.list(loader.getResources(folder + "languages.properties"))) {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
          words.load(file);
        }
        for (String code : words.getProperty("languages", "").strip().split(" +")) {
          spoken.putIfAbsent(code, new Language(code, words));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the list of languages", unreadable);
    }
    return Collections.unmodifiableMap(spoken);
  }
}
