package io.glidepath.rulebook;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What was said of rules lately, so that the same words of ten thousands of interactions are one
 * text. Of two texts that fall on one place the later stays. Thread-safe.
 */
final class SaidLately {
  private static final int PLACES = 4_096;
  private static final AtomicReferenceArray<@Nullable String> TEXTS =
      new AtomicReferenceArray<>(PLACES);

  private SaidLately() {}

  /** The text that was said, or one that is equal to it. */
  static String same(String text) {
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    String known = TEXTS.get(place);
    if (text.equals(known)) {
      return known;
    }
    TEXTS.set(place, text);
    return text;
  }
}
