package io.glidepath.advice;

import java.util.List;

/** Advice made by hand, for tests of what becomes of it. */
public final class AdviceOf {
  private AdviceOf() {}

  public static Advice these(List<Decision> decisions, List<Advice.Addressed> frames) {
    Advice advice = new Advice();
    decisions.forEach(advice::decided);
    frames.forEach(frame -> advice.tell(frame.agentId(), frame.frame()));
    return advice;
  }
}
