package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.advice.Advice;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.Decision;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.journal.Rehearsal;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.settings.Settings;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same events, once through the server and its database, once through replay. */
class ReplayEqualsServerTest {
  private static final Path EVENTS = Path.of("src/test/resources/replay/center.ndjson");
  private static final Path CONFIG = Path.of("config");
  private static final Path RULES = Path.of("rules");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path data;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void theServerDecidesWhatReplayDecides() throws Exception {
    Knowledge knowledge = Knowledge.read(CONFIG, RULES, data.resolve("rulebooks"));
    Rehearsal rehearsal = rehearse(knowledge);
    Settings settings = Settings.read(CONFIG);
    Wiring.Places places = new Wiring.Places(CONFIG, RULES, data, 0);
    try (Wiring server = PreparedData.start(places, settings)) {
      String sender = server.tokens().issue(Role.INTEGRATION, null, Duration.ofHours(1));
      for (String line : Files.readAllLines(EVENTS)) {
        assertThat(post(server.url(), sender, line)).isIn(200, 202);
      }
      String qa = server.tokens().issue(Role.QA, null, Duration.ofHours(1));
      for (LiveInteraction live : rehearsal.interactions()) {
        String id = live.story().interactionId();
        assertThat(served(server.url(), qa, id)).isEqualTo(rehearsed(rehearsal, id));
        JsonNode effort = get(server.url() + "/v1/interactions/" + id, qa).get("effort");
        assertThat(effort.get("score").asInt()).isEqualTo(live.ledger().score());
        assertThat(effort.get("charges")).hasSize(live.ledger().charges().size());
      }
    }
  }

  private static Rehearsal rehearse(Knowledge knowledge) throws IOException {
    try (Advisor advisor =
        new Advisor(knowledge.rulebook().open(), AttentionLimits.USUAL, new Agents())) {
      CloudEventReader reader = new CloudEventReader(PersonalData.rehearsed());
      Rehearsal rehearsal = new Rehearsal(advisor, reader);
      for (String line : Files.readAllLines(EVENTS)) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        rehearsal.add(reader.read(bytes, Instant.now()).event());
      }
      rehearsal.finish();
      return rehearsal;
    }
  }

  private static List<String> rehearsed(Rehearsal rehearsal, String interactionId) {
    List<String> lines = new ArrayList<>();
    for (Advice advice : rehearsal.adviceOn(interactionId)) {
      for (Decision decision : advice.decisions()) {
        String by = decision.suppressedBy();
        lines.add(
            line(
                decision.seq(),
                decision.at().toString(),
                decision.rule(),
                decision.outcome().word(),
                by,
                decision.suggestionId()));
      }
    }
    return lines.stream().sorted().toList();
  }

  private List<String> served(String url, String token, String interactionId) throws Exception {
    List<String> lines = new ArrayList<>();
    String query = url + "/v1/decisions?limit=200&interaction=" + interactionId;
    for (JsonNode decision : get(query, token).get("items")) {
      lines.add(
          line(
              decision.get("seq").asLong(),
              Instant.parse(decision.get("at").asText()).toString(),
              decision.get("rule").asText(),
              decision.get("outcome").asText(),
              text(decision, "suppressedBy"),
              text(decision, "suggestionId")));
    }
    return lines.stream().sorted().toList();
  }

  private static String line(
      long seq,
      String at,
      String rule,
      String outcome,
      @Nullable String by,
      @Nullable String suggestionId) {
    return "%03d %s %s %s %s %s".formatted(seq, at, rule, outcome, by, suggestionId);
  }

  private static @Nullable String text(JsonNode node, String member) {
    return node.hasNonNull(member) ? node.get(member).asText() : null;
  }

  private int post(String url, String token, String event) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/v1/events"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/cloudevents+json")
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  private JsonNode get(String url, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }
}
