package io.glidepath.interaction;

/** How the customer's sentiment has gone, -1 to 1; 0 before any was reported. */
final class Mood {
  private double latest;
  private double best = Double.NEGATIVE_INFINITY;
  private double worst = Double.POSITIVE_INFINITY;

  void note(double sentiment) {
    latest = sentiment;
    best = Math.max(best, sentiment);
    worst = Math.min(worst, sentiment);
  }

  double latest() {
    return latest;
  }

  double fall() {
    return Math.max(0, best - latest);
  }

  double rise() {
    return Math.max(0, latest - worst);
  }
}
