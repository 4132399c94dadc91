package io.glidepath.insight;

import io.glidepath.estimate.Isotonic;
import io.glidepath.estimate.RankCorrelation;
import io.glidepath.insight.AnswerCounts.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How what the ledger measured goes with what customers answered.
 *
 * @param n answers
 * @param curve the CES that goes with a score, 1 to 7, never rising; empty under 200 answers
 * @param rankCorrelation of score and CES: -1 if the one orders customers as the other does
 * @param meanAbsoluteError how far an answer is from the curve, in points of CES
 */
public record EffortFit(
    long n, List<Isotonic.Step> curve, double rankCorrelation, double meanAbsoluteError) {
  /** Fewer answers say nothing. */
  public static final long ENOUGH = 200;

  public boolean isEnough() {
    return n >= ENOUGH;
  }

  static EffortFit of(List<Answer> answers) {
    long n = answers.stream().mapToLong(Answer::n).sum();
    if (n < ENOUGH) {
      return new EffortFit(n, List.of(), 0, 0);
    }
    List<Isotonic.Step> curve = Isotonic.falling(points(answers));
    double off = 0;
    for (Answer each : answers) {
      off += each.n() * Math.abs(each.ces() - Isotonic.at(curve, each.score()));
    }
    return new EffortFit(n, curve, correlation(answers, n), off / n);
  }

  /** By language, where it is known. */
  static Map<String, EffortFit> byLanguage(List<Answer> answers) {
    Map<String, List<Answer>> by = new TreeMap<>();
    for (Answer each : answers) {
      if (!each.language().isEmpty()) {
        by.computeIfAbsent(each.language(), language -> new ArrayList<>()).add(each);
      }
    }
    Map<String, EffortFit> fits = new TreeMap<>();
    by.forEach((language, some) -> fits.put(language, of(some)));
    return fits;
  }

  private static List<Isotonic.Point> points(List<Answer> answers) {
    Map<Integer, double[]> sums = new TreeMap<>();
    for (Answer each : answers) {
      double[] sum = sums.computeIfAbsent(each.score(), score -> new double[2]);
      sum[0] += each.n() * each.ces();
      sum[1] += each.n();
    }
    List<Isotonic.Point> points = new ArrayList<>();
    sums.forEach(
        (score, sum) -> points.add(new Isotonic.Point(score, sum[0] / sum[1], (long) sum[1])));
    return points;
  }

  private static double correlation(List<Answer> answers, long n) {
    double[] scores = new double[(int) n];
    double[] ces = new double[(int) n];
    int next = 0;
    for (Answer each : answers) {
      for (long i = 0; i < each.n(); i++) {
        scores[next] = each.score();
        ces[next++] = each.ces();
      }
    }
    return RankCorrelation.of(scores, ces);
  }
}
