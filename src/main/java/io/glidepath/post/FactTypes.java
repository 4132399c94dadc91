package io.glidepath.post;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Speaker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The event types of the public contract, and how the data of each becomes a fact. */
final class FactTypes {
  static final String PREFIX = "io.glidepath.";
  static final String SUFFIX = ".v1";

  private static final int MOST_MONTHS = 1_200;
  private static final int MOST_SECONDS = 86_400;
  private static final List<String> WHERE = List.of("ivr", "web", "app", "bot");
  private static final List<String> SPEAKERS = List.of("customer", "agent", "bot");

  private static final Map<String, Function<Shape, Fact>> TYPES = new TreeMap<>();

  static {
    add("interaction.started", FactTypes::started);
    add("selfservice.attempted", FactTypes::selfServiceAttempted);
    add("channel.switched", FactTypes::channelSwitched);
    add("interaction.queued", data -> new Fact.Queued(data.code("queue")));
    add("agent.connected", FactTypes::agentConnected);
    add("interaction.transferred", FactTypes::transferred);
    add("customer.held", data -> new Fact.Held());
    add("customer.resumed", data -> new Fact.Resumed());
    add("utterance.heard", FactTypes::utteranceHeard);
    add("information.given", FactTypes::informationGiven);
    add("information.asked", data -> new Fact.InformationAsked(data.code("field")));
    add("issue.identified", FactTypes::issueIdentified);
    add("promise.made", FactTypes::promiseMade);
    add("promise.kept", data -> new Fact.PromiseKept(data.name("what")));
    add("promise.broken", data -> new Fact.PromiseBroken(data.name("what")));
    add("resolution.offered", d -> new Fact.ResolutionOffered(d.optionalFlag("resolved")));
    add("resolution.confirmed", d -> new Fact.ResolutionConfirmed(d.optionalFlag("resolved")));
    add("interaction.ended", FactTypes::ended);
    add("wrapup.ended", data -> new Fact.WrapUpEnded(data.optionalText("disposition")));
    add("survey.answered", FactTypes::surveyAnswered);
    add("signal.observed", FactTypes::signalObserved);
    add("feedback.given", FactTypes::feedbackGiven);
  }

  private FactTypes() {}

  private static void add(String name, Function<Shape, Fact> reader) {
    TYPES.put(PREFIX + name + SUFFIX, reader);
  }

  /** How the data of events of this type is read, or null if the contract has no such type. */
  static @Nullable Function<Shape, Fact> reader(String type) {
    return TYPES.get(type);
  }

  static Iterable<String> names() {
    return TYPES.keySet();
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
        data.optionalCode("touchpoint"));
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
        data.id("agentId"),
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

  private static Fact promiseMade(Shape data) {
    return new Fact.PromiseMade(data.name("what"), data.optionalTime("dueAt"));
  }

  private static Fact ended(Shape data) {
    return new Fact.Ended(
        data.oneOf("by", List.of("customer", "agent", "system")),
        data.optionalOneOf("outcome", List.of("resolved", "unresolved", "abandoned")));
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
        data.optionalText("comment"));
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

  private static Fact feedbackGiven(Shape data) {
    return new Fact.FeedbackGiven(
        data.id("suggestionId"),
        data.oneOf("action", List.of("shown", "accepted", "dismissed", "muted")),
        data.optionalText("reason"),
        data.optionalWhole("seconds", 1, MOST_SECONDS));
  }
}
