package io.glidepath.rulebook.watch;

import io.glidepath.interaction.Story;
import io.glidepath.rulebook.sentence.Expr;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** A number, or a yes that counts as 1: its rank is how many thresholds it has reached. */
final class NumberReading extends Reading {
  private final StoryQuestion question;
  private final boolean timely;
  private final TreeSet<Double> wanted = new TreeSet<>();
  private double[] thresholds = {};

  NumberReading(int id, List<String> names, Expr.Read read) {
    super(id, names);
    timely = Touches.isTimely(read);
    question = new StoryQuestion(read);
  }

  /** Wants to know when the number reaches so much. */
  void want(double threshold) {
    wanted.add(threshold);
  }

  @Override
  void settle() {
    thresholds = wanted.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The band from one threshold, NaN for none, to below another, NaN for none. */
  Band band(double from, double below) {
    int low = Double.isNaN(from) ? 0 : Arrays.binarySearch(thresholds, from) + 1;
    int high = Double.isNaN(below) ? NO_END : Arrays.binarySearch(thresholds, below);
    return new Band(low, high);
  }

  @Override
  boolean isTimely() {
    return timely;
  }

  @Override
  int rank(Story story, WatchedStory standing) {
    double value = question.number(story);
    int rank = standing.rank(id());
    while (rank < thresholds.length && thresholds[rank] <= value) {
      rank++;
    }
    while (rank > 0 && thresholds[rank - 1] > value) {
      rank--;
    }
    return rank;
  }
}
