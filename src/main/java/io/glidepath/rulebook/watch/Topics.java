package io.glidepath.rulebook.watch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The readings that depend on a name. An open-addressed table, because it is asked for each name
 * that an event touches, and most of them no card reads.
 */
final class Topics {
  private static final int[] NOTHING = {};

  private final @Nullable String[] names;
  private final int[][] readings;

  Topics(Map<String, List<Integer>> named) {
    int size = Integer.highestOneBit(Math.max(4, named.size())) * 4;
    names = new String[size];
    readings = new int[size][];
    named.forEach(
        (name, ids) -> {
          int slot = slot(name);
          names[slot] = name;
          readings[slot] = Reading.array(ids);
        });
  }

  /** The readings that depend on a name. */
  int[] on(String name) {
    int slot = slot(name);
    return names[slot] == null ? NOTHING : Objects.requireNonNull(readings[slot]);
  }

  private int slot(String name) {
    int mask = names.length - 1;
    int hash = name.hashCode();
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (names[slot] != null && !name.equals(names[slot])) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
