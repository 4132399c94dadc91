package io.glidepath.bench.verdict;

import io.glidepath.advice.Advice;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.advice.Verdict;
import io.glidepath.bench.rules.BenchRule;
import io.glidepath.bench.traffic.Step;
import io.glidepath.suggestion.AttentionLimits;
import java.util.List;

/**
 * The whole of Glidepath's advice: what a bare loop does, ranked, with records and frames; what
 * changed of an interaction's state is taken after each event, as a lane does to write it.
 */
final class AdvisorLoop implements Loop {
  private final Counting consultant;
  private final int[] numbers;
  private final Advisor advisor;
  private final LiveInteraction[] slots;
  private long decisions;
  private long changes;

  AdvisorLoop(Consultant consultant, List<BenchRule> rules, int live) {
    this.consultant = new Counting(consultant);
    numbers = rules.stream().mapToInt(rule -> consultant.rulebook().indexOf(rule.id())).toArray();
    advisor = new Advisor(this.consultant, AttentionLimits.USUAL, new Agents());
    slots = new LiveInteraction[live];
  }

  @Override
  public void take(Step step) {
    if (step.first()) {
      LiveInteraction fresh = new LiveInteraction(step.event().interactionId());
      fresh.story().remember(step.past());
      slots[step.slot()] = fresh;
    }
    LiveInteraction live = slots[step.slot()];
    Advice advice = advisor.advise(live, step.event());
    decisions += advice.decisions().size();
    changes += live.takeChange() == null ? 0 : 1;
  }

  @Override
  public long[] held() {
    Verdict verdict = consultant.latest();
    long[] bits = new long[(numbers.length + 63) / 64];
    for (int rule = 0; rule < numbers.length; rule++) {
      bits[rule >> 6] |= verdict.holds(numbers[rule]) ? 1L << rule : 0;
    }
    return bits;
  }

  @Override
  public long looks() {
    return consultant.looks();
  }

  @Override
  public long reasons() {
    return decisions < 0 || changes < 0 ? -1 : consultant.reasons();
  }
}
