package io.glidepath.web.socket;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What an agent's client may say on its socket. */
sealed interface AgentMessage {

  /** Where the client stopped; {@code epoch} is empty if it starts anew. */
  record Hello(String epoch, long lastSeq) implements AgentMessage {}

  /** Everything to {@code seq} has arrived. */
  record Ack(long seq) implements AgentMessage {}

  /** {@code id} tells a repeated message from a new one, if the client gives it. */
  record Feedback(String suggestionId, String action, @Nullable String reason, @Nullable String id)
      implements AgentMessage {}

  /** Something stands in the customer's way; {@code kind} as the event has it. */
  record Obstacle(String interactionId, String kind, @Nullable String note, @Nullable String id)
      implements AgentMessage {}

  record Mute(int seconds, @Nullable String id) implements AgentMessage {}

  /** Reads a message; throws {@link IllegalArgumentException} saying what is wrong with it. */
  static AgentMessage of(JsonNode json) {
    String type = text(json, "type");
    return switch (type == null ? "" : type) {
      case "hello" -> {
        String epoch = text(json, "epoch");
        yield new Hello(epoch == null ? "" : epoch, number(json, "lastSeq", 0));
      }
      case "ack" -> new Ack(number(json, "seq", -1));
      case "feedback" -> feedback(json);
      case "mute" -> mute(json);
      case "obstacle" -> obstacle(json);
      default ->
          throw new IllegalArgumentException(
              "type is hello, ack, feedback, mute or obstacle, not " + type);
    };
  }

  private static Feedback feedback(JsonNode json) {
    String suggestionId = text(json, "suggestionId");
    String action = text(json, "action");
    if (suggestionId == null || suggestionId.length() > 512 || action == null) {
      throw new IllegalArgumentException("feedback needs suggestionId and action");
    }
    return new Feedback(suggestionId, action, words(json, "reason"), id(json));
  }

  private static Obstacle obstacle(JsonNode json) {
    String interactionId = text(json, "interactionId");
    String kind = text(json, "kind");
    if (interactionId == null || interactionId.length() > 512 || kind == null) {
      throw new IllegalArgumentException("obstacle needs interactionId and kind");
    }
    return new Obstacle(interactionId, kind, words(json, "note"), id(json));
  }

  private static @Nullable String words(JsonNode json, String name) {
    String words = text(json, name);
    if (words != null && words.length() > 2_000) {
      throw new IllegalArgumentException(name + " is at most 2000 characters");
    }
    return words;
  }

  private static Mute mute(JsonNode json) {
    long seconds = number(json, "seconds", 0);
    if (seconds < 1 || seconds > 86_400) {
      throw new IllegalArgumentException("seconds is 1 to 86400");
    }
    return new Mute((int) seconds, id(json));
  }

  private static @Nullable String id(JsonNode json) {
    String id = text(json, "id");
    if (id != null && id.length() > 128) {
      throw new IllegalArgumentException("id is at most 128 characters");
    }
    return id;
  }

  private static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException(name + " is a text");
    }
    return value.textValue();
  }

  private static long number(JsonNode json, String name, long otherwise) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw new IllegalArgumentException(name + " is a whole number from 0");
    }
    return value.longValue();
  }
}
