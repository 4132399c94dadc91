package io.glidepath.demo;

import io.glidepath.interaction.EventType;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** Makes the CloudEvents of one interaction. */
final class Envelope {
  private final String interactionId;
  private final String customerId;
  private final Instant begun;
  private final String source;
  private int events;

  Envelope(String interactionId, String customerId, Instant begun) {
    this(interactionId, customerId, begun, "/demo");
  }

  /** One whose events are of another source. */
  Envelope(String interactionId, String customerId, Instant begun, String source) {
    this.source = source;
    this.interactionId = interactionId;
    this.customerId = customerId;
    this.begun = begun;
  }

  String interactionId() {
    return interactionId;
  }

  JsonObject started(JsonObject opening, String language) {
    JsonObject data = opening.copy().put("customerId", customerId).put("language", language);
    return event(begun, EventType.STARTED, data);
  }

  JsonObject of(Cue cue) {
    JsonObject data = cue.data();
    if (data.getValue("dueAt") instanceof Number due) {
      data = data.copy().put("dueAt", begun.plusMillis(due.longValue()).toString());
    }
    return event(begun.plusMillis(cue.at()), cue.type(), data);
  }

  /** One that belongs to the customer, and to no interaction. */
  JsonObject alone(Instant time, EventType type, JsonObject data) {
    JsonObject event = event(time, type, data);
    event.remove("subject");
    return event;
  }

  JsonObject event(Instant time, EventType type, JsonObject data) {
    return new JsonObject()
        .put("specversion", "1.0")
        .put("source", source)
        .put("id", interactionId + "-" + ++events)
        .put("type", type.uri())
        .put("subject", interactionId)
        .put("time", time.toString())
        .put("datacontenttype", "application/json")
        .put("partitionkey", customerId)
        .put("data", data);
  }
}
