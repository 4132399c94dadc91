package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.signature.StandardWebhooks;
import io.glidepath.web.http.Role;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real server tells another system, as that system sees it. */
class WebhooksOverHttpTest {
  private static final String SECRET = "whsec_Z2xpZGVwYXRoLXRlc3Qtc2VjcmV0LW9mLTMyLWJ5dGU=";
  private static final String OTHER = "whsec_YW5vdGhlciBzZWNyZXQgb2YgMzIgYnl0ZXMgb3Igc28=";

  private static final String EMERGENCY = "experience.emergency-alert";
  private static final String SMELL = "I can smell gas in the kitchen.";

  private final Vertx vertx = Vertx.vertx();
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private @TempDir Path data;
  private @TempDir Path config;
  private RealServer server;

  /** A letter as it came. */
  private record Got(Delivery delivery, JsonNode event) {
    String type() {
      return event.path("type").asText();
    }

    String id() {
      return event.path("id").asText();
    }
  }

  @BeforeEach
  void serve() throws IOException {
    HttpServer receiver =
        vertx.createHttpServer().requestHandler(this::take).listen(0, "127.0.0.1").await();
    Files.writeString(config.resolve("secret"), OTHER + "\n" + SECRET + "\n");
    Files.writeString(
        config.resolve("webhooks.yaml"),
        "webhooks: [{name: crm, url: 'http://127.0.0.1:%d/in', secret-file: secret}]\n"
            .formatted(receiver.actualPort()));
    Files.copy(Path.of("config/kpis.yaml"), config.resolve("kpis.yaml"));
    server = RealServer.start(data, Path.of("rules"), config);
    // A webhook is told from when it is first read on, and flags are what it is told then.
    until(() -> !got.isEmpty());
  }

  @AfterEach
  void stop() {
    server.close();
    vertx.close().await();
  }

  private void take(HttpServerRequest request) {
    Map<String, String> headers = new HashMap<>();
    request.headers().forEach(headers::put);
    request
        .body()
        .onSuccess(
            body -> {
              try {
                Delivery delivery =
                    new Delivery(request.absoluteURI(), headers, body.getBytes(), Instant.now());
                got.add(new Got(delivery, new ObjectMapper().readTree(body.getBytes())));
                request.response().setStatusCode(status).end();
              } catch (IOException fault) {
                request.response().setStatusCode(500).end();
              }
            });
  }

