package io.glidepath.interaction;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How often each named thing happened, and when first and last. An open-addressed table of small
 * numbers, because a center keeps tens of thousands of these and reads each of them many times an
 * event: times are kept as milliseconds since the first of them, until one is weeks away.
 */
final class Tallies {
  private static final int MORE = 8;
  private static final int[] NUMBERS = {};

  private final Touched touched;
  private @Nullable String[] names = {};
  private char[] places = new char[16];
  private int[] counts = NUMBERS;
  private int[] offsets = NUMBERS;
  private long @Nullable [] far;
  private long base;
  private int size;

  /** {@code touched} is told every name that is noted. */
  Tallies(Touched touched) {
    this.touched = touched;
  }

  /** Adds one occurrence; occurrences may come in any order of time. */
  void note(String name, long at) {
    touched.add(name);
    int slot = slot(name);
    int entry = places[slot] - 1;
    if (entry < 0) {
      entry = add(name, slot);
      time(entry * 2, at);
      time(entry * 2 + 1, at);
    } else {
      time(entry * 2, Math.min(time(entry * 2), at));
      time(entry * 2 + 1, Math.max(time(entry * 2 + 1), at));
    }
    counts[entry]++;
  }

  int count(String name) {
    int entry = places[slot(name)] - 1;
    return entry < 0 ? 0 : counts[entry];
  }

  /** Epoch milliseconds of the earliest occurrence, 0 if there is none. */
  long first(String name) {
    int entry = places[slot(name)] - 1;
    return entry < 0 ? 0 : time(entry * 2);
  }

  /** Epoch milliseconds of the latest occurrence, 0 if there is none. */
  long last(String name) {
    int entry = places[slot(name)] - 1;
    return entry < 0 ? 0 : time(entry * 2 + 1);
  }

  /** Whether anything happened whose name is not one of these. */
  boolean anyBut(Predicate<String> others) {
    for (int entry = 0; entry < size; entry++) {
      if (!others.test(name(entry))) {
        return true;
      }
    }
    return false;
  }

  /** Epoch milliseconds of what happened first of all, 0 if nothing did. */
  long earliest() {
    long earliest = 0;
    for (int entry = 0; entry < size; entry++) {
      long first = time(entry * 2);
      earliest = earliest == 0 || first < earliest ? first : earliest;
    }
    return earliest;
  }

  /** The highest count of all names that begin with {@code prefix}. */
  int highest(String prefix) {
    int highest = 0;
    for (int entry = 0; entry < size; entry++) {
      if (counts[entry] > highest && name(entry).startsWith(prefix)) {
        highest = counts[entry];
      }
    }
    return highest;
  }

  /** What follows {@code prefix} in the names that begin with it. */
  Set<String> endings(String prefix) {
    Set<String> endings = new TreeSet<>();
    for (int entry = 0; entry < size; entry++) {
      if (name(entry).startsWith(prefix)) {
        endings.add(name(entry).substring(prefix.length()));
      }
    }
    return endings;
  }

  private String name(int entry) {
    String name = names[entry];
    if (name == null) {
      throw new IllegalStateException("no name " + entry);
    }
    return name;
  }

  private int slot(String name) {
    int mask = places.length - 1;
    int hash = name.hashCode();
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (places[slot] != 0 && !name.equals(names[places[slot] - 1])) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int add(String name, int slot) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size + MORE);
      counts = Arrays.copyOf(counts, size + MORE);
      if (far == null) {
        offsets = Arrays.copyOf(offsets, (size + MORE) * 2);
      } else {
        far = Arrays.copyOf(far, (size + MORE) * 2);
      }
    }
    names[size++] = name;
    places[slot] = (char) size;
    if (size * 4 > places.length * 3) {
      places = new char[places.length * 2];
      for (int entry = 0; entry < size; entry++) {
        places[slot(name(entry))] = (char) (entry + 1);
      }
    }
    return size - 1;
  }

  private long time(int place) {
    return far == null ? base + offsets[place] : far[place];
  }

  private void time(int place, long at) {
    base = base == 0 ? at : base;
    long offset = at - base;
    if (far == null && offset != (int) offset) {
      long[] wide = new long[offsets.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = base + offsets[i];
      }
      far = wide;
      offsets = NUMBERS;
    }
    if (far == null) {
      offsets[place] = (int) offset;
    } else {
      far[place] = at;
    }
  }
}
