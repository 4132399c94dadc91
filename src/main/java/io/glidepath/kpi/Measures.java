package io.glidepath.kpi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What centers measure, under the names that they give it in English, French and Spanish. All of it
 * stands in {@code measures.properties}.
 */
public final class Measures {
  private static final PlainProperties FILE = new PlainProperties("measures.properties");
  private static final Map<String, String> BY_NAME = byName();
  private static final Set<String> SCORES = Set.copyOf(FILE.words("kinds.score"));
  private static final Set<String> HURRY = Set.copyOf(FILE.words("kinds.hurry"));
  private static final Set<String> DELAYS = Set.copyOf(FILE.words("kinds.delay"));
  private static final Set<String> LAGGING = Set.copyOf(FILE.words("kinds.lagging"));

  private Measures() {}

  private static Map<String, String> byName() {
    Map<String, String> names = new TreeMap<>();
    for (String measure : FILE.below("names.").keySet()) {
      names.put(measure, measure);
      FILE.words("names." + measure)
          .forEach(name -> names.put(FoldedWords.hyphened(name), measure));
    }
    return names;
  }

  /** The known word for a name, such as {@code handle-time} for AHT, DMT or TMO. */
  public static Optional<String> known(String name) {
    return Optional.ofNullable(BY_NAME.get(FoldedWords.hyphened(name)));
  }

  /** Every name that is known, in small letters with hyphens. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** The known words themselves. */
  public static List<String> words() {
    return List.copyOf(FILE.below("names.").keySet());
  }

  /** Whether it is met by making contacts short. */
  public static boolean hurries(String measure) {
    return HURRY.contains(measure);
  }

  /** Whether customers give it as a score in a survey. */
  public static boolean isScore(String measure) {
    return SCORES.contains(measure);
  }

  /** Whether it is a time that customers wait. */
  static boolean isDelay(String measure) {
    return DELAYS.contains(measure);
  }

  /** Whether it tells only afterwards how things were. */
  static boolean isLagging(String measure) {
    return LAGGING.contains(measure);
  }

  /** The measures that would show the harm that aiming at this one alone does. */
  static List<String> counters(String measure) {
    return FILE.words("counters." + measure);
  }
}
