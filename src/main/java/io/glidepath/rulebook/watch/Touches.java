package io.glidepath.rulebook.watch;

import io.glidepath.interaction.Names;
import io.glidepath.interaction.Story;
import io.glidepath.rulebook.sentence.Expr;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to each reading depends on. A reading that is not named here is taken at each
 * look, and believed to change with time: that is only slow.
 */
final class Touches {
  /** These answer by how often, when and in which order the names in their arguments were noted. */
  private static final Set<String> BY_NAMES = Set.of("times", "happened", "after", "preceded");

  /** These, and properties, have the same answer until the next event. */
  private static final Set<String> TIMELESS =
      Set.of("agentRun", "agentWords", "stepFailures", "worstStepFailures", "promisedWithoutDate");

  private static final Map<String, ToLongFunction<Story>> MOMENTS =
      Map.of(
          "onHoldFor", Story::holdSince,
          "waitingFor", Story::waitSince,
          "lastedFor", story -> story.isEnded() ? 0 : story.first(Names.STARTED),
          "handledFor", story -> story.isEnded() ? 0 : story.first(Names.CONNECTED),
          "promiseDueWithin", Story::firstDue);

  private Touches() {}

  /** The moment that a reading of time counts from, and how long it wants it to be ago. */
  record Since(String key, List<String> names, ToLongFunction<Story> moment, long millis) {}

  /** The names that the answer depends on alone; empty if it may depend on anything. */
  static List<String> names(Expr.Read read) {
    String method = read.method().getName();
    if (BY_NAMES.contains(method)) {
      return read.parts().stream().map(Touches::text).toList();
    }
    return method.equals("worstStepFailures")
        ? List.of(Names.SELF_SERVICE, Names.OTHER_CONTACTS)
        : List.of();
  }

  static boolean isTimely(Expr.Read read) {
    String method = read.method().getName();
    boolean property = method.startsWith("get") || method.startsWith("is");
    return !property && !BY_NAMES.contains(method) && !TIMELESS.contains(method);
  }

  /** Whether a reading asks for less time, not for more. */
  static boolean isRecent(Expr.Read read) {
    return read.method().getName().equals("within");
  }

  /** How a reading counts time; null if it does not, or in a way of its own. */
  static @Nullable Since since(Expr.Read read) {
    String method = read.method().getName();
    ToLongFunction<Story> moment = MOMENTS.get(method);
    if (moment != null) {
      long millis = millis(read, 0);
      return new Since(
          method, List.of(), moment, method.equals("promiseDueWithin") ? -millis : millis);
    }
    return switch (method) {
      case "elapsed", "within" -> {
        String name = text(read.parts().get(0));
        yield new Since("last " + name, List.of(name), story -> story.last(name), millis(read, 1));
      }
      case "elapsedSinceFirst" -> {
        String name = text(read.parts().get(0));
        yield new Since(
            "first " + name, List.of(name), story -> story.first(name), millis(read, 1));
      }
      default -> null;
    };
  }

  private static String text(Expr part) {
    return String.valueOf(((Expr.Literal) part).constant()).intern();
  }

  private static long millis(Expr.Read read, int part) {
    Object constant = ((Expr.Literal) read.parts().get(part)).constant();
    return constant instanceof Number number ? number.longValue() : 0;
  }
}
