package io.glidepath.backtest;

import io.glidepath.interaction.Fact;
import java.util.Map;

/** What the public contract calls the events. */
final class FactNames {
  private static final Map<Class<? extends Fact>, String> NAMES =
      Map.ofEntries(
          Map.entry(Fact.Started.class, "interaction.started"),
          Map.entry(Fact.SelfServiceAttempted.class, "selfservice.attempted"),
          Map.entry(Fact.ChannelSwitched.class, "channel.switched"),
          Map.entry(Fact.Queued.class, "interaction.queued"),
          Map.entry(Fact.AgentConnected.class, "agent.connected"),
          Map.entry(Fact.Transferred.class, "interaction.transferred"),
          Map.entry(Fact.Held.class, "customer.held"),
          Map.entry(Fact.Resumed.class, "customer.resumed"),
          Map.entry(Fact.UtteranceHeard.class, "utterance.heard"),
          Map.entry(Fact.InformationGiven.class, "information.given"),
          Map.entry(Fact.InformationAsked.class, "information.asked"),
          Map.entry(Fact.IssueIdentified.class, "issue.identified"),
          Map.entry(Fact.PromiseMade.class, "promise.made"),
          Map.entry(Fact.PromiseKept.class, "promise.kept"),
          Map.entry(Fact.PromiseBroken.class, "promise.broken"),
          Map.entry(Fact.ResolutionOffered.class, "resolution.offered"),
          Map.entry(Fact.ResolutionConfirmed.class, "resolution.confirmed"),
          Map.entry(Fact.Ended.class, "interaction.ended"),
          Map.entry(Fact.WrapUpEnded.class, "wrapup.ended"),
          Map.entry(Fact.SurveyAnswered.class, "survey.answered"),
          Map.entry(Fact.SignalObserved.class, "signal.observed"),
          Map.entry(Fact.FeedbackGiven.class, "feedback.given"));

  private FactNames() {}

  static String of(Fact fact) {
    return NAMES.getOrDefault(fact.getClass(), "");
  }
}
