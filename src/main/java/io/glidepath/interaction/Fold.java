package io.glidepath.interaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds one fact to a story. */
final class Fold implements FactListener {
  private final Story story;
  private final long at;
  private final Told told;
  private final Claims claims;

  Fold(Story story, Told told) {
    this.story = story;
    this.told = told;
    at = told.at();
    claims = new Claims(story);
  }

  @Override
  public void started(Fact.Started fact) {
    note(Names.STARTED);
    story.channel = story.channel == null ? fact.channel() : story.channel;
    story.customerId = fact.customerId();
    story.outbound = fact.outbound();
    story.queue = orElse(story.queue, fact.queue());
    story.language = fact.language() == null ? story.language : Language.primary(fact.language());
    story.product = fact.product();
    story.segment = fact.segment();
    story.journey = fact.journey();
    story.touchpoint = fact.touchpoint();
    if (fact.issue() != null) {
      issue(fact.issue());
    }
    story.continues = fact.continues();
    story.automatic = fact.automatic();
    for (PastContact before : story.history().continuedBy(at, fact.continues())) {
      takeOver(before);
    }
  }

  /** The platform split one contact: what happened in the other part happened in this. */
  private void takeOver(PastContact before) {
    Bearing bearing = before.bearing();
    long moved = bearing.movedAt() > 0 ? bearing.movedAt() : Math.max(1, before.endedAt());
    for (int times = Math.max(1, before.transfers()); times > 0; times--) {
      story.tallies.note(Names.TRANSFERRED, moved);
      boolean warm = bearing.movedAt() > 0 && bearing.warm();
      story.tallies.note(warm ? Names.TRANSFERRED_WARM : Names.TRANSFERRED_COLD, moved);
    }
    for (String field : before.given()) {
      story.tallies.note(JoinedNames.of(Names.GIVEN, field), before.startedAt());
      story.tallies.note(Names.ANY_GIVEN, before.startedAt());
    }
    story.promises.addAll(bearing.open());
    story.parts = with(story.parts, before.interactionId());
  }

  @Override
  public void selfServiceAttempted(Fact.SelfServiceAttempted fact) {
    note(Names.SELF_SERVICE);
    note(JoinedNames.of(Names.SELF_SERVICE + "-", fact.outcome()));
    if (!fact.outcome().equals("completed")) {
      note(JoinedNames.of(Names.STEP_FAILED, fact.step()));
    }
  }

  @Override
  public void channelSwitched(Fact.ChannelSwitched fact) {
    if (at >= story.tallies.last(Names.SWITCHED)) {
      story.channel = fact.to();
    }
    note(Names.SWITCHED);
    if (fact.forced()) {
      note(Names.SWITCHED_FORCED);
    }
  }

  @Override
  public void queued(Fact.Queued fact) {
    note(Names.QUEUED);
    story.queue = fact.queue();
    if (at >= story.tallies.last(Names.CONNECTED)) {
      story.wait.begin(at);
    }
  }

  @Override
  public void agentConnected(Fact.AgentConnected fact) {
    String agentBefore = story.agentId;
    if (at >= story.tallies.last(Names.CONNECTED)) {
      story.agentId = fact.agentId();
      story.team = fact.team();
      story.experienceMonths = fact.experienceMonths() == null ? -1 : fact.experienceMonths();
    }
    if (!isSameAgain(agentBefore)) {
      note(Names.CONNECTED);
    }
    story.wait.endIfOpen(at);
    story.announcedWait = 0;
  }

  /** The agent's leg dropped and came back, or rang again: nobody else came. */
  private boolean isSameAgain(@Nullable String agentBefore) {
    return agentBefore != null
        && agentBefore.equals(story.agentId)
        && story.tallies.last(Names.CONNECTED) > story.tallies.last(Names.TRANSFERRED);
  }

  @Override
  public void transferred(Fact.Transferred fact) {
    note(Names.TRANSFERRED);
    note(fact.warm() ? Names.TRANSFERRED_WARM : Names.TRANSFERRED_COLD);
    story.hold.endIfOpen(at);
  }

  @Override
  public void held(Fact.Held fact) {
    note(Names.HELD);
    story.hold.begin(at);
  }

  @Override
  public void resumed(Fact.Resumed fact) {
    note(Names.RESUMED);
    story.hold.end(at);
    story.announcedWait = 0;
  }

  @Override
  public void utteranceHeard(Fact.UtteranceHeard fact) {
    if (told.standing() == Told.Standing.GONE) {
      return;
    }
    String shown = told.heard().language();
    String language = fact.language() == null ? shown : fact.language();
    if (language != null && story.language == null && fact.speaker() == Speaker.CUSTOMER) {
      story.language = Language.primary(language);
    }
    if (fact.language() != null && fact.last() && fact.speaker() == Speaker.CUSTOMER) {
      spokeIn(Language.primary(fact.language()));
    }
    if (fact.sentiment() != null) {
      story.mood.note(fact.sentiment());
    }
    new Listening(story, told.heard()).take(fact, at, told.standing());
  }

