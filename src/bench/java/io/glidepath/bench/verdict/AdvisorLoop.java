package io.glidepath.bench.verdict;

import io.glidepath.advice.Advice;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.bench.traffic.Line;
import io.glidepath.bench.traffic.Step;
import io.glidepath.suggestion.AttentionLimits;

/** The whole of Glidepath's advice: what a bare loop does, ranked, with records and frames. */
public final class AdvisorLoop implements Loop {
  private final Counting consultant;
  private final Advisor advisor;
  private final LiveInteraction[] slots;
  private long decisions;

  public AdvisorLoop(Consultant consultant, int live) {
    this.consultant = new Counting(consultant);
    advisor =
        new Advisor(
            (utterance, language) -> Line.heardIn(utterance.text()),
            this.consultant,
            AttentionLimits.USUAL,
            new Agents());
    slots = new LiveInteraction[live];
  }

  @Override
  public void take(Step step) {
    if (step.first()) {
      LiveInteraction fresh = new LiveInteraction(step.event().interactionId());
      fresh.story().remember(step.past());
      slots[step.slot()] = fresh;
    }
    Advice advice = advisor.advise(slots[step.slot()], step.event());
    decisions += advice.decisions().size();
  }

  @Override
  public long[] held() {
    return consultant.held();
  }

  @Override
  public long looks() {
    return consultant.looks();
  }

  @Override
  public long reasons() {
    return decisions < 0 ? -1 : consultant.reasons();
  }
}
