package io.glidepath.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reviewer thinks of a decision, or of silence. The lower-case name is the wire name. */
public enum Judgement {
  /** The right thing at the right moment; of silence, that nothing was called for. */
  RIGHT,
  /** The wrong thing. */
  WRONG,
  /** Right, and too late to help. */
  LATE,
  /** Not wrong, and not worth the agent's attention. */
  NOISE,
  /** Nothing was said, and something should have been. */
  MISSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it can be said of this. */
  public boolean fits(Review.About about) {
    return this == RIGHT || (this == MISSED) == (about instanceof Review.About.Silence);
  }

  public static Optional<Judgement> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
