package io.glidepath.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Events of several interactions in the order in which they came in. */
public final class Arrivals {
  private Arrivals() {}

  /** Merges by what comes first; within one list its own order stands. */
  public static <T> List<T> merge(Collection<List<T>> interactions, Comparator<T> order) {
    PriorityQueue<List<T>> heads =
        new PriorityQueue<>(Comparator.comparing((List<T> each) -> each.get(0), order));
    interactions.forEach(each -> addIfAny(heads, each));
    List<T> all = new ArrayList<>();
    while (!heads.isEmpty()) {
      List<T> earliest = heads.remove();
      all.add(earliest.get(0));
      addIfAny(heads, earliest.subList(1, earliest.size()));
    }
    return all;
  }

  private static <T> void addIfAny(PriorityQueue<List<T>> heads, List<T> rest) {
    if (!rest.isEmpty()) {
      heads.add(rest);
    }
  }
}
