package io.glidepath.backtest;

import io.glidepath.advice.Advice;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.Card;
import io.glidepath.advice.Customers;
import io.glidepath.advice.Decision;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.Rulebook;
import io.glidepath.effort.Charge;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.suggestion.AttentionLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the two rulebooks at work in one partition, and what it did there. */
final class Side implements AutoCloseable {
  private final Rulebook rulebook;
  private final Advisor advisor;
  private final Customers customers = new Customers();
  private final List<Tally> tallies = new ArrayList<>();
  private long withEffort;
  private long advised;
  private long points;
  private long pointsAdvised;

  Side(Rulebook rulebook, AttentionLimits limits) {
    this.rulebook = rulebook;
    advisor = new Advisor(rulebook.open(), limits, new Agents());
    rulebook.cards().forEach(card -> tallies.add(new Tally()));
  }

  /** One interaction under this rulebook, with what the rules did in it. */
  static final class Course {
    private final LiveInteraction live;
    private final List<Decision> decisions = new ArrayList<>(2);

    Course(String interactionId) {
      live = new LiveInteraction(interactionId);
    }

    LiveInteraction live() {
      return live;
    }

    List<Decision> decisions() {
      return decisions;
    }

    /** The rules that spoke up, each with its first decision, in order. */
    Map<String, Decision> spoke() {
      Map<String, Decision> first = new LinkedHashMap<>();
      for (Decision decision : decisions) {
        if (decision.outcome() != Outcome.NO_CHANGE) {
          first.putIfAbsent(decision.rule(), decision);
        }
      }
      return first;
    }
  }

  void meet(Course course, InteractionEvent event) {
    LiveInteraction live = course.live();
    customers.remind(live.story(), event);
    count(course, advisor.advise(live, event));
  }

  /** Lets the time pass that an interaction has left, and closes its account. */
  void finish(Course course, long now) {
    if (course.live().wakeAt() <= now) {
      count(course, advisor.wake(course.live(), now));
    }
    customers.leave(course.live().story());
    course.spoke().keySet().forEach(rule -> tallies.get(rulebook.indexOf(rule)).raised());
    int effort = course.live().ledger().charges().stream().mapToInt(Charge::points).sum();
    boolean shown = course.decisions().stream().anyMatch(each -> each.outcome() == Outcome.SHOWN);
    points += effort;
    withEffort += effort > 0 ? 1 : 0;
    if (shown) {
      pointsAdvised += effort;
      advised += effort > 0 ? 1 : 0;
    }
  }

  private void count(Course course, Advice advice) {
    List<Card> cards = rulebook.cards();
    for (Decision decision : advice.decisions()) {
      int index = rulebook.indexOf(decision.rule());
      if (index >= 0) {
        tallies.get(index).count(decision, cards.get(index));
        course.decisions().add(decision);
      }
    }
  }

  Rulebook rulebook() {
    return rulebook;
  }

  Tally tally(int rule) {
    return tallies.get(rule);
  }

  long withEffort() {
    return withEffort;
  }

  long advised() {
    return advised;
  }

  long points() {
    return points;
  }

  long pointsAdvised() {
    return pointsAdvised;
  }

  @Override
  public void close() {
    advisor.close();
  }
}
