package io.glidepath.review;

/**
 * What became of one rule in a time.
 *
 * @param shown how often its suggestion was shown
 * @param accepted how often the agent's last word on it was so; {@code dismissed} counts mutes too
 * @param right how many decisions were judged so, each reviewer's newest word on each
 * @param missed how often it was silent and a reviewer wanted it to speak
 */
public record RuleTally(
    String rule,
    long shown,
    long accepted,
    long dismissed,
    long right,
    long wrong,
    long late,
    long noise,
    long missed) {

  /** How many decisions were judged. */
  public long reviewed() {
    return right + wrong + late + noise;
  }
}
