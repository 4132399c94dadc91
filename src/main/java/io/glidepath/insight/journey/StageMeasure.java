package io.glidepath.insight.journey;

import io.glidepath.insight.Estimate;
import io.glidepath.insight.Sums;
import io.glidepath.kpi.Journey;
import io.glidepath.kpi.Measures;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a stage: what was named, and what was measured of it.
 *
 * @param measure as it is written; empty or none if none is named
 * @param state measured, or why it is missing: not-named, no-data (we know it and nothing came),
 *     elsewhere (nobody tells us of it)
 * @param unit points of CES on 1 to 7, of CSAT on 10 or of effort on 100, seconds, share, or count
 * @param value null unless it is measured
 * @param before in the first half of the days, {@code after} in the second
 */
public record StageMeasure(
    String measure,
    String state,
    @Nullable String unit,
    @Nullable Estimate value,
    @Nullable Estimate before,
    @Nullable Estimate after) {
  private static final long ENOUGH = 20;

  /** What of a stage measures are taken from. */
  record Taken(StageSums sums, Function<String, Long> signals, Function<String, Long> outcomes) {}

  /** The measure as it is taken from contacts alone. */
  public static StageMeasure of(String measure, StageSums sums) {
    return of(measure, new Taken(sums, word -> 0L, word -> 0L));
  }

  static StageMeasure of(String measure, Taken taken) {
    if (!Journey.isTaken(measure)) {
      return missing(measure, "not-named");
    }
    String known = Measures.known(measure).orElse(measure);
    StageSums sums = taken.sums();
    return switch (known) {
      case "ces" -> estimate(measure, "ces", sums, Sums::meanCes);
      case "csat" -> estimate(measure, "csat", sums, StageMeasure::csat);
      case "nps" -> estimate(measure, "share", sums, StageMeasure::promoters);
      case "effort-score" -> estimate(measure, "effort", sums, Sums::meanEffort);
      case "handle-time" -> estimate(measure, "seconds", sums, StageMeasure::handleTime);
      case "churn" -> estimate(measure, "share", sums, Sums::leavingShare);
      case "repeat-rate" -> shares(measure, sums.repeats());
      case "contacts", "help-contacts" -> count(measure, sums.all().contacts());
      default -> other(measure, taken);
    };
  }

  /** Whether it rose without a doubt from the first half of the days to the second. */
  boolean rose() {
    return before != null
        && after != null
        && isKnown(before)
        && isKnown(after)
        && after.since(before, ENOUGH).low() > 0;
  }

  /** Of what has no interval nobody can say whether a change is more than chance. */
  private static boolean isKnown(Estimate estimate) {
    return estimate.low() < estimate.high();
  }

  /** Whether it went the wrong way without a doubt; of what rises, effort, times and shares. */
  public boolean worsened() {
    if (before == null || after == null || unit == null || !isKnown(before) || !isKnown(after)) {
      return false;
    }
    Estimate change = after.since(before, ENOUGH);
    boolean highIsGood = unit.equals("ces") || unit.equals("csat");
    return highIsGood ? change.high() < 0 : change.low() > 0;
  }

  public boolean isMeasured() {
    return state.equals("measured");
  }

  private static StageMeasure other(String measure, Taken taken) {
    String word = measure.replaceFirst("-(rate|share)$", "");
    long came = Math.max(taken.outcomes().apply(measure), taken.outcomes().apply(word));
    long observed = Math.max(taken.signals().apply(measure), taken.signals().apply(word));
    return came > 0
        ? count(measure, came)
        : observed > 0 ? count(measure, observed) : missing(measure, "elsewhere");
  }

  private static StageMeasure missing(String measure, String why) {
    return new StageMeasure(measure, why, null, null, null, null);
  }

  private static StageMeasure count(String measure, long n) {
    return n == 0
        ? missing(measure, "no-data")
        : new StageMeasure(measure, "measured", "count", new Estimate(n, n, n, n), null, null);
  }

  private static StageMeasure estimate(
      String measure, String unit, StageSums sums, Function<Sums, Estimate> of) {
    Estimate all = of.apply(sums.all());
    return all.n() == 0
        ? missing(measure, "no-data")
        : new StageMeasure(
            measure, "measured", unit, all, of.apply(sums.before()), of.apply(sums.after()));
  }

  private static StageMeasure shares(String measure, StageSums.Halves repeats) {
    return repeats.all().n() == 0
        ? missing(measure, "no-data")
        : new StageMeasure(
            measure, "measured", "share", repeats.all(), repeats.before(), repeats.after());
  }

  /** Squares of these are not kept, so that nothing is said of what is between. */
  private static Estimate csat(Sums sums) {
    double mean = sums.meanCsat();
    return new Estimate(mean, sums.csatAnswers(), mean, mean);
  }

  private static Estimate promoters(Sums sums) {
    return Estimate.share(sums.promoters(), sums.npsAnswers());
  }

  private static Estimate handleTime(Sums sums) {
    double mean = sums.handled() == 0 ? 0 : sums.handleSeconds() / (double) sums.handled();
    return new Estimate(mean, sums.handled(), mean, mean);
  }
}