  private static void until(BooleanSupplier holds) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come so far");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  private List<Got> about(String interaction) {
    return got.stream()
        .filter(each -> each.event().path("subject").asText().equals(interaction))
        .toList();
  }

  /** What rules did in it. */
  private List<Got> decided(String interaction) {
    return about(interaction).stream()
        .filter(each -> !each.type().equals("io.glidepath.handover.v1"))
        .toList();
  }

  private void hardCall(String id) {
    server.tell(id, 1, "interaction.started", "{'channel':'voice','customerId':'c-" + id + "'}");
    server.tell(id, 2, "agent.connected", "{'agentId':'emma'}");
    for (int n = 3; n < 6; n++) {
      HttpResponse<String> told =
          server.tell(id, n, "interaction.transferred", "{'kind':'cold','to':'q" + n + "'}");
      assertThat(told.statusCode()).isEqualTo(202);
    }
  }

  private long logged(String id) {
    return Long.parseLong(
        server.ask("select count(*) from decision where interaction_id = '" + id + "'").get(0));
  }

  @Test
  void tellsEveryDecisionOnceSignedAndInOrder() {
    hardCall("call-1");
    assertThat(logged("call-1")).isPositive();
    until(() -> decided("call-1").size() >= logged("call-1"));

    List<Got> told = decided("call-1");
    List<String> inOrder =
        server.ask(
            "select case outcome when 'signalled' then 'signal-' when 'alerted' then 'alert-'"
                + " else 'decision-' end || id"
                + " from decision where interaction_id = 'call-1' order by xid, id");
    assertThat(told.stream().map(Got::id)).containsExactlyElementsOf(inOrder);
    Got first = told.get(0);
    assertThat(first.event().path("specversion").asText()).isEqualTo("1.0");
    assertThat(first.event().at("/data/agentId").asText()).isEqualTo("emma");
    assertThat(first.event().at("/data/facts").isObject()).isTrue();
    assertThat(first.delivery().header("webhook-id")).hasValue(first.id());
    for (Got each : told) {
      assertThat(new StandardWebhooks(List.of(SECRET)).doubt(each.delivery())).isEmpty();
      assertThat(new StandardWebhooks(List.of(OTHER)).doubt(each.delivery())).isEmpty();
      assertThat(new StandardWebhooks(List.of("bm9uZQ==")).doubt(each.delivery())).isPresent();
    }
  }

  @Test
  void tellsOnceThatANoteWasHandedOverAndNotWhatItSays() throws IOException {
    until(() -> waiting() == 0);
    hardCall("call-9");
    server.tell("call-9", 8, "information.given", "{'field':'account-number'}");
    server.tell("call-9", 9, "agent.connected", "{'agentId':'louis'}");
    until(() -> !handovers("call-9").isEmpty());
    server.close();
    server = RealServer.start(data, Path.of("rules"), config);
    server.tell("call-9", 10, "agent.connected", "{'agentId':'mia'}");
    until(() -> handovers("call-9").size() == 2);

    JsonNode told = handovers("call-9").get(0).event();
    assertThat(told.path("data").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("interactionId", "agentId");
    assertThat(handovers("call-9"))
        .extracting(each -> each.event().at("/data/agentId").asText())
        .containsExactly("louis", "mia");
    assertThat(new StandardWebhooks(List.of(SECRET)).doubt(handovers("call-9").get(0).delivery()))
        .isEmpty();
    HttpResponse<String> note = server.get(Role.QA, "/v1/interactions/call-9/handover");
    assertThat(note.statusCode()).isEqualTo(200);
  }

  @Test
  void tellsOfAnAlertOnceAndAgainUntilItIsTaken() {
    until(() -> waiting() == 0);
    status = 503;
    server.tell("call-7", 1, "interaction.started", "{'channel':'voice','customerId':'c-7'}");
    server.tell("call-7", 2, "agent.connected", "{'agentId':'emma','team':'home'}");
    for (int n = 3; n < 5; n++) {
      server.tell(
          "call-7",
          n,
          "utterance.heard",
          "{'utteranceId':'u%d','speaker':'customer','text':'%s','final':true}"
              .formatted(n, SMELL));
    }
    until(() -> !about("call-7").isEmpty());
    assertThat(about("call-7")).extracting(Got::id).containsOnly(about("call-7").get(0).id());
    status = 204;
    until(() -> about("call-7").size() > logged("call-7"));
    until(() -> waiting() == 0);

    List<Got> alerts =
        about("call-7").stream()
            .filter(each -> each.type().equals("io.glidepath.alert.v1"))
            .filter(each -> each.event().at("/data/rule").asText().equals(EMERGENCY))
            .toList();
    assertThat(alerts).extracting(Got::id).containsOnly("alert-" + alerted("call-7"));
    JsonNode data = alerts.get(0).event().path("data");
    assertThat(data.path("severity").asText()).isEqualTo("high");
    assertThat(data.path("team").asText()).isEqualTo("home");
    assertThat(data.path("outcome").asText()).isEqualTo("alerted");
    assertThat(data.toString()).doesNotContain(SMELL, "c-7");
    for (Got each : about("call-7")) {
      assertThat(new StandardWebhooks(List.of(SECRET)).doubt(each.delivery())).isEmpty();
      assertThat(each.event().at("/data/severity").isMissingNode())
          .isEqualTo(!each.type().equals("io.glidepath.alert.v1"));
    }
  }

  /** The number of the one row of the log that tells of the emergency. */
  private String alerted(String id) {
    List<String> rows =
        server.ask(
            "select id from decision where outcome = 'alerted' and rule = '%s' and interaction_id = '%s'"
                .formatted(EMERGENCY, id));
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private List<Got> handovers(String interaction) {
    return about(interaction).stream()
        .filter(each -> each.type().equals("io.glidepath.handover.v1"))
        .toList();
  }

  @Test
  void tellsFlagsOnceWhileTheyStand() {
    until(() -> got.stream().anyMatch(each -> each.type().equals("io.glidepath.flag.v1")));
    List<Got> flags =
        got.stream().filter(each -> each.type().equals("io.glidepath.flag.v1")).toList();
    assertThat(flags.stream().map(Got::id)).doesNotHaveDuplicates();
    assertThat(flags.get(0).event().at("/data/severity").asText()).isNotEmpty();
  }

  @Test
  void keepsWhatWasGivenUpUntilAnAdminSendsItAgain() {
    until(() -> waiting() == 0);
    status = 410;
    hardCall("call-2");
    until(() -> dead().size() == logged("call-2"));
    assertThat(dead().get(0).path("problem").asText()).isEqualTo("It answered with status 410.");

    status = 204;
    int before = got.size();
    String id = dead().get(0).path("id").asText();
    String event = dead().get(0).path("event").asText();
    assertThat(server.post(Role.ADMIN, "/v1/webhooks/dead/" + id + "/retry", "").statusCode())
        .isEqualTo(204);
    until(() -> got.size() > before);
    assertThat(got.get(before).id()).isEqualTo(event);
    until(() -> dead().size() == logged("call-2") - 1);
    assertThat(server.post(Role.ADMIN, "/v1/webhooks/dead/" + id + "/retry", "").statusCode())
        .isEqualTo(404);
  }

  private JsonNode webhooks() {
    return RealServer.json(server.get(Role.ADMIN, "/v1/webhooks"));
  }

  private long waiting() {
    return webhooks().at("/webhooks/0/waiting").asLong(-1);
  }

  private JsonNode dead() {
    return webhooks().path("dead");
  }

  @Test
  void goesOnWhereItStoppedAfterARestart() throws IOException {
    hardCall("call-3");
    until(() -> decided("call-3").size() >= logged("call-3"));
    server.close();
    server = RealServer.start(data, Path.of("rules"), config);
    hardCall("call-4");
    until(() -> decided("call-4").size() >= logged("call-4"));
    assertThat(decided("call-3")).hasSize((int) logged("call-3"));
    assertThat(decided("call-4")).hasSize((int) logged("call-4"));
  }
}
