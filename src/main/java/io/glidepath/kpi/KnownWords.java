package io.glidepath.kpi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words that members of settings take, and other words for them in English, French and Spanish.
 * All of it stands in {@code setting-words.properties}.
 */
public final class KnownWords {
  private static final PlainProperties FILE = new PlainProperties("setting-words.properties");
  private static final Map<String, Map<String, String>> BY_MEMBER = new TreeMap<>();
  private static final Set<String> HARMLESS = Set.copyOf(FILE.words("harmless-exclusions"));
  private static final Set<String> SALES_DESKS = Set.copyOf(FILE.words("sales-desks"));

  static {
    FILE.below("word.")
        .keySet()
        .forEach(
            key -> {
              int dot = key.lastIndexOf('.');
              Map<String, String> words =
                  BY_MEMBER.computeIfAbsent(key.substring(0, dot), member -> new TreeMap<>());
              String word = key.substring(dot + 1);
              words.put(word, word);
              FILE.words("word." + key).forEach(other -> words.put(other, word));
            });
  }

  private KnownWords() {}

  /** Whether the member takes one of a list of words. */
  public static boolean hasList(String member) {
    return BY_MEMBER.containsKey(member);
  }

  /** The known word for what is written behind a member; empty if nobody knows it. */
  public static Optional<String> known(String member, String written) {
    return Optional.ofNullable(
        BY_MEMBER.getOrDefault(member, Map.of()).get(FoldedWords.hyphened(written)));
  }

  /** What may be written behind a member, in small letters with hyphens. */
  public static Set<String> words(String member) {
    return BY_MEMBER.getOrDefault(member, Map.of()).keySet();
  }

  static boolean isHarmlessExclusion(String word) {
    return HARMLESS.contains(FoldedWords.hyphened(word));
  }

  static boolean isSalesDesk(String word) {
    return SALES_DESKS.contains(FoldedWords.hyphened(word));
  }
}
