package io.glidepath.estimate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Isotonic regression: of all curves that never rise, the one that is nearest to what was measured,
 * by squares. Neighbours that rise are pooled to their mean until none does.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177728423">Ayer and others 1955, An empirical
 *     distribution function for sampling with incomplete information</a>
 */
public final class Isotonic {
  private Isotonic() {}

  /** What was measured at {@code x}: a mean of {@code n}. */
  public record Point(int x, double mean, long n) {}

  /** The curve is {@code value} from {@code from} to {@code to}, on {@code n} measurements. */
  public record Step(int from, int to, double value, long n) {
    private Step with(Step next) {
      long all = n + next.n;
      return new Step(from, next.to, (value * n + next.value * next.n) / all, all);
    }
  }

  /** {@code points} in order of x, each x once; empty if there are none. */
  public static List<Step> falling(List<Point> points) {
    Deque<Step> steps = new ArrayDeque<>();
    for (Point point : points) {
      Step step = new Step(point.x(), point.x(), point.mean(), point.n());
      while (!steps.isEmpty() && steps.getLast().value() <= step.value()) {
        step = steps.removeLast().with(step);
      }
      steps.addLast(step);
    }
    return List.copyOf(steps);
  }

  /** The curve at {@code x}: between two steps in a straight line; beyond the ends as at them. */
  public static double at(List<Step> curve, double x) {
    Step before = curve.get(0);
    for (Step step : curve) {
      if (x < step.from()) {
        double way = (x - before.to()) / (step.from() - before.to());
        return x <= before.to()
            ? before.value()
            : before.value() + way * (step.value() - before.value());
      }
      before = step;
    }
    return before.value();
  }
}
