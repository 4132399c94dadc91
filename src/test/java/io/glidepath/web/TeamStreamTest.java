package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.advice.Alert;
import io.glidepath.advice.Frame;
import io.glidepath.advice.TeamStream;
import io.glidepath.suggestion.Text;
import io.glidepath.web.http.Role;
import io.glidepath.web.socket.JsonFrames;
import io.vertx.core.http.WebSocketConnectOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What team leads are told over their socket. */
class TeamStreamTest {
  private static final String BLUE = TeamStream.of("blue");
  private static final JsonFrames FRAMES = new JsonFrames();

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String alert(int number) {
    Text words = new Text(Map.of("en", "No " + number, "fr", "N° " + number));
    String id = "i" + number;
    Instant at = Instant.parse("2026-11-21T10:00:00Z");
    return FRAMES.json(
        new Frame.Alerted(
            new Alert(id + "~r", id, "r", "high", "blue", words, words, null, at, true)));
  }

  private static String over(int number) {
    return FRAMES.json(new Frame.AlertOver("i" + number, "i" + number + "~r", "ended"));
  }

  private WebSocketConnectOptions team(Role role) {
    return TestClient.bare(server, "x")
        .setURI("/v1/teams/blue/stream")
        .putHeader("Authorization", "Bearer " + server.token(role));
  }

  @Test
  void tellsALeadWhatStandsAndThenWhatComes() {
    server.center.write(BLUE, alert(1));
    server.center.write(BLUE, alert(2));
    server.center.write(BLUE, over(1));
    TestClient lead = TestClient.open(server, team(Role.TEAM_LEAD));
    lead.say("{\"type\":\"hello\",\"epoch\":\"\",\"lastSeq\":0}");

    JsonNode welcome = lead.next("welcome");
    assertThat(welcome.path("team").asText()).isEqualTo("blue");
    assertThat(welcome.has("agentId")).isFalse();
    assertThat(lead.next("reset").at("/state/alerts").findValuesAsText("id"))
        .containsExactly("i2~r");

    server.center.write(BLUE, alert(3));
    JsonNode alert = lead.next("alert");
    assertThat(alert.path("seq").asInt()).isEqualTo(4);
    assertThat(alert.at("/alert/title/fr").asText()).isEqualTo("N° 3");
    assertThat(alert.at("/alert/severity").asText()).isEqualTo("high");
    server.center.write(BLUE, over(2));
    assertThat(lead.next("alert-over").path("reason").asText()).isEqualTo("ended");
  }

  @Test
  void whatStandsIsBounded() {
    for (int each = 1; each <= 2_000; each++) {
      server.center.store(BLUE, alert(each));
    }
    TestClient lead = TestClient.open(server, team(Role.TEAM_LEAD));
    lead.say("{\"type\":\"hello\",\"epoch\":\"\",\"lastSeq\":0}");
    lead.next("welcome");
    JsonNode alerts = lead.next("reset").at("/state/alerts");
    assertThat(alerts).hasSize(50);
    assertThat(alerts.get(49).path("id").asText()).isEqualTo("i2000~r");
  }

  @Test
  void isForTeamLeadsAndTakesNoFeedback() {
    assertThat(TestClient.refusal(server, team(Role.AGENT))).isEqualTo(403);
    assertThat(TestClient.refusal(server, team(Role.QA))).isEqualTo(403);
    TestClient lead = TestClient.open(server, team(Role.TEAM_LEAD));
    lead.next("welcome");
    lead.say("{\"type\":\"mute\",\"seconds\":60}");
    assertThat(lead.closeCode()).isEqualTo(1008);
  }
}
