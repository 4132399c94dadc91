package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.demo.DemoHistory;
import io.glidepath.web.http.Role;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of insights says of the demo's four weeks, told to a whole server. */
class DemoHistoryOverHttpTest {

  @Test
  void whatIsHardLeadsAndEverySourceSpeaks(@TempDir Path folder) {
    Path config = Path.of("config", "demo");
    try (RealServer server = RealServer.start(folder.resolve("data"), Path.of("rules"), config)) {
      List<JsonObject> events = DemoHistory.before(Instant.now());
      server.tellAll(events.stream().map(JsonObject::encode).toList());
      server.counted();

      JsonNode issues = RealServer.json(server.get(Role.CX_LEAD, "/v1/issues"));
      Map<String, JsonNode> byName = new HashMap<>();
      issues.path("issues").forEach(each -> byName.put(each.path("issue").asText(), each));
      assertThat(byName).as(issues.toPrettyString()).hasSizeGreaterThan(5);
      JsonNode worst = issues.at("/issues/0");
      JsonNode easy = byName.get("address-change");
      assertThat(easy).isNotNull();
      assertThat(worst.path("pain").asDouble())
          .isGreaterThan(Objects.requireNonNull(easy).path("pain").asDouble());
      assertThat(worst.path("sources")).hasSizeGreaterThan(1);
      assertThat(worst.path("drivers")).isNotEmpty();
      assertThat(worst.at("/trend/direction").asText()).isNotEmpty();
      assertThat(issues.at("/center/answers").asInt()).isGreaterThan(200);
      assertThat(byName.values()).anyMatch(each -> each.path("repeat7d").asDouble() > 0);

      JsonNode posts = RealServer.json(server.get(Role.CX_LEAD, "/v1/posts"));
      assertThat(posts.path("onlySurveys").asBoolean()).isFalse();
      assertThat(posts.path("posts").findValuesAsText("name"))
          .contains("calls", "chat", "survey", "reviews", "community");
      assertThat(server.get(Role.CX_LEAD, "/v1/outcomes").body()).contains("cancelled");
      JsonNode journeys = RealServer.json(server.get(Role.CX_LEAD, "/v1/journeys"));
      journeysAreWalkedAndLeft(journeys);
      oneThingIsProposedFirst(journeys);
      goalsStandSomewhere(RealServer.json(server.get(Role.CX_LEAD, "/v1/goals")));
    }
  }

  private static void journeysAreWalkedAndLeft(JsonNode told) {
    assertThat(told.path("journeys")).hasSize(2);
    for (JsonNode journey : told.path("journeys")) {
      JsonNode begun = journey.at("/stages/0/fallingOff");
      assertThat(begun.at("/share/n").asInt()).as(journey.toPrettyString()).isGreaterThan(50);
      assertThat(begun.at("/share/value").asDouble()).isBetween(0.05, 0.5);
      assertThat(begun.path("reasons")).isNotEmpty();
      assertThat(journey.path("stages").findValuesAsText("state")).contains("measured", "missing");
    }
  }

  /** What is proposed is what the touchpoint's own figures say. */
  private static void oneThingIsProposedFirst(JsonNode told) {
    JsonNode win = told.path("quickWin");
    assertThat(win.isObject()).as(told.toPrettyString()).isTrue();
    assertThat(win.path("share").asDouble()).isBetween(0.5, 1.0);
    assertThat(win.path("owners")).isNotEmpty();
    assertThat(win.path("title").asText()).isNotEmpty();
    JsonNode stage = null;
    for (JsonNode journey : told.path("journeys")) {
      for (JsonNode each : journey.path("stages")) {
        boolean isIt =
            journey.path("id").equals(win.path("journey"))
                && each.path("touchpoint").equals(win.path("touchpoint"));
        stage = isIt ? each : stage;
      }
    }
    assertThat(stage).as(told.toPrettyString()).isNotNull();
    JsonNode there = Objects.requireNonNull(stage);
    assertThat(there.path("contacts")).isEqualTo(win.path("contacts"));
    assertThat(there.path("priority")).isEqualTo(win.path("priority"));
    assertThat(there.at("/causes/0/rule")).isEqualTo(win.path("rule"));
    assertThat(there.at("/causes/0/times")).isEqualTo(win.path("times"));
    assertThat(win.path("times").asLong()).isGreaterThan(10);
  }

  private static void goalsStandSomewhere(JsonNode told) {
    assertThat(told.path("goals")).hasSizeGreaterThan(1);
    assertThat(told.path("goals").findValuesAsText("state"))
        .as(told.toPrettyString())
        .contains("on-the-way")
        .doesNotContain("not-heard-of", "not-enough-data", "worse", "missed");
    for (JsonNode goal : told.path("goals")) {
      assertThat(goal.path("speaking")).isEqualTo(goal.path("sources"));
      assertThat(goal.at("/counter/state").asText()).isEqualTo("measured");
      assertThat(goal.at("/counter/worse").asBoolean()).as("a mean without spread").isFalse();
    }
  }
}
