package io.glidepath.calibration;

import io.glidepath.advice.Card;
import io.glidepath.advice.Rulebook;
import io.glidepath.effort.Charge;
import io.glidepath.estimate.RankCorrelation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Fits the points of charges to dialogues whose customers said afterwards whether they were hard.
 * How strongly points are drawn to those of now is chosen by what works on domains that the fit has
 * not seen; what was said is drawn there ten times as strongly as what took place. Nothing is
 * applied.
 */
public final class Calibration {
  private static final double[] DRAWS = {100, 30, 10, 3, 1};
  private static final int FEWEST = 10;

  private final Map<String, String> drivers = new TreeMap<>();
  private final Map<String, Integer> now = new TreeMap<>();

  public Calibration(Rulebook rulebook) {
    for (Card card : rulebook.cards()) {
      Card.ChargeTerms charge = card.charge();
      if (charge != null && !card.shadow()) {
        drivers.put(card.id(), charge.driver());
        now.put(card.id(), charge.points());
      }
    }
  }

  /**
   * Labels come before surveys. Throws {@link IllegalArgumentException} with one clear sentence if
   * there are not ten hard and ten easy dialogues to learn from, or only one domain.
   */
  public CalibrationReport run(List<Dialogue> dialogues) {
    List<Dialogue> judged = Domains.of(dialogues.stream().filter(Dialogue::isJudged).toList());
    long hard = judged.stream().filter(Dialogue::isHard).count();
    if (hard < FEWEST || judged.size() - hard < FEWEST) {
      throw new IllegalArgumentException(
          "%d hard and %d easy dialogues are too few: it takes %d of each"
              .formatted(hard, judged.size() - hard, FEWEST));
    }
    Weights weights = new Weights(Steps.chains(dialogues, drivers), drivers, now);
    Map<String, Double> before = new TreeMap<>();
    now.forEach((rule, points) -> before.put(rule, (double) points));
    Map<Double, Auc> tried = new LinkedHashMap<>();
    for (double each : DRAWS) {
      tried.put(each, unseen(weights, judged, each));
    }
    double draw = strongest(tried);
    Auc unseen = Objects.requireNonNull(tried.get(draw));
    Map<String, Double> fitted = rounded(weights.fit(judged, draw));
    Map<String, Double> after = new TreeMap<>(before);
    after.putAll(fitted);
    List<CalibrationReport.Row> rows = new ArrayList<>();
    now.keySet().forEach(rule -> rows.add(row(rule, judged, after)));
    return new CalibrationReport(
        dialogues.size(),
        judged.size(),
        (int) hard,
        new TreeSet<>(judged.stream().map(Dialogue::domain).toList()).size(),
        draw,
        auc(judged, each -> Weights.sum(each, effort(before))),
        auc(judged, each -> Weights.sum(each, effort(after))),
        unseen,
        auc(judged, each -> Weights.sum(each, after)),
        correlation(judged, effort(before)),
        correlation(judged, effort(after)),
        rows,
        CalibrationReport.Moves.of(judged, effort(before), effort(after)));
  }

  /**
   * The strongest draw that is not worse than the best by more than one standard error: of fits
   * that cannot be told apart, the one that changes least.
   */
  private static double strongest(Map<Double, Auc> tried) {
    Auc best = tried.values().stream().max(Comparator.comparingDouble(Auc::value)).orElseThrow();
    return tried.entrySet().stream()
        .filter(each -> each.getValue().value() >= best.value() - best.error())
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** Each domain is judged by points that were fitted to all the others. */
  private Auc unseen(Weights weights, List<Dialogue> judged, double draw) {
    Map<Dialogue, Double> sums = new LinkedHashMap<>();
    for (String domain : new TreeSet<>(judged.stream().map(Dialogue::domain).toList())) {
      List<Dialogue> others =
          judged.stream().filter(each -> !each.domain().equals(domain)).toList();
      if (others.isEmpty()) {
        throw new IllegalArgumentException(
            "all dialogues are about " + domain + ": points need at least two domains to be tried");
      }
      Map<String, Double> points = effort(rounded(weights.fit(others, draw)));
      judged.stream()
          .filter(each -> each.domain().equals(domain))
          .forEach(each -> sums.put(each, Weights.sum(each, points)));
    }
    return auc(judged, each -> sums.getOrDefault(each, 0.0));
  }

  /** Without what only foretells. */
  private Map<String, Double> effort(Map<String, Double> points) {
    Map<String, Double> effort = new TreeMap<>(points);
    effort.keySet().removeIf(rule -> Charge.RISK.equals(drivers.get(rule)));
    return effort;
  }

  /** Whole points; whether something is charged at all is not for a fit to say: at least 1. */
  private static Map<String, Double> rounded(Map<String, Double> points) {
    Map<String, Double> rounded = new TreeMap<>();
    points.forEach((rule, each) -> rounded.put(rule, Math.max(1.0, Math.rint(each))));
    return rounded;
  }

  private static Auc auc(List<Dialogue> judged, ToDoubleFunction<Dialogue> effort) {
    return Auc.of(
        judged.stream().filter(Dialogue::isHard).mapToDouble(effort).toArray(),
        judged.stream().filter(each -> !each.isHard()).mapToDouble(effort).toArray());
  }

  private static double correlation(List<Dialogue> judged, Map<String, Double> points) {
    return RankCorrelation.of(
        judged.stream().mapToDouble(each -> Weights.sum(each, points)).toArray(),
        judged.stream().mapToDouble(Dialogue::hardness).toArray());
  }

  private CalibrationReport.Row row(String rule, List<Dialogue> judged, Map<String, Double> after) {
    List<Dialogue> met = judged.stream().filter(each -> each.charged().containsKey(rule)).toList();
    double[] times = judged.stream().mapToDouble(d -> d.charged().getOrDefault(rule, 0)).toArray();
    double[] hardness = judged.stream().mapToDouble(Dialogue::hardness).toArray();
    return new CalibrationReport.Row(
        rule,
        drivers.getOrDefault(rule, ""),
        now.getOrDefault(rule, 0),
        (int) Math.round(after.getOrDefault(rule, 0.0)),
        met.size(),
        (int) met.stream().filter(Dialogue::isHard).count(),
        met.isEmpty() ? 0 : RankCorrelation.of(times, hardness));
  }

  /** For reading rows from the costliest on. */
  static Comparator<CalibrationReport.Row> byPoints() {
    return Comparator.comparingInt(CalibrationReport.Row::proposed)
        .reversed()
        .thenComparing(CalibrationReport.Row::rule);
  }
}
