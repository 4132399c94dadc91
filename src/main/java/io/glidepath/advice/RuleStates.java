package io.glidepath.advice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What one interaction remembers of the rules that hold or have done something, in order of their
 * ids. A sorted list, because it is small and there are tens of thousands of it.
 */
final class RuleStates implements Iterable<RuleState> {
  private final List<RuleState> states = new ArrayList<>(4);

  RuleState get(String rule) {
    int place = place(rule);
    return place < 0 ? RuleState.unknown(rule) : states.get(place);
  }

  void put(RuleState state) {
    int place = place(state.rule());
    if (state.isForgettable()) {
      if (place >= 0) {
        states.remove(place);
      }
    } else if (place < 0) {
      states.add(-place - 1, state);
    } else {
      states.set(place, state);
    }
  }

  /** The states as they are now; changes do not show in it. */
  List<RuleState> copy() {
    return List.copyOf(states);
  }

  boolean anyShown() {
    for (RuleState state : states) {
      if (state.shown() != null) {
        return true;
      }
    }
    return false;
  }

  /** Those whose suggestion is shown; changes do not show in it. */
  List<RuleState> shown() {
    List<RuleState> shown = List.of();
    for (RuleState state : states) {
      if (state.shown() != null) {
        shown = shown.isEmpty() ? new ArrayList<>(4) : shown;
        shown.add(state);
      }
    }
    return shown;
  }

  @Override
  public Iterator<RuleState> iterator() {
    return states.iterator();
  }

  /** Where the rule is, or {@code -(where it would be) - 1}. */
  private int place(String rule) {
    int low = 0;
    int high = states.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = states.get(middle).rule().compareTo(rule);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -low - 1;
  }
}
