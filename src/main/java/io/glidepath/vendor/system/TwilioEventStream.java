package io.glidepath.vendor.system;

import static io.glidepath.vendor.Payload.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Twilio's Event Streams (twilio.com/docs, "Event Streams", "TaskRouter event types"): an array of
 * CloudEvents, each with what an event callback says as {@code data.payload}, in names of another
 * spelling: {@code task_sid} is {@code TaskSid}. Streams of other products are dropped.
 */
final class TwilioEventStream {
  private static final String TASK_ROUTER = "com.twilio.taskrouter.";

  private TwilioEventStream() {}

  /** Whether it is one, or one event of it. */
  static boolean isOne(JsonNode payload) {
    return payload.isArray() || payload.path("specversion").isTextual();
  }

  /** Its events with the names of callbacks, in its order. */
  static List<JsonNode> callbacks(JsonNode payload) {
    List<JsonNode> callbacks = new ArrayList<>();
    for (JsonNode event : payload.isArray() ? payload : List.of(payload)) {
      String type = Objects.requireNonNullElse(text(event, "/type"), "");
      JsonNode told = event.at("/data/payload");
      if (type.startsWith(TASK_ROUTER) && told.isObject()) {
        callbacks.add(callback(type.substring(TASK_ROUTER.length()), told));
      }
    }
    return callbacks;
  }

  private static JsonNode callback(String type, JsonNode told) {
    ObjectNode callback = JsonNodeFactory.instance.objectNode();
    told.fields().forEachRemaining(each -> callback.set(spelled(each.getKey()), each.getValue()));
    return callback.put("EventType", type);
  }

  private static String spelled(String name) {
    StringBuilder spelled = new StringBuilder();
    for (String word : name.split("_")) {
      if (!word.isEmpty()) {
        spelled.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return spelled.toString();
  }
}
