package io.glidepath.advice;

import java.util.List;

/** Advice that no rule gave. */
public final class MadeUp {
  private MadeUp() {}

  public static Advice of(List<Decision> decisions, List<Advice.Addressed> frames) {
    Advice advice = new Advice();
    decisions.forEach(advice::decided);
    frames.forEach(frame -> advice.tell(frame.agentId(), frame.frame()));
    return advice;
  }
}
