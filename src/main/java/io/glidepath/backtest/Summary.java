package io.glidepath.backtest;

import io.glidepath.advice.Card;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.BacktestReport;
import io.glidepath.authoring.BacktestReport.Both;
import io.glidepath.authoring.BacktestReport.Counts;
import io.glidepath.authoring.BacktestReport.RuleCounts;
import io.glidepath.authoring.BacktestReport.Totals;
import io.glidepath.authoring.BacktestSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up the partitions to one report; the same partitions make the same report. */
final class Summary {
  private static final double HOUR = 3_600_000;

  private final Rulebook live;
  private final Rulebook candidate;
  private final List<Partition> partitions;
  private final double agentHours;

  Summary(Rulebook live, Rulebook candidate, List<Partition> partitions) {
    this.live = live;
    this.candidate = candidate;
    this.partitions = partitions;
    agentHours = partitions.stream().mapToLong(Partition::agentMillis).sum() / HOUR;
  }

  BacktestReport report(@Nullable Instant since, @Nullable Instant until) {
    TreeSet<String> rules = new TreeSet<>();
    live.cards().forEach(card -> rules.add(card.id()));
    candidate.cards().forEach(card -> rules.add(card.id()));
    return new BacktestReport(
        live.revision(),
        candidate.revision(),
        since,
        until,
        partitions.stream().mapToLong(Partition::interactions).sum(),
        partitions.stream().mapToLong(Partition::events).sum(),
        agentHours,
        new Both(totals(live, Partition::live), totals(candidate, Partition::candidate)),
        rules.stream().map(this::rule).toList());
  }

  /** The interactions that the report names, to read. */
  Map<String, BacktestSample> samples(BacktestReport report) {
    Map<String, BacktestSample> read = new TreeMap<>();
    for (RuleCounts rule : report.rules()) {
      for (BacktestReport.Sample sample : rule.samples()) {
        partitions.stream()
            .map(each -> each.samples().kept(sample.interactionId()))
            .filter(Objects::nonNull)
            .findFirst()
            .ifPresent(
                kept ->
                    read.computeIfAbsent(
                        sample.interactionId(), id -> Tested.sample(kept, live, candidate)));
      }
    }
    return read;
  }

  private RuleCounts rule(String rule) {
    @Nullable Card before = card(live, rule);
    @Nullable Card after = card(candidate, rule);
    Card shown = Objects.requireNonNull(after == null ? before : after);
    return new RuleCounts(
        rule,
        new TreeMap<>(shown.title().byLanguage()),
        shown.pillar(),
        change(before, after),
        tally(live, Partition::live, rule).counts(),
        tally(candidate, Partition::candidate, rule).counts(),
        Samples.of(rule, partitions.stream().map(Partition::samples).toList()));
  }

  private static @Nullable Card card(Rulebook rulebook, String rule) {
    int index = rulebook.indexOf(rule);
    return index < 0 ? null : rulebook.cards().get(index);
  }

  private static String change(@Nullable Card before, @Nullable Card after) {
    if (before == null) {
      return "added";
    }
    if (after == null) {
      return "removed";
    }
    return before.version().equals(after.version()) ? "same" : "edited";
  }

  private Tally tally(Rulebook rulebook, Function<Partition, Side> side, String rule) {
    Tally sum = new Tally();
    int index = rulebook.indexOf(rule);
    if (index >= 0) {
      partitions.forEach(each -> sum.add(side.apply(each).tally(index)));
    }
    return sum;
  }

  private Totals totals(Rulebook rulebook, Function<Partition, Side> of) {
    Tally sum = new Tally();
    rulebook.cards().forEach(card -> sum.add(tally(rulebook, of, card.id())));
    Counts all = sum.counts();
    List<Side> sides = new ArrayList<>();
    partitions.forEach(each -> sides.add(of.apply(each)));
    long points = sides.stream().mapToLong(Side::points).sum();
    long covered = sides.stream().mapToLong(Side::pointsAdvised).sum();
    return new Totals(
        all.raised(),
        all.shown(),
        all.withdrawn(),
        all.suppressed(),
        all.charged(),
        all.points(),
        all.signalled(),
        all.shadow(),
        agentHours == 0 ? 0 : all.shown() / agentHours,
        sides.stream().mapToLong(Side::withEffort).sum(),
        sides.stream().mapToLong(Side::advised).sum(),
        points == 0 ? 0 : (double) covered / points);
  }
}
