package io.glidepath.review;

/**
 * What two reviewers found of the same thing, neither of whom knew what the other had found.
 *
 * @param one the last word of the first before the second was in
 * @param two the first word of the second
 */
public record ReviewPair(Review one, Review two) {
  public boolean agrees() {
    return one.verdict() == two.verdict();
  }

  /** Whether a decision was judged; else it was silence. */
  public boolean isOfDeed() {
    return one.decisionId() != null;
  }
}
