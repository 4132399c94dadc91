package io.glidepath.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Speaker;
import io.glidepath.interaction.WrittenDuration;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the scripts of a language from {@code demo/<language>.yaml} on the class path. */
final class ScriptReader {
  private static final YAMLMapper YAML = new YAMLMapper();

  private ScriptReader() {}

  static List<Script> read(String language) {
    String path = "/demo/" + language + ".yaml";
    try (InputStream file = ScriptReader.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("no scripts at " + path);
      }
      List<Script> scripts = new ArrayList<>();
      YAML.readTree(file).forEach(each -> scripts.add(script(each, language)));
      return scripts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + path, unreadable);
    }
  }

  private static Script script(JsonNode node, String language) {
    List<Script.Contact> contacts = new ArrayList<>();
    node.required("contacts").forEach(each -> contacts.add(contact(each)));
    boolean quiet = node.path("quiet").asBoolean();
    return new Script(node.required("id").asText(), language, quiet, List.copyOf(contacts));
  }

  private static Script.Contact contact(JsonNode node) {
    List<Step> steps = new ArrayList<>();
    node.required("steps").forEach(each -> steps.add(step(each)));
    Duration ago = duration(node.path("ago").asText("0s"));
    return new Script.Contact(ago, object(node.required("opening")), List.copyOf(steps));
  }

  private static Step step(JsonNode node) {
    String name = node.fieldNames().next();
    JsonNode value = node.required(name);
    return switch (name) {
      case "wait" -> new Step.Wait(duration(value.asText()));
      case "customer", "agent", "bot" ->
          new Step.Say(
              Speaker.valueOf(name.toUpperCase(Locale.ROOT)), value.asText(), sentiment(node));
      case "connect" -> new Step.Connect(value.asText().equals("colleague"));
      default -> new Step.Tell(type(name), object(value));
    };
  }

  private static EventType type(String name) {
    return EventType.named(name)
        .orElseThrow(() -> new IllegalStateException("no step and no event is called " + name));
  }

  private static @Nullable Double sentiment(JsonNode node) {
    JsonNode sentiment = node.get("sentiment");
    return sentiment == null ? null : sentiment.asDouble();
  }

  private static JsonObject object(JsonNode node) {
    return node.isObject() ? new JsonObject(node.toString()) : new JsonObject();
  }

  /** A number with its unit: {@code 45s}, {@code 10m}, {@code 4h}, {@code 2d}. */
  static Duration duration(String text) {
    return WrittenDuration.length(text)
        .orElseThrow(() -> new IllegalStateException(text + " is no duration"));
  }
}
