package io.glidepath.insight.journey;

import io.glidepath.insight.Estimate;
import io.glidepath.insight.TooFew;
import io.glidepath.insight.journey.JourneyCounts.Counted;
import io.glidepath.insight.journey.JourneyCounts.Met;
import io.glidepath.insight.journey.JourneyCounts.Reached;
import io.glidepath.insight.journey.JourneyCounts.Signals;
import io.glidepath.kpi.Journey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many reached a stage and not the next one, and why, as far as signals of the stage and causes
 * that customers named there tell.
 *
 * @param share of those who reached it
 * @param reasons how often each was told, the most frequent first
 * @param unknown of how many of them nothing tells why
 */
public record FallingOff(long fell, Estimate share, List<Reason> reasons, long unknown) {
  private static final String OURS = "our-service";

  /** {@code reason} is one of {@link Journey#REASONS}. */
  public record Reason(String reason, long n) {}

  /** How many reached a stage. */
  static long reached(Journey journey, String touchpoint, Counted counted) {
    return counted.reached().stream()
        .filter(each -> each.journey().equals(journey.id()))
        .filter(each -> each.touchpoint().equals(touchpoint))
        .mapToLong(Reached::n)
        .sum();
  }

  /** Empty for the last stage, and where too few came to tell. */
  static Optional<FallingOff> after(Journey journey, int stage, Counted counted) {
    if (stage + 1 >= journey.stages().size()) {
      return Optional.empty();
    }
    Journey.Stage here = journey.stages().get(stage);
    long came = reached(journey, here.touchpoint(), counted);
    long went = reached(journey, journey.stages().get(stage + 1).touchpoint(), counted);
    if (TooFew.are(came)) {
      return Optional.empty();
    }
    long fell = Math.max(0, came - went);
    List<Reason> reasons = reasons(journey, here, counted);
    long told = reasons.stream().mapToLong(Reason::n).sum();
    return Optional.of(
        new FallingOff(fell, Estimate.share(fell, came), reasons, Math.max(0, fell - told)));
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
