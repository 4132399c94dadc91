package io.glidepath.interaction;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Names that are made of two, such as {@code asked:} and {@code email}: the same text is the same
 * object, for all stories. What was made lately is found without making it again. Thread-safe.
 */
final class JoinedNames {
  private static final int SIZE = 4_096;
  private static final AtomicReferenceArray<@Nullable Joined> LATELY =
      new AtomicReferenceArray<>(SIZE);

  private record Joined(String beginning, String ending, String name) {
    boolean isOf(String one, String other) {
      return beginning.equals(one) && ending.equals(other);
    }
  }

  private JoinedNames() {}

  static String of(String beginning, String ending) {
    int hash = beginning.hashCode() * 31 + ending.hashCode();
    int place = (hash ^ hash >>> 16) & SIZE - 1;
    Joined known = LATELY.get(place);
    if (known != null && known.isOf(beginning, ending)) {
      return known.name();
    }
    Joined made = new Joined(beginning, ending, (beginning + ending).intern());
    LATELY.set(place, made);
    return made.name();
  }
}
