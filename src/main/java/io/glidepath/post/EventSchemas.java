package io.glidepath.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.interaction.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The JSON Schema (draft 2020-12) of each type of event: a CloudEvent 1.0 whose data is as {@link
 * FactTypes} reads it, with what {@code event-types.yaml} says of its members, and an example. What
 * one member demands of another is only in words.
 */
public final class EventSchemas {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<EventType, ObjectNode> ALL = all();

  private EventSchemas() {}

  /** The schema of this type's events. */
  public static ObjectNode of(EventType type) {
    return Objects.requireNonNull(ALL.get(type)).deepCopy();
  }

  private static Map<EventType, ObjectNode> all() {
    JsonNode texts = texts();
    Map<EventType, ObjectNode> all = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      all.put(type, schema(type, texts.path(type.word())));
    }
    return Collections.unmodifiableMap(all);
  }

  private static JsonNode texts() {
    try (InputStream in = EventSchemas.class.getResourceAsStream("event-types.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode schema(EventType type, JsonNode texts) {
    ObjectNode data = DescribedShape.of(FactTypes.reader(type));
    texts
        .path("members")
        .properties()
        .forEach(
            text ->
                ((ObjectNode) data.path("properties").path(text.getKey()))
                    .set("description", text.getValue()));
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "/schemas/" + type.uri() + ".json");
    schema.put("title", type.uri());
    schema.set("description", texts.path("tells"));
    schema.put("type", "object");
    ArrayNode required = schema.putArray("required");
    ObjectNode attributes = schema.putObject("properties");
    attributes.putObject("specversion").put("const", "1.0");
    text(attributes, "id", "With source it names the event: the same again is a duplicate.");
    text(attributes, "source", "Who sends, as a URI reference such as /pbx/paris.");
    attributes.putObject("type").put("const", type.uri());
    text(attributes, "subject", subject(type)).put("pattern", DescribedShape.IN_A_PATH);
    attributes
        .putObject("time")
        .put("type", "string")
        .put("format", "date-time")
        .put("description", "When it happened, with its offset, from 2000 to a day from now.");
    attributes
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("subject") || !type.mayStandAlone()) {
                required.add(name);
              }
            });
    text(attributes, "partitionkey", "The customer's id, if it is known.");
    attributes.putObject("datacontenttype").put("description", "application/json, or left out.");
    attributes.set("data", data);
    if (!data.path("required").isEmpty()) {
      required.add("data");
    }
    if (type.mayStandAlone()) {
      names(schema.putArray("anyOf"), type);
    }
    schema.putArray("examples").add(example(type, texts.path("example")));
    return schema;
  }

  /** What belongs to no interaction names its customer; an outcome does in any case. */
  private static void names(ArrayNode either, EventType type) {
    either.addObject().putArray("required").add("partitionkey");
    if (type == EventType.OUTCOME_OBSERVED) {
      ObjectNode data = either.addObject().putObject("properties").putObject("data");
      data.putArray("required").add("customerId");
      data.putObject("properties").putObject("customerId").put("type", "string");
    } else {
      either.addObject().putArray("required").add("subject");
    }
  }

  private static String subject(EventType type) {
    return type.mayStandAlone()
        ? "The interaction's id; left out, it belongs to the customer alone."
        : "The interaction's id.";
  }

  private static ObjectNode text(ObjectNode attributes, String name, String description) {
    return attributes
        .putObject(name)
        .put("type", "string")
        .put("maxLength", Shape.NAME)
        .put("pattern", DescribedShape.NOT_BLANK)
        .put("description", description);
  }

  private static ObjectNode example(EventType type, JsonNode data) {
    ObjectNode event = JSON.createObjectNode();
    event.put("specversion", "1.0");
    event.put("id", "example-" + type.word());
    event.put("source", "/pbx/paris");
    event.put("type", type.uri());
    event.put("subject", "call-4711");
    event.put("time", "2026-03-02T09:00:00Z");
    event.set("data", data);
    return event;
  }
}
