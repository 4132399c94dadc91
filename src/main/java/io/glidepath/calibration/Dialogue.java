package io.glidepath.calibration;

import java.util.Map;
import java.util.Set;

/**
 * One recorded dialogue, and what the rules made of it.
 *
 * @param domain what it was about, if that is known; else empty
 * @param charged how often each rule charged effort
 * @param score the effort as it is now, 0 to 100
 * @param hardness what a survey of the dialogue said, 0 easy to 1 hard; NaN if nobody was asked
 * @param words the words that its agent used, by which dialogues of one kind are alike
 */
public record Dialogue(
    String id,
    String domain,
    Map<String, Integer> charged,
    int score,
    double hardness,
    Set<String> words) {

  /** The same with another judgement and domain; an empty domain changes nothing. */
  Dialogue labelled(double hard, String about) {
    return new Dialogue(id, about.isEmpty() ? domain : about, charged, score, hard, words);
  }

  boolean isJudged() {
    return !Double.isNaN(hardness);
  }

  /** Whether it was hard rather than easy. */
  boolean isHard() {
    return hardness > 0.5;
  }
}
