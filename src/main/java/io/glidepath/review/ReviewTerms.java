package io.glidepath.review;

import java.util.List;

/**
 * How reviews are asked for, and what reviewers are led to.
 *
 * @param perWeek how many interactions a reviewer hears in a week who did not say otherwise
 * @param secondPercent of how many in a hundred reviewed interactions a second reviewer is asked, 0
 *     to 100
 * @param recordingHosts the hosts whose recordings reviewers are led to, in small letters
 */
public record ReviewTerms(int perWeek, int secondPercent, List<String> recordingHosts) {
  public static final ReviewTerms USUAL = new ReviewTerms(10, 10, List.of());

  public ReviewTerms {
    recordingHosts = List.copyOf(recordingHosts);
  }
}
