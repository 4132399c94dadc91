package io.glidepath.interaction;

/** Somebody who is told facts: one method a kind, so that a new kind cannot be forgotten. */
public interface FactListener {
  void started(Fact.Started fact);

  void selfServiceAttempted(Fact.SelfServiceAttempted fact);

  void channelSwitched(Fact.ChannelSwitched fact);

  void queued(Fact.Queued fact);

  void agentConnected(Fact.AgentConnected fact);

  void transferred(Fact.Transferred fact);

  void held(Fact.Held fact);

  void resumed(Fact.Resumed fact);

  void utteranceHeard(Fact.UtteranceHeard fact);

  void informationGiven(Fact.InformationGiven fact);

  void informationAsked(Fact.InformationAsked fact);

  void issueIdentified(Fact.IssueIdentified fact);

  void touchpointReached(Fact.TouchpointReached fact);

  void promiseMade(Fact.PromiseMade fact);

  void promiseKept(Fact.PromiseKept fact);

  void promiseBroken(Fact.PromiseBroken fact);

  void resolutionOffered(Fact.ResolutionOffered fact);

  void resolutionConfirmed(Fact.ResolutionConfirmed fact);

  void ended(Fact.Ended fact);

  void wrapUpEnded(Fact.WrapUpEnded fact);

  void surveyAnswered(Fact.SurveyAnswered fact);

  void signalObserved(Fact.SignalObserved fact);

  void outcomeObserved(Fact.OutcomeObserved fact);

  void obstacleReported(Fact.ObstacleReported fact);

  void feedbackGiven(Fact.FeedbackGiven fact);
}
