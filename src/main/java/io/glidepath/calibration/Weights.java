package io.glidepath.calibration;

import io.glidepath.effort.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Points of rules, and the log-odds that they stand for. The scale is fixed by one published
 * figure: who has to come back a second time is 2.5 times as likely to end up disloyal (CEB 2010),
 * and our ledger charges 20 points for it; so 20 points are a factor of 2.5 in the odds.
 */
final class Weights {
  static final double POINTS_PER_LOG_ODDS = 20 / Math.log(2.5);
  private static final int MOST = 60;

  /** Drivers of how things were said: what a collection's agents say by habit misleads most. */
  private static final Set<String> WORDING =
      Set.of("apology", "empathy", "explanation", "uncertainty", "wording");

  /** How much more strongly those are drawn to their points of now than facts are. */
  private static final double HELD_BACK = 10;

  private final List<List<String>> chains;
  private final Map<String, String> drivers;
  private final Map<String, Integer> points;

  /** {@code points} are those of now, for every rule of the chains. */
  Weights(List<List<String>> chains, Map<String, String> drivers, Map<String, Integer> points) {
    this.chains = chains;
    this.drivers = drivers;
    this.points = points;
  }

  private int points(String rule) {
    return points.getOrDefault(rule, 0);
  }

  /** Points that fit these dialogues, all of which are judged, before rounding. */
  Map<String, Double> fit(List<Dialogue> dialogues, double draw) {
    List<double[]> columns = new ArrayList<>();
    List<Double> prior = new ArrayList<>();
    List<Double> draws = new ArrayList<>();
    for (List<String> chain : chains) {
      for (int step = 0; step < chain.size(); step++) {
        columns.add(column(chain.subList(0, step + 1), dialogues));
        int next = step + 1 < chain.size() ? points(chain.get(step + 1)) : 0;
        int more = Math.max(0, points(chain.get(step)) - next);
        prior.add(more / POINTS_PER_LOG_ODDS);
        draws.add(isWording(chain.get(step)) ? HELD_BACK * draw : draw);
      }
    }
    boolean[] hard = new boolean[dialogues.size()];
    for (int i = 0; i < hard.length; i++) {
      hard[i] = dialogues.get(i).isHard();
    }
    return points(
        new PointFit(columns.toArray(double[][]::new), hard, array(prior), array(draws)).fit());
  }

  private boolean isWording(String rule) {
    return WORDING.contains(drivers.getOrDefault(rule, ""));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(each -> each).toArray();
  }

  /** What a step costs is what it and all steps after it add. */
  private Map<String, Double> points(double[] fitted) {
    Map<String, Double> result = new LinkedHashMap<>();
    int end = 0;
    for (List<String> chain : chains) {
      end += chain.size();
      double sum = 0;
      for (int step = chain.size() - 1; step >= 0; step--) {
        sum += fitted[end - chain.size() + step];
        result.put(chain.get(step), Math.min(MOST, sum * POINTS_PER_LOG_ODDS));
      }
    }
    return result;
  }

  private static double[] column(List<String> rules, List<Dialogue> dialogues) {
    double[] column = new double[dialogues.size()];
    for (int i = 0; i < column.length; i++) {
      for (String rule : rules) {
        column[i] += Ledger.share(dialogues.get(i).charged().getOrDefault(rule, 0));
      }
    }
    return column;
  }

  /** The effort of a dialogue in points. */
  static double sum(Dialogue dialogue, Map<String, Double> points) {
    double sum = 0;
    for (Map.Entry<String, Integer> charge : dialogue.charged().entrySet()) {
      sum += points.getOrDefault(charge.getKey(), 0.0) * Ledger.share(charge.getValue());
    }
    return sum;
  }
}
