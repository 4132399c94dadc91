package io.glidepath.insight;

import java.util.Arrays;
import java.util.Optional;

/** What a good score hides. */
public enum Trap {
  /** Customers who would recommend us, and for whom it was hard. */
  PROMOTERS_AT_RISK("promoters-at-risk"),
  /** Customers who were pleased with the agent, and for whom it was hard, or who had come before. */
  KIND_AGENT_HARD_PROCESS("kind-agent-hard-process"),
  /** Customers who named something of ours as the cause of their contact. */
  NEED_NOT_HAVE_BEEN("need-not-have-been");

  private final String word;

  Trap(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Trap> of(String word) {
    return Arrays.stream(values()).filter(trap -> trap.word.equals(word)).findFirst();
  }
}
