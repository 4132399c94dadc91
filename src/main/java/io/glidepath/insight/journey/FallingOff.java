package io.glidepath.insight.journey;

import io.glidepath.insight.Estimate;
import io.glidepath.insight.TooFew;
import io.glidepath.insight.journey.JourneyCounts.Came;
import io.glidepath.insight.journey.JourneyCounts.Counted;
import io.glidepath.insight.journey.JourneyCounts.Met;
import io.glidepath.insight.journey.JourneyCounts.Reached;
import io.glidepath.insight.journey.JourneyCounts.Signals;
import io.glidepath.insight.journey.JourneyCounts.Went;
import io.glidepath.kpi.Journey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many of the customers who came to a stage did not come to the next one in the days that the
 * journey gives them, and why, as far as signals of the stage and causes that customers named there
 * tell. Followed are those who came on as many days as were asked for, so many days earlier that
 * all of them had the time.
 *
 * @param since the first day of those on which they came, {@code until} the last
 * @param within in how many days they were looked for at the next stage
 * @param came how many they are; if they are too few, nothing else is told
 * @param share of those who came
 * @param reasons how often each was told, the most frequent first
 * @param unknown of how many of them nothing tells why
 */
public record FallingOff(
    LocalDate since,
    LocalDate until,
    int within,
    long came,
    long fell,
    Estimate share,
    List<Reason> reasons,
    long unknown) {
  private static final String OURS = "our-service";

  /** {@code reason} is one of {@link Journey#REASONS}. */
  public record Reason(String reason, long n) {}

  /** Whether there are too few of them to tell. */
  public boolean tooFew() {
    return TooFew.are(came);
  }

  /** How many reached a stage. */
  static long reached(Journey journey, String touchpoint, Counted counted) {
    return counted.reached().stream()
        .filter(each -> each.journey().equals(journey.id()))
        .filter(each -> each.touchpoint().equals(touchpoint))
        .mapToLong(Reached::n)
        .sum();
  }

  /** Empty for the last stage, and where nobody came. */
  static Optional<FallingOff> after(
      Journey journey, int stage, JourneyReport.Days days, Counted counted) {
    if (stage + 1 >= journey.stages().size()) {
      return Optional.empty();
    }
    Journey.Stage here = journey.stages().get(stage);
    LocalDate since = days.since().minusDays(journey.within());
    LocalDate until = days.until().minusDays(journey.within());
    long came =
        counted.came().stream()
            .filter(each -> isOf(each.day(), since, until))
            .filter(each -> each.journey().equals(journey.id()))
            .filter(each -> each.touchpoint().equals(here.touchpoint()))
            .mapToLong(Came::n)
            .sum();
    if (came == 0) {
      return Optional.empty();
    }
    String way = journey.id() + ">" + journey.stages().get(stage + 1).touchpoint();
    long went =
        counted.went().stream()
            .filter(each -> isOf(each.day(), since, until))
            .filter(each -> each.touchpoint().equals(here.touchpoint()))
            .filter(each -> each.way().equals(way) && each.within() <= journey.within())
            .mapToLong(Went::n)
            .sum();
    long fell = Math.max(0, came - went);
    List<Reason> reasons = TooFew.are(came) ? List.of() : reasons(journey, here, counted);
    long told = reasons.stream().mapToLong(Reason::n).sum();
    return Optional.of(
        new FallingOff(
            since,
            until,
            journey.within(),
            came,
            fell,
            Estimate.share(fell, came),
            reasons,
            Math.max(0, fell - told)));
  }

  private static boolean isOf(LocalDate day, LocalDate since, LocalDate until) {
    return !day.isBefore(since) && !day.isAfter(until);
  }

  private static List<Reason> reasons(Journey journey, Journey.Stage here, Counted counted) {
    List<Reason> reasons = new ArrayList<>();
    for (String reason : Journey.REASONS) {
      List<String> words = journey.reasons().getOrDefault(reason, List.of());
      long n = signals(here, words, counted) + causes(here, words, counted);
      n += reason.equals(OURS) ? hard(here, counted) : 0;
      if (n > 0) {
        reasons.add(new Reason(reason, n));
      }
    }
    reasons.sort(Comparator.comparingLong(Reason::n).reversed().thenComparing(Reason::reason));
    return reasons;
  }

  private static long signals(Journey.Stage here, List<String> words, Counted counted) {
    return counted.signals().stream()
        .filter(each -> here.signals().contains(each.topic()) && words.contains(each.topic()))
        .mapToLong(Signals::n)
        .sum();
  }

  private static long causes(Journey.Stage here, List<String> words, Counted counted) {
    return counted.causes().stream()
        .filter(each -> each.touchpoint().equals(here.touchpoint()) && words.contains(each.name()))
        .mapToLong(Met::n)
        .sum();
  }

  /** Contacts there that were hard by the ledger. */
  private static long hard(Journey.Stage here, Counted counted) {
    return StageSums.of(here.touchpoint(), counted).all().hard();
  }
}
