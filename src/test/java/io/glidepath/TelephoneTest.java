package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.telephone.FakeAsterisk;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A real server that listens to an exchange on a socket, and what came of its calls. */
@Tag("thorough")
class TelephoneTest {
  private static final String SECRET = "hush-ami-7";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger ours = (Logger) LoggerFactory.getLogger("io.glidepath.telephone");
  private @TempDir Path data;
  private @TempDir Path config;
  private FakeAsterisk exchange;
  private @Nullable RealServer server;

  @BeforeEach
  void listen() throws IOException {
    ours.setLevel(Level.INFO);
    log.start();
    ours.addAppender(log);
    exchange = new FakeAsterisk("glidepath", SECRET, true);
    Files.copy(Path.of("config/kpis.yaml"), config.resolve("kpis.yaml"));
  }

  @AfterEach
  void stop() {
    server().close();
    exchange.close();
    ours.detachAppender(log);
    ours.setLevel(null);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains(SECRET));
  }

  private void serve(String secret) throws IOException {
    Files.writeString(
        config.resolve("posts.yaml"),
        ("posts: [{name: pbx, system: asterisk, connect: '127.0.0.1:%d', user: glidepath,"
                + " secret: %s, language: fr, agents: {PJSIP/emma: emma}}]\n")
            .formatted(exchange.port(), secret));
    server = RealServer.start(data, Path.of("rules"), config);
  }

  private RealServer server() {
    return Objects.requireNonNull(server);
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

  private void tell(String event, String call, String leg, String more) throws IOException {
    exchange.tell(
        event, "Uniqueid: %s|Linkedid: %s|CallerIDNum: +33612345678%s".formatted(leg, call, more));
  }

  /** The events of a call by the last word of their type, with what is told of each. */
  private List<String> told(String call) {
    HttpResponse<String> answer =
        server().get(Role.QA, "/v1/interactions/pbx-" + call + "/timeline");
    List<String> told = new ArrayList<>();
    for (JsonNode event : RealServer.json(answer).path("events")) {
      String type = event.path("type").asText();
      StringBuilder line = new StringBuilder(type.substring(type.lastIndexOf('.') + 1));
      for (String member : List.of("queue", "agentId", "kind", "to", "by", "outcome")) {
        if (event.has(member)) {
          line.append(' ').append(event.path(member).asText());
        }
      }
      told.add(line.toString());
    }
    return told;
  }

  private JsonNode post() {
    return RealServer.json(server().get(Role.ADMIN, "/v1/posts")).at("/posts/0");
  }

  @Test
  void aCallIsToldFromItsQueueOverItsTransfersToItsEnd() throws IOException {
    serve(SECRET);
    until(exchange::isListenedTo);
    tell("QueueCallerJoin", "100.1", "100.1", "|Queue: billing|Position: 1|Count: 1|Language: en");
    tell("MusicOnHoldStart", "100.1", "100.1", "|Class: default");
    tell(
        "AgentConnect",
        "100.1",
        "100.1",
        "|Queue: billing|MemberName: Emma E.|Interface: PJSIP/emma|RingTime: 3|HoldTime: 40");
    tell("Hold", "100.1", "100.2", "|Channel: PJSIP/emma-1|MusicClass: default");
    tell("Unhold", "100.1", "100.2", "|Channel: PJSIP/emma-1");
    tell("Hold", "100.1", "100.1", "|Channel: PJSIP/caller-1");
    tell("Hold", "999.1", "999.2", "|Channel: PJSIP/somebody-else");
    exchange.tell(
        "AttendedTransfer",
        "Result: Success|OrigTransfererLinkedid: 100.1|TransfereeLinkedid: 100.1"
            + "|TransferTargetCallerIDNum: 204|DestType: Bridge");
    tell(
        "AgentComplete",
        "100.1",
        "100.1",
        "|Queue: billing|MemberName: Emma E.|HoldTime: 40|TalkTime: 90|Reason: transfer");
    exchange.tell(
        "BlindTransfer",
        "Result: Success|TransfererLinkedid: 100.1|TransfereeLinkedid: 100.1|Extension: 300"
            + "|Context: from-internal|IsExternal: No");
    exchange.tell(
        "BlindTransfer", "Result: Fail|TransfererLinkedid: 100.1|Extension: 301|Context: x");
    tell("QueueCallerJoin", "100.1", "100.1", "|Queue: refunds|Position: 1|Count: 1");
    tell("AgentConnect", "100.1", "100.1", "|Queue: refunds|MemberName: Louis|Interface: SIP/l");
    tell("AgentComplete", "100.1", "100.1", "|Queue: refunds|MemberName: Louis|Reason: caller");
    tell("Hangup", "100.1", "100.2", "|Cause: 16");
    tell("Hangup", "100.1", "100.1", "|Cause: 16|Cause-txt: Normal Clearing");
    tell("QueueCallerJoin", "200.1", "200.1", "|Queue: billing|Position: 1|Count: 1");
    tell("QueueCallerAbandon", "200.1", "200.1", "|Queue: billing|OriginalPosition: 1|HoldTime: 9");
    tell("Hangup", "200.1", "200.1", "|Cause: 16");

    until(() -> told("200.1").size() == 3);
    assertThat(told("200.1"))
        .containsExactly("started billing", "queued billing", "ended customer abandoned");
    assertThat(told("100.1"))
        .containsExactly(
            "started billing",
            "queued billing",
            "connected emma",
            "held",
            "resumed",
            "transferred warm 204",
            "transferred cold 300",
            "queued refunds",
            "connected Louis",
            "ended customer");
    JsonNode call = RealServer.json(server().get(Role.QA, "/v1/interactions/pbx-100.1"));
    assertThat(call.path("language").asText()).isEqualTo("fr");
    assertThat(call.path("channel").asText()).isEqualTo("voice");
    assertThat(server().get(Role.QA, "/v1/interactions/pbx-999.1").statusCode()).isEqualTo(404);
    assertThat(exchange.heard.get(1)).containsKey("Key").doesNotContainKey("Secret");
    assertThat(exchange.heard.get(1)).containsEntry("Events", "call,agent");
    assertThat(post().path("connected").asBoolean()).isTrue();
    assertThat(post().path("accepted").asInt()).isEqualTo(13);
  }

  @Test
  void aLineThatBreaksIsTakenUpAgainAndTheCallGoesOn() throws IOException {
    serve(SECRET);
    until(exchange::isListenedTo);
    tell("QueueCallerJoin", "1.1", "1.1", "|Queue: billing");
    until(() -> told("1.1").size() == 2);
    exchange.drop();
    until(() -> log.list.size() >= 2);
    until(exchange::isListenedTo);
    tell("AgentConnect", "1.1", "1.1", "|Queue: billing|MemberName: emma|Interface: PJSIP/emma");
    tell("QueueCallerJoin", "1.1", "1.1", "|Queue: billing");
    until(() -> told("1.1").size() == 4);
    assertThat(told("1.1"))
        .containsExactly("started billing", "queued billing", "connected emma", "queued billing");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains(
            "Post pbx: glidepath@127.0.0.1:%d is not listened to. The connection ended."
                .formatted(exchange.port()));
  }

  @Test
  void aWrongSecretIsSaidAndTriedAgainMoreAndMoreSeldom() throws IOException {
    serve("another");
    until(() -> exchange.heard.stream().filter(each -> each.containsKey("Key")).count() >= 2);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.endsWith("It takes neither the user nor the secret."));
    assertThat(post().path("connected").asBoolean()).isFalse();
    assertThat(exchange.isListenedTo()).isFalse();
  }

  @Test
  void whereNoChallengeIsKnownTheSecretItselfIsShown() throws IOException {
    int port = exchange.port();
    exchange.close();
    exchange = new FakeAsterisk("glidepath", SECRET, false);
    assertThat(exchange.port()).isNotEqualTo(port);
    serve(SECRET);
    until(exchange::isListenedTo);
    assertThat(exchange.heard.get(1)).containsEntry("Secret", SECRET).doesNotContainKey("Key");
  }
}
