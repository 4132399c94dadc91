package io.glidepath;

import static io.glidepath.RealServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.web.http.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a real server with a real database answers of people who were erased, or are long gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataOverHttpTest {
  private static final String OLD_DAY =
      """
      set role glidepath;
      create table event_20260105 partition of event
        for values from ('2026-01-05 00:00+00') to ('2026-01-06 00:00+00');
      insert into event values ('old', 1, '2026-01-05 10:00+00', '2026-01-05 10:00+00', 'x');
      """;

  private RealServer server;

  @BeforeAll
  void serve(@TempDir Path data) {
    try (Database database = Database.open(DatabaseSettings.embedded(data), step -> {})) {
      assertThat(database).isNotNull();
      RealServer.ask(data, OLD_DAY);
    }
    server = RealServer.start(data, Path.of("rules"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void dropsWhatIsPastItsTimeByItselfAndSaysSo() {
    String acts = "select by_whom || ' ' || detail from act where kind = 'pruned'";
    Instant deadline = Instant.now().plusSeconds(60);
    while (server.ask(acts).isEmpty() && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }

    assertThat(server.ask("select to_regclass('event_20260105')")).containsOnlyNulls();
    assertThat(server.ask(acts).get(0)).startsWith("glidepath {\"days\":\"1\"");
  }

  @Test
  void whatWasErasedIsGoneAndWhatWasDecidedStays() {
    talk("erased", "erased-customer");
    String decision = server.ask("select min(id) from decision").get(0);
    String body = "{'decisionId':'%s','verdict':'late','note':'%s'}";
    assertThat(review(body.formatted(decision, "her daughter")).statusCode()).isEqualTo(201);
    HttpResponse<String> seen = unmask("her daughter complained");
    assertThat(seen.body()).contains("my daughter is ill", "her daughter complained");
    assertThat(why().statusCode()).isEqualTo(200);

    HttpResponse<String> erased =
        server.post(Role.ADMIN, "/v1/privacy/erase", "{'customers':['erased-customer']}");
    assertThat(json(erased).path("interactions").asInt()).isEqualTo(1);

    for (HttpResponse<String> gone :
        List.of(why(), why("&rule=channel.own-the-case"), unmask("her daughter complained"))) {
      assertThat(gone.statusCode()).isEqualTo(410);
      assertThat(json(gone).path("detail").asText()).contains("erased");
    }
    assertThat(review(body.formatted(decision, "her daughter")).statusCode()).isEqualTo(410);
    assertThat(review("{'decisionId':'%s','verdict':'wrong'}".formatted(decision)).statusCode())
        .isEqualTo(201);
    JsonNode timeline = json(server.get(Role.QA, "/v1/interactions/erased/timeline"));
    assertThat(timeline.path("personal").asText()).isEqualTo("erased");
    assertThat(timeline.path("events")).isEmpty();
    assertThat(timeline.path("decisions")).isNotEmpty();
    assertThat(timeline.path("reviews").findValuesAsText("verdict"))
        .containsExactly("wrong", "late");
    assertThat(timeline.path("looks")).hasSize(1);
    assertThat(timeline.toString()).doesNotContain("daughter");
  }

  private void talk(String id, String customer) {
    List<String> events =
        List.of(
            "interaction.started {'channel':'voice','customerId':'"
                + customer
                + "','language':'en'}",
            "agent.connected {'agentId':'emma'}",
            "utterance.heard {'utteranceId':'u1','speaker':'customer','final':true,"
                + "'text':'my daughter is ill'}",
            "interaction.transferred {'to':'second','kind':'cold'}",
            "interaction.transferred {'to':'third','kind':'cold'}");
    for (int n = 0; n < events.size(); n++) {
      String[] parts = events.get(n).split(" ", 2);
      assertThat(server.tell(id, n, parts[0], parts[1]).statusCode()).isEqualTo(202);
    }
  }

  private HttpResponse<String> review(String body) {
    return server.post(Role.QA, "/v1/reviews", body);
  }

  private HttpResponse<String> unmask(String reason) {
    String body = "{'reason':'" + reason + "'}";
    return server.post(Role.QA, "/v1/interactions/erased/unmask", body);
  }

  private HttpResponse<String> why(String... more) {
    String path = "/v1/interactions/erased/why?seq=4" + String.join("", more);
    return server.get(Role.QA, path);
  }
}
