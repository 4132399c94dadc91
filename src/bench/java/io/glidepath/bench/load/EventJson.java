package io.glidepath.bench.load;

import io.glidepath.interaction.Channel;
import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** The made-up events as a sender would write them: CloudEvents of the public contract. */
public final class EventJson {
  /** Facts that say all with their type. */
  private static final Set<Class<? extends Fact>> SILENT =
      Set.of(Fact.Held.class, Fact.Resumed.class, Fact.ResolutionOffered.class);

  private EventJson() {}

  /** The event as if it happened at {@code time}. */
  public static Buffer of(InteractionEvent event, Instant time) {
    JsonObject data = new JsonObject();
    describe(event.fact(), data, time);
    return new JsonObject()
        .put("specversion", "1.0")
        .put("id", event.id())
        .put("source", "/bench")
        .put("type", EventType.of(event.fact()).uri())
        .put("subject", event.interactionId())
        .put("time", time.toString())
        .put("datacontenttype", "application/json")
        .put("data", data)
        .toBuffer();
  }

  private static void describe(Fact fact, JsonObject data, Instant time) {
    if (fact instanceof Fact.UtteranceHeard said) {
      data.put("utteranceId", said.utteranceId())
          .put("speaker", said.speaker().word())
          .put("text", said.text())
          .put("final", said.last());
      if (said.sentiment() != null) {
        data.put("sentiment", said.sentiment());
      }
    } else if (fact instanceof Fact.Started started) {
      data.put("channel", wire(started.channel()))
          .put("customerId", started.customerId())
          .put("direction", "inbound")
          .put("language", "en");
    } else if (fact instanceof Fact.PromiseMade promise) {
      data.put("what", promise.what()).put("dueAt", time.plusSeconds(300).toString());
    } else {
      describeWay(fact, data);
    }
  }

  private static void describeWay(Fact fact, JsonObject data) {
    if (fact instanceof Fact.AgentConnected connected) {
      data.put("agentId", connected.agentId())
          .put("team", connected.team())
          .put("experienceMonths", connected.experienceMonths());
    } else if (fact instanceof Fact.SelfServiceAttempted tried) {
      data.put("where", tried.where()).put("step", tried.step()).put("outcome", tried.outcome());
    } else if (fact instanceof Fact.ChannelSwitched switched) {
      data.put("from", wire(switched.from()))
          .put("to", wire(switched.to()))
          .put("forced", switched.forced());
    } else if (fact instanceof Fact.Transferred transferred) {
      data.put("to", transferred.to()).put("kind", transferred.warm() ? "warm" : "cold");
    } else if (fact instanceof Fact.Queued queued) {
      data.put("queue", queued.queue());
    } else {
      describeRest(fact, data);
    }
  }

  private static void describeRest(Fact fact, JsonObject data) {
    if (fact instanceof Fact.InformationGiven given) {
      data.put("field", given.field()).put("where", given.where());
    } else if (fact instanceof Fact.InformationAsked asked) {
      data.put("field", asked.field());
    } else if (fact instanceof Fact.IssueIdentified identified) {
      data.put("issue", identified.issue()).put("confidence", identified.confidence());
    } else if (fact instanceof Fact.ResolutionConfirmed confirmed) {
      data.put("resolved", confirmed.resolved());
    } else if (fact instanceof Fact.Ended ended) {
      data.put("by", ended.by()).put("outcome", ended.outcome());
    } else if (!SILENT.contains(fact.getClass())) {
      throw new IllegalArgumentException("the traffic has no " + fact);
    }
  }

  private static String wire(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }
}
