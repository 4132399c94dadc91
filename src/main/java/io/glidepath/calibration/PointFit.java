package io.glidepath.calibration;

import org.jspecify.annotations.Nullable;

/**
 * Fits how much each obstacle adds to the log-odds of a hard dialogue: logistic regression with
 * coefficients that are not negative, drawn towards what they were before. The less often an
 * obstacle was met, the more it keeps its earlier coefficient. The problem is convex; each
 * coefficient in turn takes a Newton step that ends at zero, until none moves.
 */
final class PointFit {
  private static final int MOST_ROUNDS = 200;
  private static final double STILL = 1e-6;
  private static final double LONGEST_STEP = 1;

  private final double[][] columns;
  private final boolean[] hard;
  private final double[] prior;
  private final double[] draws;
  private final double[] logOdds;
  private final double[] coefficients;

  /**
   * @param columns for each obstacle how much of it each dialogue had
   * @param hard whether each dialogue was hard
   * @param prior the coefficients before, not negative
   * @param draws how strongly each is drawn there: the penalty is half of this times the square
   */
  PointFit(double[][] columns, boolean[] hard, double[] prior, double[] draws) {
    this.columns = columns;
    this.hard = hard;
    this.prior = prior;
    this.draws = draws;
    logOdds = new double[hard.length];
    coefficients = prior.clone();
    for (int j = 0; j < columns.length; j++) {
      shift(columns[j], coefficients[j]);
    }
  }

  /** The coefficients, in log-odds. */
  double[] fit() {
    double moved = Double.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && moved > STILL; round++) {
      moved = Math.abs(step(-1));
      for (int j = 0; j < columns.length; j++) {
        double by = step(j);
        coefficients[j] += by;
        moved = Math.max(moved, Math.abs(by));
      }
    }
    return coefficients;
  }

  /** One Newton step of one coefficient; of the intercept if {@code j} is negative. */
  private double step(int j) {
    double @Nullable [] column = j < 0 ? null : columns[j];
    double slope = j < 0 ? 0 : -draws[j] * (coefficients[j] - prior[j]);
    double curve = j < 0 ? 1e-9 : draws[j];
    for (int i = 0; i < hard.length; i++) {
      double x = column == null ? 1 : column[i];
      if (x != 0) {
        double chance = 1 / (1 + Math.exp(-logOdds[i]));
        slope += x * ((hard[i] ? 1 : 0) - chance);
        curve += x * x * chance * (1 - chance);
      }
    }
    double by = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / curve));
    double allowed = j < 0 ? by : Math.max(-coefficients[j], by);
    shift(column, allowed);
    return allowed;
  }

  private void shift(double @Nullable [] column, double by) {
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] += by * (column == null ? 1 : column[i]);
    }
  }
}
