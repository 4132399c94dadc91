package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.Wiring;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that a server wrote, decided again: {@code audit verify --replay}. */
@Tag("thorough")
class AuditReplayTest {
  private static final Path EVENTS = Path.of("src/test/resources/replay/center.ndjson");
  private static final String OWN = "channel/own-the-case";

  private AuditedServer center;

  @BeforeEach
  void copyTheRules(@TempDir Path folder) throws IOException {
    center = new AuditedServer(folder);
  }

  @Test
  void comesToWhatWasRecordedWithAPublicationAndARestartOnTheWay() throws Exception {
    List<String> events = Files.readAllLines(EVENTS);
    try (Wiring server = center.start()) {
      center.send(server, events.subList(0, 15));
      publishWithout(server);
      center.send(server, events.subList(15, 30));
    }
    try (Wiring server = center.start()) {
      center.send(server, events.subList(30, events.size()));
      JsonNode beside = center.verify(0);
      assertThat(beside.at("/replay/findingCount").asInt()).isZero();
    }

    JsonNode report = center.verify(0);

    assertThat(report.at("/replay/same").asBoolean()).as(report.toPrettyString()).isTrue();
    assertThat(report.at("/replay/interactions").asInt()).isPositive();
    assertThat(report.at("/replay/decisions").asInt()).isPositive();
    assertThat(report.at("/replay/rulesGone").asInt()).isZero();
    assertThat(report.at("/replay/personalGone").asInt()).isZero();
  }

  @Test
  void namesADecisionThatWasAlteredAndSealedAnew() throws Exception {
    try (Wiring server = center.start()) {
      center.send(server, Files.readAllLines(EVENTS));
    }
    long id = center.forge();
    center.start().close();

    JsonNode report = center.verify(1);

    assertThat(report.path("findingCount").asInt()).as(report.toPrettyString()).isZero();
    assertThat(report.at("/replay/findingCount").asInt()).isOne();
    JsonNode finding = report.at("/replay/findings/0");
    assertThat(finding.path("kind").asText()).isEqualTo("decision-differs");
    assertThat(finding.at("/ids/0").asLong()).isEqualTo(id);
    assertThat(finding.path("text").asText())
        .contains("score is recorded as 99, and comes out as ");
  }

  @Test
  void namesAnEventThatWasRemoved() throws Exception {
    try (Wiring server = center.start()) {
      center.send(server, Files.readAllLines(EVENTS));
    }
    center.asSuperuser("delete from event where interaction_id = 'chat-1' and seq = 2");

    JsonNode report = center.verify(1);

    assertThat(report.path("findingCount").asInt()).isZero();
    assertThat(report.at("/replay/findings/0/kind").asText()).isEqualTo("event-missing");
    assertThat(report.at("/replay/findings/0/text").asText())
        .startsWith("Interaction chat-1: of its ")
        .contains(" events 2 is missing");
  }

  @Test
  void leavesOutWhatItsRulesOrSettingsAreGoneFor() throws Exception {
    try (Wiring server = center.start()) {
      center.send(server, Files.readAllLines(EVENTS));
    }
    center.asSuperuser("update rule_text set text = text || E'\\n# later\\n'");

    JsonNode report = center.verify(1);

    assertThat(report.at("/replay/findingCount").asInt()).isZero();
    assertThat(report.at("/replay/interactions").asInt()).isZero();
    assertThat(report.at("/replay/rulesGone").asInt()).isPositive();
  }

  private void publishWithout(Wiring server) throws Exception {
    String token = server.tokens().issue(Role.CX_LEAD, "maria", Duration.ofHours(1));
    String card = Files.readString(center.rules.resolve(OWN + ".yaml"));
    String text = card.replace("status: live", "status: draft");
    String url = server.url() + "/v1/rules/" + OWN;
    assertThat(center.answer(put(url + ".yaml", text), token)).isEqualTo(200);
    assertThat(center.answer(put(url + ".test.yaml", "tests: []\n"), token)).isEqualTo(200);
    HttpRequest.Builder publish =
        HttpRequest.newBuilder(URI.create(server.url() + "/v1/rulebook/publish"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"why\":\"the pilot is over\"}"));
    assertThat(center.answer(publish, token)).isEqualTo(200);
  }

  private static HttpRequest.Builder put(String url, String text) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "text/plain")
        .PUT(BodyPublishers.ofString(text));
  }
}
