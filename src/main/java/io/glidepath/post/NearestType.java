package io.glidepath.post;

import io.glidepath.interaction.EventType;
import java.util.List;

/** What to say to a sender whose event type the contract does not have. */
final class NearestType {
  private static final int FAR = 12;
  private static final List<String> TYPES = EventType.words().stream().map(EventType::uri).toList();

  private NearestType() {}

  static String advice(String type) {
    String nearest = "";
    int distance = FAR;
    for (String each : TYPES) {
      int away = distance(type, each);
      if (away < distance) {
        nearest = each;
        distance = away;
      }
    }
    String hint =
        nearest.isEmpty()
            ? "it must be one of " + String.join(", ", TYPES)
            : "the nearest is " + nearest;
    return "is not a type that is taken here; " + hint;
  }

  /** Levenshtein's distance. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int swap = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
