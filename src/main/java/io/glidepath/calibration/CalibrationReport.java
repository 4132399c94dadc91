package io.glidepath.calibration;

import io.glidepath.effort.EffortScore;
import java.util.List;
import java.util.Map;

/**
 * What a calibration found. Nothing of it is applied.
 *
 * @param judged how many dialogues somebody judged, and {@code hard} how many of those as hard
 * @param domains how many kinds they were of
 * @param draw how strongly points were drawn to those of now
 * @param before how well effort tells hard dialogues with the points of now
 * @param fitted how well with the fitted points, on the very dialogues that they were fitted to
 * @param unseen how well with points that were fitted without the dialogue's domain
 * @param withRisk how well the fitted points tell them together with what only foretells
 * @param correlationBefore the rank correlation of effort and hardness, and after
 * @param rows all rules that charge
 */
public record CalibrationReport(
    int dialogues,
    int judged,
    int hard,
    int domains,
    double draw,
    Auc before,
    Auc fitted,
    Auc unseen,
    Auc withRisk,
    double correlationBefore,
    double correlationAfter,
    List<Row> rows,
    Moves moves) {

  /**
   * One rule that charges.
   *
   * @param now its points, and {@code proposed} those that fit; equal if it was never met
   * @param met in how many judged dialogues it charged, and {@code hard} how many were hard
   * @param correlation the rank correlation of how often it charged with hardness
   */
  public record Row(
      String rule, String driver, int now, int proposed, int met, int hard, double correlation) {}

  /** The rows that are not as they are now, the costliest first. */
  public List<Row> changes() {
    return rows.stream()
        .filter(row -> row.now() != row.proposed())
        .sorted(Calibration.byPoints())
        .toList();
  }

  /**
   * What would change for the judged dialogues: their mean score, 0 to 100, and how many would move
   * by ten or more.
   */
  public record Moves(
      double hardBefore, double hardAfter, double easyBefore, double easyAfter, int byTen) {

    static Moves of(List<Dialogue> judged, Map<String, Double> before, Map<String, Double> after) {
      double[] sums = new double[4];
      int[] counts = new int[2];
      int byTen = 0;
      for (Dialogue each : judged) {
        int was = score(each, before);
        int is = score(each, after);
        int kind = each.isHard() ? 0 : 1;
        counts[kind]++;
        sums[2 * kind] += was;
        sums[2 * kind + 1] += is;
        byTen += Math.abs(is - was) >= 10 ? 1 : 0;
      }
      return new Moves(
          sums[0] / counts[0],
          sums[1] / counts[0],
          sums[2] / counts[1],
          sums[3] / counts[1],
          byTen);
    }

    private static int score(Dialogue each, Map<String, Double> points) {
      return EffortScore.of((int) Math.round(Weights.sum(each, points)));
    }
  }
}
