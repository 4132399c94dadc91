package io.glidepath.advice;

import java.util.ArrayList;
import java.util.List;

/** What came of one event: the decisions for the log, and the frames for agents, in order. */
public final class Advice {
  private final List<Decision> decisions = new ArrayList<>(2);
  private final List<Addressed> frames = new ArrayList<>(2);

  /** A frame for one agent. */
  public record Addressed(String agentId, Frame frame) {}

  void decided(Decision decision) {
    decisions.add(decision);
  }

  void tell(String agentId, Frame frame) {
    frames.add(new Addressed(agentId, frame));
  }

  public List<Decision> decisions() {
    return decisions;
  }

  public List<Addressed> frames() {
    return frames;
  }
}
