package io.glidepath.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.interaction.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events of one interaction as lines of a file, with times in seconds since its start. */
final class Lines {
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String interactionId;
  private final List<String> lines = new ArrayList<>();

  Lines(String interactionId) {
    this.interactionId = interactionId;
  }

  /** An interaction with an agent, which speaks {@code language}. */
  static Lines chat(String interactionId, String language) {
    return new Lines(interactionId)
        .add(
            0,
            EventType.STARTED,
            "{'channel':'chat','customerId':'c-%s','language':'%s'}"
                .formatted(interactionId, language))
        .add(5, EventType.AGENT_CONNECTED, "{'agentId':'a1'}");
  }

  /** Data is JSON in which ' stands for ". */
  Lines add(double at, EventType type, String data) {
    ObjectNode event = JSON.createObjectNode();
    event.put("specversion", "1.0").put("source", "/lines").put("subject", interactionId);
    event.put("id", interactionId + "-" + lines.size()).put("type", type.uri());
    event.put("time", START.plus(Duration.ofMillis(Math.round(at * 1000))).toString());
    try {
      event.set("data", JSON.readTree(data.replace('\'', '"')));
      lines.add(JSON.writeValueAsString(event));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return this;
  }

  Lines says(double at, String speaker, String utteranceId, String text) {
    ObjectNode data = JSON.createObjectNode();
    data.put("utteranceId", utteranceId).put("speaker", speaker).put("text", text);
    data.put("final", true);
    ObjectNode event = JSON.createObjectNode();
    event.put("specversion", "1.0").put("source", "/lines").put("subject", interactionId);
    event.put("id", interactionId + "-" + lines.size());
    event.put("type", EventType.UTTERANCE_HEARD.uri());
    event.put("time", START.plus(Duration.ofMillis(Math.round(at * 1000))).toString());
    event.set("data", data);
    lines.add(event.toString());
    return this;
  }

  List<String> all() {
    return List.copyOf(lines);
  }
}
