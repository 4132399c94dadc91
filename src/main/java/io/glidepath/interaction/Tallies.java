package io.glidepath.interaction;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * How often each named thing happened, and when first and last. An open-addressed table, because a
 * center keeps tens of thousands of these and reads each of them hundreds of times an event.
 */
final class Tallies {
  private static final int SMALLEST = 16;

  private String[] names = new String[SMALLEST];
  private int[] counts = new int[SMALLEST];
  private long[] firsts = new long[SMALLEST];
  private long[] lasts = new long[SMALLEST];
  private int size;
  private final Touched touched;

  /** {@code touched} is told every name that is noted. */
  Tallies(Touched touched) {
    this.touched = touched;
  }

  /** Adds one occurrence; occurrences may come in any order of time. */
  void note(String name, long at) {
    touched.add(name);
    int slot = slot(name);
    if (counts[slot] == 0) {
      names[slot] = name;
      firsts[slot] = at;
      lasts[slot] = at;
      size++;
    } else {
      firsts[slot] = Math.min(firsts[slot], at);
      lasts[slot] = Math.max(lasts[slot], at);
    }
    counts[slot]++;
    if (size * 4 > names.length * 3) {
      grow();
    }
  }

  int count(String name) {
    return counts[slot(name)];
  }

  /** Epoch milliseconds of the earliest occurrence, 0 if there is none. */
  long first(String name) {
    return firsts[slot(name)];
  }

  /** Epoch milliseconds of the latest occurrence, 0 if there is none. */
  long last(String name) {
    return lasts[slot(name)];
  }

  /** Whether anything happened whose name is not one of these. */
  boolean anyBut(Predicate<String> names) {
    for (int slot = 0; slot < this.names.length; slot++) {
      if (counts[slot] > 0 && !names.test(this.names[slot])) {
        return true;
      }
    }
    return false;
  }

  /** Epoch milliseconds of what happened first of all, 0 if nothing did. */
  long earliest() {
    long earliest = 0;
    for (int slot = 0; slot < names.length; slot++) {
      boolean sooner = counts[slot] > 0 && (earliest == 0 || firsts[slot] < earliest);
      earliest = sooner ? firsts[slot] : earliest;
    }
    return earliest;
  }

  /** The highest count of all names that begin with {@code prefix}. */
  int highest(String prefix) {
    int highest = 0;
    for (int slot = 0; slot < names.length; slot++) {
      if (counts[slot] > highest && names[slot].startsWith(prefix)) {
        highest = counts[slot];
      }
    }
    return highest;
  }

  /** What follows {@code prefix} in the names that begin with it. */
  java.util.Set<String> endings(String prefix) {
    java.util.Set<String> endings = new java.util.TreeSet<>();
    for (int slot = 0; slot < names.length; slot++) {
      if (counts[slot] > 0 && names[slot].startsWith(prefix)) {
        endings.add(names[slot].substring(prefix.length()));
      }
    }
    return endings;
  }

  private int slot(String name) {
    int mask = names.length - 1;
    int hash = name.hashCode();
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (counts[slot] != 0 && !names[slot].equals(name)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    String[] oldNames = names;
    int[] oldCounts = counts;
    long[] oldFirsts = firsts;
    long[] oldLasts = lasts;
    names = new String[oldNames.length * 2];
    counts = new int[names.length];
    firsts = new long[names.length];
    lasts = new long[names.length];
    for (int old = 0; old < oldNames.length; old++) {
      if (oldCounts[old] > 0) {
        int slot = slot(oldNames[old]);
        names[slot] = oldNames[old];
        counts[slot] = oldCounts[old];
        firsts[slot] = oldFirsts[old];
        lasts[slot] = oldLasts[old];
      }
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(names);
  }
}
