package io.glidepath.rulebook.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Tries whether a claim can hold at all, by settling what is certain and trying what is open. It
 * gives up, and says that the claim can hold, when there is too much to try: so whatever it denies
 * is proven.
 */
final class Solver {
  private static final int MOST_TRIES = 5_000;

  private int tries;

  private Solver() {}

  /** Whether there is an interaction of which the claim, and what is always so, is true. */
  static boolean canHold(Claim claim) {
    Assignment world = new Assignment();
    List<Claim.Some> open = new ArrayList<>();
    Claim whole = Claim.all(claim, StoryAxioms.of(claim));
    return settle(whole, world, open) && new Solver().search(world, open);
  }

  /** Whether the second claim holds whenever the first does. */
  static boolean implies(Claim one, Claim other) {
    return !canHold(Claim.all(one, other.negated()));
  }

  private boolean search(Assignment world, List<Claim.Some> open) {
    if (!world.conclude()) {
      return false;
    }
    List<List<Claim>> left = new ArrayList<>();
    for (Claim.Some some : open) {
      if (some.parts().stream().noneMatch(world::knows)) {
        left.add(some.parts().stream().filter(part -> !world.rulesOut(part)).toList());
      }
    }
    if (left.isEmpty() || ++tries > MOST_TRIES) {
      return true;
    }
    left.sort(Comparator.comparingInt(List::size));
    List<Claim> choice = left.remove(0);
    for (Claim part : choice) {
      Assignment tried = world.copy();
      List<Claim.Some> rest = new ArrayList<>(left.stream().map(Claim.Some::new).toList());
      if (settle(part, tried, rest) && search(tried, rest)) {
        return true;
      }
    }
    return false;
  }

  /** Settles what is certain about a claim; what is open goes to the list. */
  private static boolean settle(Claim claim, Assignment world, List<Claim.Some> open) {
    Deque<Claim> todo = new ArrayDeque<>(List.of(claim));
    while (!todo.isEmpty()) {
      Claim next = todo.removeFirst();
      if (next instanceof Claim.All all) {
        all.parts().forEach(todo::addLast);
      } else if (next instanceof Claim.Some some) {
        open.add(some);
      } else if (!world.settle(next)) {
        return false;
      }
    }
    return true;
  }
}
