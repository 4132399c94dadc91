package io.glidepath.phrase;

import io.glidepath.phrase.Element.Slot;
import io.glidepath.phrase.Patterns.Node;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * In how many ways a pattern can be followed from one word, at most, whatever was said: each place
 * counts the word that leads furthest, and every slot beside it. A text of n words takes no more
 * than n times as many steps.
 */
final class Ways {
  private static final long MANY = 1_000_000;
  private static final int GAP_ENDS = 4;

  private final Map<Node<?>, Long> counted = new IdentityHashMap<>();

  private Ways() {}

  /** From {@code start}; no more than a million are told apart. */
  static long of(Node<?> start) {
    return new Ways().count(start);
  }

  private long count(Node<?> node) {
    Long known = counted.get(node);
    if (known != null) {
      return known;
    }
    long most = 0;
    for (int i = 0; i < node.words(); ) {
      int id = node.word(i);
      long ways = 0;
      for (; i < node.words() && node.word(i) == id; i++) {
        ways = Math.min(MANY, ways + count(node.afterWord(i)));
      }
      most = Math.max(most, ways);
    }
    for (Slot slot : Slot.values()) {
      int ends = slot == Slot.GAP ? GAP_ENDS : 1;
      for (Node<?> next : node.after(slot)) {
        most = Math.min(MANY, most + ends * count(next));
      }
    }
    counted.put(node, Math.min(MANY, most + 1));
    return Math.min(MANY, most + 1);
  }
}
