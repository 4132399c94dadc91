package io.glidepath.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Redaction;
import io.glidepath.journal.RefusedEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemas that are held against the reader of events: both take the same. */
class EventSchemasTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** What is tried in place of each member. */
  private static final List<JsonNode> VALUES =
      List.of(
          JsonNodeFactory.instance.nullNode(),
          JsonNodeFactory.instance.textNode(" "),
          JsonNodeFactory.instance.textNode(".."),
          JsonNodeFactory.instance.textNode("voice"),
          JsonNodeFactory.instance.textNode("en"),
          JsonNodeFactory.instance.textNode("x".repeat(201)),
          JsonNodeFactory.instance.textNode("x".repeat(20_001)),
          JsonNodeFactory.instance.textNode("a\nb"),
          JsonNodeFactory.instance.textNode("2026-03-02T09:00:00Z"),
          JsonNodeFactory.instance.numberNode(0),
          JsonNodeFactory.instance.numberNode(-7),
          JsonNodeFactory.instance.numberNode(0.5),
          JsonNodeFactory.instance.numberNode(1e9),
          JsonNodeFactory.instance.booleanNode(true),
          JsonNodeFactory.instance.arrayNode(),
          JsonNodeFactory.instance.objectNode());

  /** Members of which the reader asks more than a schema says: their descriptions say it. */
  private static final Set<String> IN_WORDS = Set.of("language", "score", "min", "max", "speaker");

  private final CloudEventReader reader = new CloudEventReader(Redaction.NONE);

  @ParameterizedTest
  @EnumSource
  void saysWhatEachMemberMeansAndShowsIt(EventType type) {
    ObjectNode schema = EventSchemas.of(type);
    assertThat(schema.path("description").asText()).isNotBlank();
    JsonNode example = schema.at("/examples/0/data");
    Set<String> shown = new TreeSet<>();
    example.fieldNames().forEachRemaining(shown::add);
    Set<String> members = new TreeSet<>();
    schema
        .at("/properties/data/properties")
        .properties()
        .forEach(
            member -> {
              members.add(member.getKey());
              assertThat(member.getValue().path("description").asText())
                  .as(member.getKey())
                  .isNotBlank();
            });
    assertThat(shown).isEqualTo(members);
  }

  @ParameterizedTest
  @EnumSource
  void takesWhatTheReaderTakes(EventType type) {
    ObjectNode schema = EventSchemas.of(type);
    Schema validator = REGISTRY.getSchema(schema);
    JsonNode example = schema.at("/examples/0");
    assertThat(isTaken(example)).isTrue();
    List<String> differences = new ArrayList<>();
    for (JsonNode tried : variants((ObjectNode) example)) {
      boolean described =
          validator
              .validate(
                  tried,
                  execution ->
                      execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
              .isEmpty();
      if (described != isTaken(tried)) {
        differences.add((described ? "only the schema takes " : "only the reader takes ") + tried);
      }
    }
    assertThat(differences).isEmpty();
  }

  /** The page for developers has a line for each type. */
  @ParameterizedTest
  @EnumSource
  void standsInTheDocs(EventType type) throws IOException {
    assertThat(Files.readAllLines(Path.of("docs/events.md"))).contains(row(type));
  }

  private static String row(EventType type) {
    ObjectNode schema = EventSchemas.of(type);
    JsonNode data = schema.at("/properties/data");
    Set<String> required = new TreeSet<>();
    data.path("required").forEach(member -> required.add(member.asText()));
    List<String> members = new ArrayList<>();
    data.path("properties")
        .properties()
        .forEach(
            member -> {
              List<String> words = new ArrayList<>();
              member.getValue().path("enum").forEach(word -> words.add(word.asText()));
              words.remove("null");
              String name =
                  "`" + member.getKey() + "`" + (required.contains(member.getKey()) ? "\\*" : "");
              members.add(words.isEmpty() ? name : name + " (" + String.join(", ", words) + ")");
            });
    String tells = schema.path("description").asText();
    return "| `%s` | %s | %s |".formatted(type.word(), tells, String.join(", ", members));
  }

  /** The example without each of its members, and with other values in their places. */
  private static List<JsonNode> variants(ObjectNode example) {
    List<JsonNode> all = new ArrayList<>();
    for (String attribute : List.of("specversion", "id", "source", "type", "subject", "time")) {
      all.add(example.deepCopy().without(attribute));
    }
    all.add(example.deepCopy().put("subject", ".."));
    all.add(example.deepCopy().put("subject", " call"));
    all.add(example.deepCopy().put("time", "yesterday"));
    all.add(example.deepCopy().without("data"));
    example
        .path("data")
        .fieldNames()
        .forEachRemaining(
            member -> {
              ObjectNode without = example.deepCopy();
              ((ObjectNode) without.path("data")).remove(member);
              all.add(without);
              if (!IN_WORDS.contains(member)) {
                for (JsonNode value : VALUES) {
                  ObjectNode with = example.deepCopy();
                  ((ObjectNode) with.path("data")).set(member, value);
                  all.add(with);
                }
              }
            });
    return all;
  }

  private boolean isTaken(JsonNode event) {
    try {
      reader.read(JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8), NOW);
      return true;
    } catch (RefusedEvent refused) {
      return false;
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
