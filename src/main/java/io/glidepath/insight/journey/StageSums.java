package io.glidepath.insight.journey;

import io.glidepath.insight.Estimate;
import io.glidepath.insight.Sums;
import io.glidepath.insight.journey.JourneyCounts.AtTouchpoint;
import io.glidepath.insight.journey.JourneyCounts.Counted;
import java.util.List;

/**
 * What was counted at one touchpoint, in all of the days and in their halves.
 *
 * @param repeats contacts that came within 7 days of the customer's last about the same issue
 */
public record StageSums(Sums all, Sums before, Sums after, Halves repeats) {

  /** A share in all of the days, and in each half. */
  public record Halves(Estimate all, Estimate before, Estimate after) {}

  /** Of some contacts whose repeats are known in all of the days alone. */
  public static StageSums of(Sums before, Sums after, long repeats) {
    Sums all = before.plus(after);
    Estimate unknown = Estimate.share(0, 0);
    Halves halves = new Halves(Estimate.share(repeats, all.contacts()), unknown, unknown);
    return new StageSums(all, before, after, halves);
  }

  static StageSums of(String touchpoint, Counted counted) {
    List<AtTouchpoint> here =
        counted.sums().stream().filter(each -> each.touchpoint().equals(touchpoint)).toList();
    Sums before = sum(here, false);
    Sums after = sum(here, true);
    Sums all = before.plus(after);
    long early = repeats(touchpoint, counted, false);
    long late = repeats(touchpoint, counted, true);
    return new StageSums(
        all,
        before,
        after,
        new Halves(
            Estimate.share(early + late, all.contacts()),
            Estimate.share(early, before.contacts()),
            Estimate.share(late, after.contacts())));
  }

  private static Sums sum(List<AtTouchpoint> here, boolean late) {
    return here.stream()
        .filter(each -> each.late() == late)
        .map(AtTouchpoint::sums)
        .reduce(Sums.NONE, Sums::plus);
  }

  private static long repeats(String touchpoint, Counted counted, boolean late) {
    return counted.repeats().stream()
        .filter(each -> each.touchpoint().equals(touchpoint) && each.late() == late)
        .mapToLong(JourneyCounts.Repeats::n)
        .sum();
  }
}
