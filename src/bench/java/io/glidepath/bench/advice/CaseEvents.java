package io.glidepath.bench.advice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.interaction.EventType;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The events of one case: a chat with a customer and an agent of its own, the agent there from the
 * beginning unless a bot speaks, ended by the customer a minute after the last line.
 */
final class CaseEvents {
  private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Case each;
  private final Consumer<String> out;
  private int number;

  private CaseEvents(Case each, Consumer<String> out) {
    this.each = each;
    this.out = out;
  }

  static void of(Case each, Consumer<String> out) {
    new CaseEvents(each, out).write();
  }

  private void write() {
    ObjectNode started = JSON.createObjectNode();
    language(started.put("channel", "chat").put("customerId", "c-" + each.id()));
    event(0, EventType.STARTED.uri(), started);
    if (each.lines().stream().noneMatch(line -> line.who().equals("B"))) {
      ObjectNode connected = JSON.createObjectNode().put("agentId", "a-" + each.id());
      event(0.5, EventType.AGENT_CONNECTED.uri(), connected);
    }
    double last = 0;
    for (Case.Line line : each.lines()) {
      line(line);
      last = line.at();
    }
    event(last + 60, EventType.ENDED.uri(), JSON.createObjectNode().put("by", "customer"));
  }

  private void line(Case.Line line) {
    ObjectNode data = JSON.createObjectNode();
    if (line.who().startsWith("@")) {
      for (String pair : line.text().strip().split("\\s+")) {
        String[] parts = pair.split("=", 2);
        if (parts.length == 2) {
          data.put(parts[0], parts[1]);
        }
      }
      event(line.at(), EventType.uri(line.who().substring(1)), data);
      return;
    }
    data.put("utteranceId", "u" + number).put("speaker", speaker(line.who()));
    data.put("text", line.text()).put("final", true);
    language(data);
    event(line.at(), EventType.UTTERANCE_HEARD.uri(), data);
  }

  private static String speaker(String letter) {
    return switch (letter) {
      case "C" -> "customer";
      case "A" -> "agent";
      case "B" -> "bot";
      default -> throw new IllegalArgumentException("nobody is called " + letter);
    };
  }

  private void language(ObjectNode data) {
    if (!each.language().equals("none")) {
      data.put("language", each.language());
    }
  }

  private void event(double seconds, String type, ObjectNode data) {
    ObjectNode event = JSON.createObjectNode();
    event.put("specversion", "1.0").put("source", "/cases").put("id", each.id() + "-" + number++);
    event.put("subject", each.id()).put("type", type);
    event.put("time", BEGIN.plusMillis(Math.round(seconds * 1000)).toString());
    event.set("data", data);
    out.accept(event.toString());
  }
}
