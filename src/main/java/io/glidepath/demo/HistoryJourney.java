package io.glidepath.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.interaction.EventType;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How customers of the past came along on a journey, and where some of them left it, as {@code
 * demo/journeys.yaml} says.
 *
 * @param aDay how many began on a day and never needed us
 */
record HistoryJourney(String id, int aDay, List<Stage> stages) {
  private static final String FILE = "/demo/journeys.yaml";
  private static final YAMLMapper YAML = new YAMLMapper();

  /** After a case that was hard, of those who went on so many still do. */
  private static final double AFTER_A_HARD_CASE = 0.7;

  private static final double SENTIMENT = -0.4;

  /**
   * A stage of it.
   *
   * @param goesOn the share that comes to the next one, within {@code days} at most
   * @param signal the topic of what is observed of the share {@code told} of the others
   */
  record Stage(String touchpoint, double goesOn, int days, String signal, double told) {}

  /** All journeys. */
  static List<HistoryJourney> all() {
    try (InputStream file = HistoryJourney.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("no journeys at " + FILE);
      }
      List<HistoryJourney> journeys = new ArrayList<>();
      YAML.readTree(file).forEach(each -> journeys.add(journey(each)));
      return List.copyOf(journeys);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + FILE, unreadable);
    }
  }

  /** What is told of a customer who begins now and never needs us. */
  List<JsonObject> walk(Envelope envelope, Instant begun, Random random) {
    return from(0, 1, envelope, begun, random);
  }

  /**
   * What is told of a customer who came to a stage before they made contact there, and went on from
   * it afterwards; nothing if the journey has no such stage.
   */
  List<JsonObject> around(
      String touchpoint, boolean isEasy, Envelope envelope, Instant contact, Random random) {
    int here = stages.stream().map(Stage::touchpoint).toList().indexOf(touchpoint);
    List<JsonObject> events = new ArrayList<>();
    Instant when = contact.minus(Duration.ofHours(1));
    for (int stage = here - 1; stage >= 0; stage--) {
      when = when.minus(some(stages.get(stage).days(), random));
      events.add(reached(stages.get(stage), envelope, when));
    }
    if (here >= 0) {
      Instant there = contact.minus(Duration.ofHours(1));
      events.addAll(from(here, isEasy ? 1 : AFTER_A_HARD_CASE, envelope, there, random));
    }
    return events;
  }

  private List<JsonObject> from(
      int first, double ease, Envelope envelope, Instant begun, Random random) {
    List<JsonObject> events = new ArrayList<>();
    Instant when = begun;
    for (int place = first; place < stages.size(); place++) {
      Stage stage = stages.get(place);
      events.add(reached(stage, envelope, when));
      when = when.plus(some(stage.days(), random));
      if (random.nextDouble() >= stage.goesOn() * ease) {
        if (random.nextDouble() < stage.told()) {
          events.add(left(stage, envelope, when));
        }
        return events;
      }
    }
    return events;
  }

  private static Duration some(int days, Random random) {
    return Duration.ofMinutes(60 + random.nextInt(Math.max(1, days * 24 * 60 - 60)));
  }

  private JsonObject reached(Stage stage, Envelope envelope, Instant when) {
    return envelope.alone(
        when,
        EventType.TOUCHPOINT_REACHED,
        new JsonObject().put("journey", id).put("touchpoint", stage.touchpoint()));
  }

  private static JsonObject left(Stage stage, Envelope envelope, Instant when) {
    return envelope.alone(
        when,
        EventType.SIGNAL_OBSERVED,
        new JsonObject()
            .put("post", "web-analytics")
            .put("topic", stage.signal())
            .put("sentiment", SENTIMENT));
  }

  private static HistoryJourney journey(JsonNode node) {
    List<Stage> stages = new ArrayList<>();
    node.required("stages")
        .forEach(
            each ->
                stages.add(
                    new Stage(
                        each.required("touchpoint").asText(),
                        each.required("goes-on").asDouble(),
                        each.required("days").asInt(),
                        each.required("signal").asText(),
                        each.required("told").asDouble())));
    return new HistoryJourney(
        node.required("journey").asText(), node.required("a-day").asInt(), List.copyOf(stages));
  }
}