  private void spokeIn(String language) {
    story.spokenLanguage = language;
    if (!language.equals(story.language)) {
      note(Names.OTHER_LANGUAGE);
    }
  }

  @Override
  public void informationGiven(Fact.InformationGiven fact) {
    claims.given(fact.field(), at, false);
    if (fact.where() != null) {
      note(JoinedNames.of(Names.GIVEN_IN, fact.where() + ":" + fact.field()));
    }
  }

  @Override
  public void informationAsked(Fact.InformationAsked fact) {
    claims.asked(fact.field(), at, false);
  }

  @Override
  public void touchpointReached(Fact.TouchpointReached fact) {
    note(Names.TOUCHPOINT_REACHED);
    note(JoinedNames.of(Names.TOUCHPOINT_REACHED + ":", fact.touchpoint()));
  }

  @Override
  public void issueIdentified(Fact.IssueIdentified fact) {
    issue(fact.issue());
  }

  private void issue(String issue) {
    if (story.issue == null || at >= story.issueAt) {
      story.issue = issue;
      story.issueAt = at;
    }
  }

  @Override
  public void promiseMade(Fact.PromiseMade fact) {
    long dueAt = fact.dueAt() == null ? 0 : fact.dueAt().toEpochMilli();
    claims.promised(new Promise(fact.what(), dueAt), at, false);
  }

  @Override
  public void promiseKept(Fact.PromiseKept fact) {
    note(Names.PROMISE_KEPT);
    story.kept = with(story.kept, fact.what(), at);
    story.promises.removeIf(promise -> promise.what().equals(fact.what()));
  }

  @Override
  public void promiseBroken(Fact.PromiseBroken fact) {
    note(Names.PROMISE_BROKEN);
    story.promiseBroken = true;
    story.broken = with(story.broken, fact.what(), at);
    story.promises.removeIf(promise -> promise.what().equals(fact.what()));
  }

  @Override
  public void resolutionOffered(Fact.ResolutionOffered fact) {
    note(Names.RESOLUTION_OFFERED);
  }

  @Override
  public void resolutionConfirmed(Fact.ResolutionConfirmed fact) {
    if (Boolean.FALSE.equals(fact.resolved())) {
      note(Names.RESOLUTION_REFUSED);
      story.resolved = false;
    } else {
      note(Names.RESOLUTION_CONFIRMED);
      story.resolved = true;
    }
  }

  @Override
  public void ended(Fact.Ended fact) {
    note(Names.ENDED);
    note(JoinedNames.of(Names.ENDED + "-by-", fact.by()));
    story.handedOn = fact.by().equals("system") && fact.outcome() == null;
    story.hold.endIfOpen(at);
    story.wait.endIfOpen(at);
    if (fact.outcome() != null) {
      story.resolved = fact.outcome().equals("resolved");
      note(JoinedNames.of(Names.ENDED + "-", fact.outcome()));
    }
  }

  @Override
  public void wrapUpEnded(Fact.WrapUpEnded fact) {
    note(Names.WRAPPED_UP);
  }

  @Override
  public void surveyAnswered(Fact.SurveyAnswered fact) {
    note(Names.SURVEY_ANSWERED);
    note(JoinedNames.of(Names.SURVEY_ANSWERED + ":", fact.instrument()));
    if (fact.rootCause() != null) {
      note(JoinedNames.of(Names.ROOT_CAUSE, fact.rootCause()));
    }
    story.opinions().answered(fact, at);
  }

  @Override
  public void signalObserved(Fact.SignalObserved fact) {
    note(Names.SIGNAL);
    note(JoinedNames.of(Names.SIGNAL + ":", fact.topic()));
    story.opinions().observed(fact, at);
  }

  @Override
  public void outcomeObserved(Fact.OutcomeObserved fact) {
    note(Names.OUTCOME);
    note(JoinedNames.of(Names.OUTCOME + ":", fact.outcome()));
  }

  @Override
  public void obstacleReported(Fact.ObstacleReported fact) {
    note(Names.OBSTACLE);
    note(JoinedNames.of(Names.OBSTACLE + ":", fact.kind()));
  }

  @Override
  public void feedbackGiven(Fact.FeedbackGiven fact) {
    note(JoinedNames.of(Names.FEEDBACK, fact.action()));
  }

  /** Hardly any story has one, so that it is not kept ready to grow. */
  private static Set<String> with(Set<String> some, String one) {
    Set<String> all = new HashSet<>(some);
    all.add(one);
    return Set.copyOf(all);
  }

  private static Map<String, Long> with(Map<String, Long> some, String name, long at) {
    Map<String, Long> all = new HashMap<>(some);
    all.merge(name, at, Math::max);
    return Map.copyOf(all);
  }

  private void note(String name) {
    story.tallies.note(name, at);
  }

  private static @Nullable String orElse(@Nullable String known, @Nullable String told) {
    return known == null ? told : known;
  }
}
