package io.glidepath.audit.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the record does not say of how an interaction went: before which of its events it had been
 * put aside and was read back, as after a restart, and which it met while a publication was just on
 * its way to it.
 */
record RerunPlan(Set<Integer> putAside, Set<Integer> behind) {
  static final RerunPlan USUAL = new RerunPlan(Set.of(), Set.of());
  private static final int BACK = 3;

  /** The plans with one guess more that could explain a difference at a step. */
  List<RerunPlan> guesses(int step) {
    List<RerunPlan> guesses = new ArrayList<>();
    for (int each = step + 1; each >= Math.max(0, step - BACK); each--) {
      if (each > 0 && !putAside.contains(each)) {
        guesses.add(new RerunPlan(with(putAside, each), behind));
      }
      if (!behind.contains(each)) {
        guesses.add(new RerunPlan(putAside, with(behind, each)));
      }
    }
    return guesses;
  }

  private static Set<Integer> with(Set<Integer> steps, int step) {
    Set<Integer> more = new TreeSet<>(steps);
    more.add(step);
    return more;
  }
}
