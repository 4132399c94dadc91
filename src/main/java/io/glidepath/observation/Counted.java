package io.glidepath.observation;

import java.util.List;

/**
 * What was counted.
 *
 * @param agents how many agents are behind all of it
 */
public record Counted(List<Cell> cells, long agents) {

  /**
   * One group of the contacts about one issue.
   *
   * @param hits of how many of the {@code of} the outcome came true
   * @param customers how many customers they are of
   * @param behind some of those with the outcome, the latest first
   */
  public record Cell(
      String issue, String group, long of, long hits, long customers, List<String> behind) {}

  /**
   * The median handle time of resolved contacts about one issue.
   *
   * @param of how many contacts there were
   * @param seconds with the interval of 95 % from {@code low} to {@code high}, by their order alone
   * @param customers how many customers they are of, {@code agents} how many handled them
   * @param behind some of them, the latest first
   */
  public record Median(
      String issue,
      long of,
      double seconds,
      double low,
      double high,
      long customers,
      long agents,
      List<String> behind) {}
}
