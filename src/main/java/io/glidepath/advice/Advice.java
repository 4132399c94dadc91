package io.glidepath.advice;

import io.glidepath.suggestion.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of one event: the decisions for the log, the suggestions raised, and the frames for
 * agents, in order.
 */
public final class Advice {
  private final List<Decision> decisions = new ArrayList<>(0);
  private final List<Suggestion> raised = new ArrayList<>(0);
  private final List<Addressed> frames = new ArrayList<>(0);

  /** A frame for one agent. */
  public record Addressed(String agentId, Frame frame) {}

  void decided(Decision decision) {
    decisions.add(decision);
  }

  void raised(Suggestion suggestion) {
    raised.add(suggestion);
  }

  void tell(String agentId, Frame frame) {
    frames.add(new Addressed(agentId, frame));
  }

  public List<Decision> decisions() {
    return decisions;
  }

  public List<Suggestion> raised() {
    return raised;
  }

  public List<Addressed> frames() {
    return frames;
  }
}
