package io.glidepath.post;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Nearest;
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
      int away = Nearest.distance(type, each);
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
}
