package io.glidepath.web;

import io.glidepath.advice.Rulebook;
import io.glidepath.insight.IssueCounts;
import io.glidepath.insight.IssueSettings;
import io.glidepath.web.insight.InsightPorts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Nothing was counted yet. */
final class FakeCounts implements IssueCounts {
  static InsightPorts ports(Supplier<Rulebook> rulebook) {
    IssueSettings settings =
        new IssueSettings(IssueSettings.Weights.USUAL, 20, 6, List.of(), Map.of(), Map.of());
    return new InsightPorts(new FakeCounts(), settings, rulebook, Clock.systemUTC());
  }

  @Override
  public CompletionStage<Counts> read(Asked asked) {
    return CompletableFuture.completedFuture(
        new Counts(List.of(), List.of(), List.of(), List.of(), List.of(), null));
  }

  @Override
  public CompletionStage<Traps> traps(Asked asked, List<String> ours) {
    return CompletableFuture.completedFuture(new Traps(Map.of(), List.of()));
  }
}
