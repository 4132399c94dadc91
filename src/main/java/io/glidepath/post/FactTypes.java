package io.glidepath.post;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Speaker;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How the data of each type of event becomes a fact. */
final class FactTypes {
  private static final int MOST_MONTHS = 1_200;
  private static final int MOST_SECONDS = 86_400;
  private static final List<String> WHERE = List.of("ivr", "web", "app", "bot");
  private static final List<String> OUTCOMES =
      List.of(
          "renewed", "cancelled", "downgraded", "bought", "returned", "recommended", "reviewed");
  private static final double MOST_WORTH = 1e12;
  private static final List<String> SPEAKERS = List.of("customer", "agent", "bot");

  private static final Map<EventType, Function<Shape, Fact>> READERS =
      new EnumMap<>(EventType.class);

  static {
    add(EventType.STARTED, FactTypes::started);
    add(EventType.SELF_SERVICE_ATTEMPTED, FactTypes::selfServiceAttempted);
    add(EventType.CHANNEL_SWITCHED, FactTypes::channelSwitched);
    add(EventType.QUEUED, data -> new Fact.Queued(data.code("queue")));
    add(EventType.AGENT_CONNECTED, FactTypes::agentConnected);
    add(EventType.TRANSFERRED, FactTypes::transferred);
    add(EventType.HELD, data -> new Fact.Held());
    add(EventType.RESUMED, data -> new Fact.Resumed());
    add(EventType.UTTERANCE_HEARD, FactTypes::utteranceHeard);
    add(EventType.INFORMATION_GIVEN, FactTypes::informationGiven);
    add(EventType.INFORMATION_ASKED, data -> new Fact.InformationAsked(data.code("field")));
    add(EventType.ISSUE_IDENTIFIED, FactTypes::issueIdentified);
    add(EventType.TOUCHPOINT_REACHED, FactTypes::touchpointReached);
    add(EventType.PROMISE_MADE, FactTypes::promiseMade);
    add(EventType.PROMISE_KEPT, data -> new Fact.PromiseKept(data.name("what")));
    add(EventType.PROMISE_BROKEN, data -> new Fact.PromiseBroken(data.name("what")));
    add(EventType.RESOLUTION_OFFERED, d -> new Fact.ResolutionOffered(d.optionalFlag("resolved")));
    add(
        EventType.RESOLUTION_CONFIRMED,
        d -> new Fact.ResolutionConfirmed(d.optionalFlag("resolved")));
    add(EventType.ENDED, FactTypes::ended);
    add(EventType.WRAP_UP_ENDED, data -> new Fact.WrapUpEnded(data.optionalText("disposition")));
    add(EventType.SURVEY_ANSWERED, FactTypes::surveyAnswered);
    add(EventType.SIGNAL_OBSERVED, FactTypes::signalObserved);
    add(EventType.OUTCOME_OBSERVED, FactTypes::outcomeObserved);
    add(EventType.OBSTACLE_REPORTED, FactTypes::obstacleReported);
    add(EventType.FEEDBACK_GIVEN, FactTypes::feedbackGiven);
  }

  private FactTypes() {}

  private static void add(EventType type, Function<Shape, Fact> reader) {
    READERS.put(type, reader);
  }

  /** How the data of events of this type is read. */
  static Function<Shape, Fact> reader(EventType type) {
    Function<Shape, Fact> reader = READERS.get(type);
    if (reader == null) {
      throw new IllegalStateException("FactTypes reads no " + type.word());
    }
    return reader;
  }

  private static Fact started(Shape data) {
    return new Fact.Started(
        data.channel("channel"),
        data.customer("customerId"),
        "outbound".equals(data.optionalOneOf("direction", List.of("inbound", "outbound"))),
        data.optionalCode("queue"),
        data.optionalLanguage("language"),
        data.optionalCode("issue"),
        data.optionalCode("product"),
        data.optionalCode("segment"),
        data.optionalCode("journey"),
        data.optionalCode("touchpoint"),
        data.optionalId("continues"),
        Boolean.TRUE.equals(data.optionalFlag("automatic")));
  }

  private static Fact selfServiceAttempted(Shape data) {
    return new Fact.SelfServiceAttempted(
        data.oneOf("where", WHERE),
        data.name("step"),
        data.oneOf("outcome", List.of("completed", "failed", "abandoned")));
  }

