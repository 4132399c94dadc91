package io.glidepath.interaction;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a writer probably meant, by Levenshtein's distance. */
public final class Nearest {
  private static final int LONGEST = 500;

  private Nearest() {}

  /** The candidate with the fewest letters changed, if that is not most of them. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(best -> distance(word, best) * 5 <= Math.max(word.length(), best.length()) * 3);
  }

  /** How many letters to insert, delete or replace to make one of the other. */
  public static int distance(String one, String other) {
    int[] costs = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = costs[j];
        int replace = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        costs[j] = Math.min(replace, Math.min(above, costs[j - 1]) + 1);
        diagonal = above;
      }
    }
    return costs[other.length()];
  }
}
