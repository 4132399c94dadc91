package io.glidepath.review;

/**
 * How reviews are asked for.
 *
 * @param perWeek how many interactions a reviewer hears in a week who did not say otherwise
 * @param secondPercent of how many in a hundred reviewed interactions a second reviewer is asked, 0
 *     to 100
 */
public record ReviewTerms(int perWeek, int secondPercent) {
  public static final ReviewTerms USUAL = new ReviewTerms(10, 10);
}
