package io.glidepath.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code glidepath replay --json} says of events, by interaction. */
final class Replayed {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonNode> interactions = new LinkedHashMap<>();
  final String errors;
  final int code;

  private Replayed(int code, String out, String errors) throws IOException {
    this.code = code;
    this.errors = errors;
    for (String line : out.lines().toList()) {
      JsonNode read = JSON.readTree(line);
      interactions.put(read.path("interactionId").asText(), read);
    }
  }

  static Replayed of(Path events) {
    return of(events, Path.of("rules"));
  }

  static Replayed of(Path events, Path rules) {
    StringWriter out = new StringWriter();
    StringWriter errors = new StringWriter();
    int code =
        GlidepathCommand.line()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(errors))
            .execute("replay", "--json", events.toString(), "--rules", rules.toString());
    try {
      return new Replayed(code, out.toString(), errors.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(errors.toString(), e);
    }
  }

  /** A case of the resources by the name of its folder. */
  static Replayed ofCase(String name) {
    return of(events(name));
  }

  static Path events(String name) {
    return Path.of("src/test/resources/cases", name, "events.ndjson");
  }

  static Replayed of(Path folder, List<String> lines) {
    try {
      Path file = Files.createTempFile(folder, "events", ".ndjson");
      Files.write(file, lines);
      return of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode interaction(String id) {
    return interactions.getOrDefault(id, MissingNode.getInstance());
  }

  int score(String id) {
    return interaction(id).path("effort").path("score").asInt();
  }

  /** The rules that charged it, in order. */
  List<String> charges(String id) {
    return rules(interaction(id).path("effort").path("charges"));
  }

  /** What it was charged for, such as {@code transfer}. */
  List<String> drivers(String id) {
    return stream(interaction(id).path("effort").path("charges"))
        .map(each -> each.path("driver").asText())
        .toList();
  }

  /** The rules whose suggestion was shown, in order. */
  List<String> shown(String id) {
    return Stream.of(interaction(id).path("suggestions"))
        .flatMap(all -> stream(all))
        .filter(each -> each.path("suppressedBy").isMissingNode())
        .map(each -> each.path("rule").asText())
        .toList();
  }

  JsonNode suggestion(String id, String rule) {
    return stream(interaction(id).path("suggestions"))
        .filter(each -> each.path("rule").asText().equals(rule))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static List<String> rules(JsonNode list) {
    List<String> rules = new ArrayList<>();
    list.forEach(each -> rules.add(each.path("rule").asText()));
    return rules;
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
