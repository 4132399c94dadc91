package io.glidepath.backtest;

import io.glidepath.advice.Card;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.authoring.BacktestReport.Counts;

/** What one rule did so far. */
final class Tally {
  private final long[] outcomes = new long[Outcome.values().length];
  private long raised;
  private long points;

  void count(Decision decision, Card card) {
    outcomes[decision.outcome().ordinal()]++;
    if (decision.outcome() == Outcome.CHARGED && card.charge() != null) {
      points += card.charge().points();
    }
  }

  void raised() {
    raised++;
  }

  void add(Tally other) {
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] += other.outcomes[i];
    }
    raised += other.raised;
    points += other.points;
  }

  Counts counts() {
    return new Counts(
        raised,
        of(Outcome.SHOWN),
        of(Outcome.WITHDRAWN),
        of(Outcome.SUPPRESSED),
        of(Outcome.CHARGED),
        points,
        of(Outcome.SIGNALLED),
        of(Outcome.SHADOW));
  }

  private long of(Outcome outcome) {
    return outcomes[outcome.ordinal()];
  }
}
