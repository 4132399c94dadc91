package io.glidepath.web;

import io.glidepath.advice.Rulebook;
import io.glidepath.insight.AnswerCounts;
import io.glidepath.insight.IssueCounts;
import io.glidepath.insight.IssueSettings;
import io.glidepath.insight.OutcomeCounts;
import io.glidepath.insight.RuleCounts;
import io.glidepath.insight.goal.CauseCounts;
import io.glidepath.insight.goal.Goal;
import io.glidepath.insight.goal.GoalDesk;
import io.glidepath.insight.goal.GoalDraft;
import io.glidepath.insight.goal.GoalRevision;
import io.glidepath.insight.journey.JourneyCounts;
import io.glidepath.insight.listening.ListeningPost;
import io.glidepath.insight.listening.ListeningPosts;
import io.glidepath.insight.listening.PostCounts;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.web.insight.InsightPorts;
import io.glidepath.web.insight.ListeningPorts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Nothing was counted yet. */
final class FakeCounts implements IssueCounts, OutcomeCounts, AnswerCounts, RuleCounts {
  private static final ListeningPorts LISTENING =
      new ListeningPorts(
          (since, until) ->
              CompletableFuture.completedFuture(
                  new PostCounts.Listened(List.of(), List.of(), List.of())),
          new ListeningPosts(
              List.of(new ListeningPost("helpdesk", "chat", "/posts/helpdesk", null))),
          (since, middle, until) ->
              CompletableFuture.completedFuture(
                  new JourneyCounts.Counted(
                      List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                      List.of(), List.of(), List.of(), List.of())),
          List.of(),
          (since, until) ->
              CompletableFuture.completedFuture(new CauseCounts.Causes(List.of(), Map.of())),
          new NoGoals(),
          () -> KpiSettings.NONE);

  static InsightPorts ports(Supplier<Rulebook> rulebook) {
    IssueSettings settings =
        new IssueSettings(IssueSettings.Weights.USUAL, 20, 6, List.of(), Map.of(), Map.of());
    FakeCounts none = new FakeCounts();
    return new InsightPorts(
        none,
        none,
        none,
        none,
        Duration.ofDays(30),
        settings,
        rulebook,
        LISTENING,
        Clock.systemUTC());
  }

  /** Nobody aims at anything. */
  private static final class NoGoals implements GoalDesk {
    @Override
    public List<Goal> now() {
      return List.of();
    }

    @Override
    public GoalRevision set(GoalDraft draft, String by, String why) {
      throw new Refused("There is no file.", false);
    }

    @Override
    public GoalRevision remove(String id, String by, String why) {
      throw new Refused("There is no goal " + id, true);
    }

    @Override
    public CompletionStage<List<GoalRevision>> history() {
      return CompletableFuture.completedFuture(List.of());
    }
  }

  @Override
  public CompletionStage<Answers> answers(Asked asked) {
    return CompletableFuture.completedFuture(new Answers(List.of(), List.of()));
  }

  @Override
  public CompletionStage<Told> told(Asked asked) {
    return CompletableFuture.completedFuture(new Told(List.of(), 0, List.of()));
  }

  @Override
  public CompletionStage<Outcomes> outcomes(Asked asked) {
    return CompletableFuture.completedFuture(new Outcomes(List.of(), List.of(), List.of()));
  }

  @Override
  public CompletionStage<Counts> read(Asked asked) {
    return CompletableFuture.completedFuture(
        new Counts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null));
  }

  @Override
  public CompletionStage<List<Cell>> map(Asked asked) {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public CompletionStage<List<Met>> obstacles(Asked asked) {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public CompletionStage<Traps> traps(Asked asked, List<String> ours) {
    return CompletableFuture.completedFuture(new Traps(Map.of(), List.of()));
  }
}
