package io.glidepath.vendor.system;

import static io.glidepath.vendor.Payload.text;
import static io.glidepath.vendor.Payload.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Payload;
import io.glidepath.vendor.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * What comes by way of Amazon's services, out of its wrappings: an event of EventBridge, a record
 * of Kinesis as a pipe or a Lambda passes it on, any of them in an array, or the message alone.
 */
final class AwsMessages {
  private AwsMessages() {}

  /**
   * One message.
   *
   * @param id the same when it is delivered again
   * @param type EventBridge's {@code detail-type}, empty without it
   * @param at when it happened, as far as its wrapping says
   */
  record Message(String id, String type, Instant at, JsonNode content) {}

  /** All messages of a delivery, in its order. */
  static List<Message> of(Delivery delivery) {
    List<Message> messages = new ArrayList<>();
    unwrap(delivery.json(), delivery.id(), delivery.at(), messages);
    return messages;
  }

  private static void unwrap(JsonNode node, String id, Instant at, List<Message> messages) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        unwrap(node.get(i), id + "-" + i, at, messages);
      }
    } else if (node.path("Records").isArray()) {
      unwrap(node.get("Records"), id, at, messages);
    } else if (node.path("kinesis").isObject()) {
      unwrap(node.get("kinesis"), id, at, messages);
    } else if (node.path("data").isTextual()) {
      String sequence = Objects.requireNonNullElse(text(node, "/sequenceNumber"), id);
      Instant arrived = time(node, "/approximateArrivalTimestamp").orElse(at);
      unwrap(decoded(node.get("data").textValue()), sequence, arrived, messages);
    } else if (node.has("detail-type") && node.path("detail").isObject()) {
      messages.add(
          new Message(
              Objects.requireNonNullElse(text(node, "/id"), id),
              Objects.requireNonNullElse(text(node, "/detail-type"), ""),
              time(node, "/time").orElse(at),
              node.get("detail")));
    } else {
      messages.add(new Message(id, "", at, node));
    }
  }

  private static JsonNode decoded(String base64) {
    try {
      return Payload.json(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("The data of a record is not base64.");
    }
  }
}
