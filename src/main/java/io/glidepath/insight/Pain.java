package io.glidepath.insight;

import java.util.ArrayList;
import java.util.List;

/**
 * How much an issue hurts, 0 to 1: a weighted sum of what customers answered, what the ledger
 * measured, how far it is from what they expect, and how many may leave. Each part is drawn towards
 * the center's mean as if so many more had answered like the others, so that two furious people do
 * not lead the list. The weight of a part that the whole center knows nothing of is spread over the
 * others.
 */
public record Pain(double value, List<Part> parts) {

  /**
   * One part.
   *
   * @param name high, effort, gap or churn
   * @param weight what it weighs; 0 if it is missing
   * @param value 0 to 1, after it was drawn to the mean
   * @param n on how many it rests
   * @param missing whether the center knows nothing of it
   */
  public record Part(String name, double weight, double value, long n, boolean missing) {}

  /** {@code expects} is the CES that customers expect. */
  public static Pain of(Sums issue, Sums center, double expects, IssueSettings settings) {
    IssueSettings.Weights weights = settings.weights();
    double k = settings.shrinkage();
    double ces = issue.meanCes().drawnTo(center.meanCes().value(), k);
    boolean noCes = center.cesAnswers() == 0;
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            "high",
            weights.high(),
            issue.highShare().drawnTo(center.highShare().value(), k),
            issue.cesAnswers(),
            noCes));
    parts.add(
        new Part(
            "effort",
            weights.effort(),
            issue.meanEffort().drawnTo(center.meanEffort().value(), k) / 100,
            issue.contacts(),
            center.contacts() == 0));
    parts.add(
        new Part("gap", weights.gap(), Math.max(0, expects - ces) / 6, issue.cesAnswers(), noCes));
    parts.add(
        new Part(
            "churn",
            weights.churn(),
            issue.leavingShare().drawnTo(center.leavingShare().value(), k),
            issue.leavingAnswers(),
            center.leavingAnswers() == 0));
    return spread(parts);
  }

  private static Pain spread(List<Part> parts) {
    double all = parts.stream().mapToDouble(Part::weight).sum();
    double known = parts.stream().filter(part -> !part.missing()).mapToDouble(Part::weight).sum();
    double more = known == 0 ? 0 : all / known;
    List<Part> spread =
        parts.stream()
            .map(
                part ->
                    part.missing()
                        ? new Part(part.name(), 0, 0, 0, true)
                        : new Part(
                            part.name(), part.weight() * more, part.value(), part.n(), false))
            .toList();
    double value = spread.stream().mapToDouble(part -> part.weight() * part.value()).sum();
    return new Pain(value, spread);
  }

  /** 100 · pain · √timeShare. */
  public static double priority(double pain, double timeShare) {
    return 100 * pain * Math.sqrt(timeShare);
  }
}
