package io.glidepath.interaction;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What codes are called in each language, for people who read of them: {@code no-internet} is
 * {@code pas d'internet} in French. They stand in {@code rules/labels.yaml}. Immutable.
 *
 * @param names by kind, code and language
 */
public record Labels(Map<Kind, Map<String, Map<String, String>>> names) {
  /** Knows none: all are called by their own words. */
  public static final Labels NONE = new Labels(Map.of());

  /** What a code is of. Names in files are those of the constants, in small letters. */
  public enum Kind {
    ISSUES,
    QUEUES,
    PRODUCTS,
    /** The steps of self-service. */
    STEPS,
    /** What customers are promised. */
    PROMISES,
    /** What costs customers effort: the drivers of charges. */
    CAUSES;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Labels {
    names = Map.copyOf(names);
  }

  /** The code's name, in English if not in that language, else its own words; empty for none. */
  public String of(Kind kind, String language, @Nullable String code) {
    if (code == null) {
      return "";
    }
    Map<String, String> known = names.getOrDefault(kind, Map.of()).getOrDefault(code, Map.of());
    String name = known.getOrDefault(language, known.get(Language.ENGLISH));
    return name == null ? code.replace('-', ' ') : name;
  }

  /** All names of a kind in a language, by code. */
  public Map<String, String> all(Kind kind, String language) {
    Map<String, String> all = new TreeMap<>();
    names
        .getOrDefault(kind, Map.of())
        .keySet()
        .forEach(code -> all.put(code, of(kind, language, code)));
    return all;
  }
}
