package io.glidepath.vendor;

import io.glidepath.interaction.Redaction;
import io.glidepath.post.CloudEventReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deliveries as a system sends them, written by hand after its documentation. */
public final class Samples {
  static final Instant NOW = Instant.parse("2025-12-01T12:00:00Z");
  private static final Path FOLDER = Path.of("src/test/resources/posts");

  private Samples() {}

  static byte[] body(String system, String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(system).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a system in the order of their names. */
  public static List<String> names(String system) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(system))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sample as it comes: of a form, each line is a parameter that is not encoded yet. */
  public static Delivery delivery(String system, String name) {
    byte[] body = body(system, name);
    return name.endsWith(".form") ? form(new String(body, StandardCharsets.UTF_8)) : json(body);
  }

  static Delivery form(String lines) {
    String body =
        lines
            .lines()
            .map(line -> line.split("=", 2))
            .map(pair -> encoded(pair[0]) + "=" + encoded(pair[1]))
            .collect(Collectors.joining("&"));
    return new Delivery(
        "https://x/v1/posts/p",
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        body.getBytes(StandardCharsets.UTF_8),
        NOW);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static Delivery json(String body) {
    return json(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static Delivery json(byte[] body) {
    return new Delivery(
        "https://x/v1/posts/p", Map.of("Content-Type", "application/json"), body, NOW);
  }

  /**
   * What a system's samples tell, a line an event: type, interaction, time, customer and data; each
   * is taken by the door for events.
   */
  static List<String> told(VendorSystem system, PostSettings settings) {
    return names(system.word()).stream()
        .flatMap(name -> system.read(delivery(system.word(), name), settings).stream())
        .map(event -> line(event, settings.name()))
        .toList();
  }

  static String line(VendorEvent event, String post) {
    byte[] json = event.cloudEvent(post).toString().getBytes(StandardCharsets.UTF_8);
    new CloudEventReader(Redaction.NONE).read(json, NOW);
    String data = new java.util.TreeMap<>(event.data()).toString();
    return "%s %s %s %s %s"
        .formatted(
            event.type().word(), event.interactionId(), event.at(), event.customerId(), data);
  }
}
