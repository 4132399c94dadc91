package io.glidepath.insight;

import io.glidepath.effort.EffortScore;
import io.glidepath.estimate.Isotonic;
import io.glidepath.estimate.MeanDifference;
import io.glidepath.estimate.MeanDifference.Sample;
import io.glidepath.insight.AnswerCounts.Answer;
import io.glidepath.insight.AnswerCounts.Answers;
import io.glidepath.insight.AnswerCounts.Charged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether effort as the ledger measures it shows up in what customers answer, as a whole, by
 * language, and charge by charge. Nothing of it is applied.
 *
 * @param quiet the charges of which answers show nothing, by rule; none under 200 answers
 */
public record CesCalibration(EffortFit all, Map<String, EffortFit> languages, List<Quiet> quiet) {
  /** In fewer answers a charge that does not show up may have gone unseen. */
  private static final long FEWEST = 100;

  /**
   * A rule whose charge does not show up: contacts in which it charged are answered as well as
   * others about the same issue, or it cannot be told apart.
   *
   * @param difference of the CES, in points of 1 to 7; below 0 if it is harder where it charged
   * @param proposed the points that would go with the difference; 1 at least, since whether
   *     something is charged at all is for people to say
   */
  public record Quiet(String rule, int points, int proposed, MeanDifference difference) {}

  /** {@code points} are those that rules charge now, by rule. */
  public static CesCalibration of(Answers counted, Map<String, Integer> points) {
    EffortFit all = EffortFit.of(counted.answers());
    List<Quiet> quiet = new ArrayList<>();
    if (all.isEnough()) {
      byRule(counted)
          .forEach(
              (rule, charged) -> {
                Integer now = points.get(rule);
                MeanDifference difference = difference(charged, counted.answers());
                if (now != null && difference.of() >= FEWEST && difference.high() >= 0) {
                  int fitting = fitting(now, -difference.value(), charged, all.curve());
                  quiet.add(new Quiet(rule, now, fitting, difference));
                }
              });
    }
    return new CesCalibration(all, EffortFit.byLanguage(counted.answers()), quiet);
  }

  private static Map<String, List<Charged>> byRule(Answers counted) {
    Map<String, List<Charged>> by = new TreeMap<>();
    for (Charged each : counted.charged()) {
      by.computeIfAbsent(each.rule(), rule -> new ArrayList<>()).add(each);
    }
    return by;
  }

  /** Contacts in which a rule charged less the others about the same issue. */
  private static MeanDifference difference(List<Charged> charged, List<Answer> answers) {
    Map<String, Sample> with = new HashMap<>();
    for (Charged each : charged) {
      Sample known = with.getOrDefault(each.issue(), Sample.NONE);
      with.put(each.issue(), known.with(each.ces(), each.n()));
    }
    Map<String, Sample> all = new HashMap<>();
    for (Answer each : answers) {
      Sample known = all.getOrDefault(each.issue(), Sample.NONE);
      all.put(each.issue(), known.with(each.ces(), each.n()));
    }
    List<MeanDifference.Pair> strata = new ArrayList<>();
    with.forEach(
        (issue, some) ->
            strata.add(
                new MeanDifference.Pair(some, all.getOrDefault(issue, Sample.NONE).without(some))));
    return MeanDifference.of(strata);
  }

  /** As many of the points as there is of the difference that the curve expects of them. */
  private static int fitting(
      int points, double measured, List<Charged> charged, List<Isotonic.Step> curve) {
    double expected = 0;
    long n = 0;
    for (Charged each : charged) {
      int others = (int) Math.round(Math.max(0, EffortScore.points(each.score()) - points));
      double without = Isotonic.at(curve, EffortScore.of(others));
      expected += each.n() * (without - Isotonic.at(curve, each.score()));
      n += each.n();
    }
    expected /= n;
    double share = expected <= 0 ? 0 : Math.max(0, Math.min(1, measured / expected));
    return (int) Math.max(1, Math.round(points * share));
  }
}
