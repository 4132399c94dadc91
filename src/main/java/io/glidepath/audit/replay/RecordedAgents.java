package io.glidepath.audit.replay;

import io.glidepath.advice.Agents;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an agent had from other interactions, as the recorded decisions tell: the limits over all
 * interactions of an agent do not follow from one customer's events, so they are taken as given.
 */
final class RecordedAgents extends Agents {
  private static final String CAP = "cap";
  private static final String MUTED = "muted";
  private static final int FULL = Integer.MAX_VALUE / 2;

  private final List<Decision> recorded;
  private final Predicate<Decision> urgent;
  private boolean full;
  private boolean mute;
  private long until;

  /** {@code urgent} says of which rules suggestions come beyond the limits. */
  RecordedAgents(List<Decision> recorded, Predicate<Decision> urgent) {
    this.recorded = recorded;
    this.urgent = urgent;
  }

  /** Hears of the next look, before it: after which event, and what brought it about. */
  void look(long seq, String event, long at) {
    until = at;
    for (int i = 0; i < recorded.size(); i++) {
      Decision each = recorded.get(i);
      boolean here = each.seq() == seq && each.event().equals(event);
      if (here && (!event.equals("time") || each.at().toEpochMilli() == at)) {
        hear(each);
      } else if (mute && isLater(each, seq, at) && isHeard(each)) {
        until = each.at().toEpochMilli();
        return;
      }
    }
    until = mute ? Long.MAX_VALUE : 0;
  }

  private void hear(Decision decision) {
    if (isKeptBack(decision, CAP)) {
      full = true;
    } else if (isKeptBack(decision, MUTED)) {
      mute = true;
    } else if (isHeard(decision)) {
      full &= urgent.test(decision);
      mute = false;
    }
  }

  private static boolean isLater(Decision decision, long seq, long at) {
    return decision.seq() >= seq && decision.at().toEpochMilli() > at;
  }

  private static boolean isHeard(Decision decision) {
    return decision.outcome() == Outcome.SHOWN
        || isKeptBack(decision, "outranked")
        || isKeptBack(decision, "related");
  }

  private static boolean isKeptBack(Decision decision, String by) {
    return by.equals(decision.suppressedBy());
  }

  @Override
  public int raisedInHourBefore(String agentId, long at) {
    return full ? FULL : 0;
  }

  @Override
  public long mutedUntil(String agentId) {
    return mute ? until : 0;
  }
}