  private static Fact channelSwitched(Shape data) {
    return new Fact.ChannelSwitched(
        data.channel("from"), data.channel("to"), Boolean.TRUE.equals(data.optionalFlag("forced")));
  }

  private static Fact agentConnected(Shape data) {
    return new Fact.AgentConnected(
        data.addressed("agentId"),
        data.optionalCode("team"),
        data.optionalWhole("experienceMonths", 0, MOST_MONTHS));
  }

  private static Fact transferred(Shape data) {
    return new Fact.Transferred(
        data.code("to"),
        data.optionalCode("from"),
        data.oneOf("kind", List.of("warm", "cold")).equals("warm"),
        data.optionalText("reason"));
  }

  private static Fact utteranceHeard(Shape data) {
    Speaker speaker = Speaker.valueOf(data.oneOf("speaker", SPEAKERS).toUpperCase(Locale.ROOT));
    Double sentiment = data.optionalNumber("sentiment", -1, 1);
    if (sentiment != null && speaker != Speaker.CUSTOMER) {
      throw data.refused(
          "sentiment",
          "is only taken of the customer; leave it out when the speaker is " + speaker.word());
    }
    String utteranceId = data.id("utteranceId");
    boolean last = data.flag("final");
    return new Fact.UtteranceHeard(
        utteranceId,
        speaker,
        data.possiblyEmptyText("text", last),
        last,
        data.optionalLanguage("language"),
        sentiment);
  }

  private static Fact informationGiven(Shape data) {
    return new Fact.InformationGiven(
        data.code("field"), data.optionalOneOf("where", List.of("ivr", "web", "bot", "agent")));
  }

  private static Fact issueIdentified(Shape data) {
    return new Fact.IssueIdentified(data.code("issue"), data.optionalNumber("confidence", 0, 1));
  }

  private static Fact touchpointReached(Shape data) {
    return new Fact.TouchpointReached(data.code("journey"), data.code("touchpoint"));
  }

  private static Fact promiseMade(Shape data) {
    return new Fact.PromiseMade(data.name("what"), data.optionalTime("dueAt"));
  }

  /** The recording is kept for reviewers; rules know nothing of it. */
  private static Fact ended(Shape data) {
    Fact ended =
        new Fact.Ended(
            data.oneOf("by", List.of("customer", "agent", "system")),
            data.optionalOneOf("outcome", List.of("resolved", "unresolved", "abandoned")));
    data.optionalAddress("recordingUrl");
    data.optionalTime("recordingFrom");
    return ended;
  }

  private static Fact surveyAnswered(Shape data) {
    String instrument = data.oneOf("instrument", List.of("ces", "csat", "nps", "other"));
    double min = data.number("min");
    double max = data.number("max");
    double score = data.number("score");
    if (min >= max) {
      throw data.refused("max", "must be more than min");
    }
    if (score < min || score > max) {
      throw data.refused("score", "must lie between min and max");
    }
    return new Fact.SurveyAnswered(
        instrument,
        score,
        min,
        max,
        data.oneOf("highIs", List.of("good", "bad")).equals("good"),
        data.optionalCode("rootCause"),
        data.optionalNumber("churnRisk", 0, 100),
        data.optionalText("comment"),
        data.optionalTime("askedAt"),
        data.optionalCode("channel"));
  }

  private static Fact signalObserved(Shape data) {
    if (data.says("sentiment") && data.says("speaker") && !data.is("speaker", "customer")) {
      throw data.refused("sentiment", "is only taken of the customer; leave it out");
    }
    return new Fact.SignalObserved(
        data.code("post"),
        data.code("topic"),
        data.optionalNumber("sentiment", -1, 1),
        data.optionalText("text"));
  }

  private static Fact outcomeObserved(Shape data) {
    return new Fact.OutcomeObserved(
        data.optionalCustomer("customerId"),
        data.oneOf("outcome", OUTCOMES),
        data.optionalNumber("value", -MOST_WORTH, MOST_WORTH));
  }

  private static Fact obstacleReported(Shape data) {
    return new Fact.ObstacleReported(
        data.oneOf("kind", List.of("step", "letter", "policy", "tool", "other")),
        data.optionalText("note"));
  }

  private static Fact feedbackGiven(Shape data) {
    return new Fact.FeedbackGiven(
        data.id("suggestionId"),
        data.oneOf("action", List.of("shown", "accepted", "dismissed", "muted")),
        data.optionalText("reason"),
        data.optionalWhole("seconds", 1, MOST_SECONDS));
  }
}
