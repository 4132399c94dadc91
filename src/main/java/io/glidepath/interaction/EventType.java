package io.glidepath.interaction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The event types of the public contract: the one list of them. Each has its word, such as {@code
 * customer.held}, and the fact that it tells.
 */
public enum EventType {
  STARTED("interaction.started", Fact.Started.class),
  SELF_SERVICE_ATTEMPTED("selfservice.attempted", Fact.SelfServiceAttempted.class),
  CHANNEL_SWITCHED("channel.switched", Fact.ChannelSwitched.class),
  QUEUED("interaction.queued", Fact.Queued.class),
  AGENT_CONNECTED("agent.connected", Fact.AgentConnected.class),
  TRANSFERRED("interaction.transferred", Fact.Transferred.class),
  HELD("customer.held", Fact.Held.class),
  RESUMED("customer.resumed", Fact.Resumed.class),
  UTTERANCE_HEARD("utterance.heard", Fact.UtteranceHeard.class),
  INFORMATION_GIVEN("information.given", Fact.InformationGiven.class),
  INFORMATION_ASKED("information.asked", Fact.InformationAsked.class),
  ISSUE_IDENTIFIED("issue.identified", Fact.IssueIdentified.class),
  TOUCHPOINT_REACHED("touchpoint.reached", Fact.TouchpointReached.class),
  PROMISE_MADE("promise.made", Fact.PromiseMade.class),
  PROMISE_KEPT("promise.kept", Fact.PromiseKept.class),
  PROMISE_BROKEN("promise.broken", Fact.PromiseBroken.class),
  RESOLUTION_OFFERED("resolution.offered", Fact.ResolutionOffered.class),
  RESOLUTION_CONFIRMED("resolution.confirmed", Fact.ResolutionConfirmed.class),
  ENDED("interaction.ended", Fact.Ended.class),
  WRAP_UP_ENDED("wrapup.ended", Fact.WrapUpEnded.class),
  SURVEY_ANSWERED("survey.answered", Fact.SurveyAnswered.class),
  SIGNAL_OBSERVED("signal.observed", Fact.SignalObserved.class),
  OUTCOME_OBSERVED("outcome.observed", Fact.OutcomeObserved.class),
  OBSTACLE_REPORTED("obstacle.reported", Fact.ObstacleReported.class),
  FEEDBACK_GIVEN("feedback.given", Fact.FeedbackGiven.class);

  private static final Map<String, EventType> BY_WORD = by(EventType::word);
  private static final Map<String, EventType> BY_URI = by(EventType::uri);
  private static final Map<Class<? extends Fact>, EventType> BY_FACT = by(each -> each.fact);
  private static final List<String> WORDS =
      Arrays.stream(values()).map(EventType::word).sorted().toList();

  private final String word;
  private final Class<? extends Fact> fact;

  EventType(String word, Class<? extends Fact> fact) {
    this.word = word;
    this.fact = fact;
  }

  /** What the type is called in scenarios, on pages and in reports, such as customer.held. */
  public String word() {
    return word;
  }

  /** The {@code type} of its CloudEvents. */
  public String uri() {
    return uri(word);
  }

  /** The {@code type} that CloudEvents called {@code word} have, if there are any. */
  public static String uri(String word) {
    return "io.glidepath." + word + ".v1";
  }

  /** What its events tell. */
  public Class<? extends Fact> fact() {
    return fact;
  }

  /** Whether its events may belong to a customer alone, and to no interaction. */
  public boolean mayStandAlone() {
    return this == SIGNAL_OBSERVED || this == OUTCOME_OBSERVED || this == TOUCHPOINT_REACHED;
  }

  /** Whether this is what {@code other} calls. */
  public boolean is(String other) {
    return word.equals(other);
  }

  /** All words, sorted. */
  public static List<String> words() {
    return WORDS;
  }

  /** The type whose word this is. */
  public static Optional<EventType> named(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** The type of CloudEvents with this {@code type}. */
  public static Optional<EventType> ofUri(String uri) {
    return Optional.ofNullable(BY_URI.get(uri));
  }

  /** The type of events that tell a fact of this kind. */
  public static EventType of(Fact fact) {
    EventType type = BY_FACT.get(fact.getClass());
    if (type == null) {
      throw new IllegalStateException("EventType has no entry for " + fact.getClass());
    }
    return type;
  }

  private static <K> Map<K, EventType> by(Function<EventType, K> key) {
    return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(key, each -> each));
  }
}
