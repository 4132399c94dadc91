package io.glidepath.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reviewer thinks of a decision. The lower-case name is the wire name. */
public enum Judgement {
  /** The right thing at the right moment. */
  RIGHT,
  /** The wrong thing. */
  WRONG,
  /** Right, and too late to help. */
  LATE,
  /** Not wrong, and not worth the agent's attention. */
  NOISE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Judgement> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
