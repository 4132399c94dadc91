package io.glidepath.insight;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code config/issues.yaml} says: how pain is weighed, what customers expect, who owns what.
 *
 * @param weights of the four parts of pain; the usual ones add up to 1
 * @param shrinkage as so many answers, or contacts, of the center's mean count in every issue
 * @param expects the CES that customers expect, 1 to 7
 * @param ours causes of contacts, as customers name them in surveys, that lie with us
 * @param segments by name
 * @param issues by name
 */
public record IssueSettings(
    Weights weights,
    int shrinkage,
    double expects,
    List<String> ours,
    Map<String, Segment> segments,
    Map<String, Issue> issues) {
  private static final Issue UNSTATED =
      new Issue(null, null, Map.of(), null, false, List.of(), null);

  public IssueSettings {
    ours = List.copyOf(ours);
    segments = Map.copyOf(segments);
    issues = Map.copyOf(issues);
  }

  /** What the four parts of pain weigh. */
  public record Weights(double high, double effort, double gap, double churn) {
    public static final Weights USUAL = new Weights(0.40, 0.30, 0.15, 0.15);
  }

  /** Customers who expect another CES than the others, and why. */
  public record Segment(double expects, @Nullable String because) {}

  /**
   * What is known of an issue.
   *
   * @param expects null if customers expect as ever
   * @param product the feature it belongs to
   * @param owners who owns the cause, by function such as cx or product
   * @param policy fix, keep-as-a-good-moment, move-to-self-service or accept
   * @param alarm whether its patience is watched
   * @param outsideWait those others who slow it down
   */
  public record Issue(
      @Nullable Double expects,
      @Nullable String product,
      Map<String, String> owners,
      @Nullable String policy,
      boolean alarm,
      List<String> outsideWait,
      @Nullable String because) {}

  public Issue issue(String name) {
    return issues.getOrDefault(name, UNSTATED);
  }

  /** What customers of a segment expect of an issue. */
  double expects(String issue, String segment) {
    Segment own = segments.get(segment);
    Double ofIssue = issue(issue).expects();
    return own != null ? own.expects() : ofIssue != null ? ofIssue : expects;
  }
}
