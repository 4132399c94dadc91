package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.vendor.Delivery;
import io.glidepath.web.http.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Bad input at the posts of a real server: each has its status, and one sentence in the log and at
 * its post; nothing is lost, nothing counts twice, and no secret and no word of a customer is
 * logged.
 */
class PostBadInputTest {
  private static final String SECRET = "hush-5ecret-9";
  private static final SendingSystem HELPDESK = new SendingSystem("chatwoot", "helpdesk", SECRET);
  private static final SendingSystem INTERCOM = new SendingSystem("intercom", "ic", SECRET);
  private static final SendingSystem FLEX = new SendingSystem("twilio", "flex", SECRET);
  private static final String WORDS = "My parcel never came";

  @TempDir private static Path data;
  @TempDir private static Path config;
  private static RealServer server;
  private static int messages;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("io.glidepath");

  @BeforeAll
  static void serve() throws IOException {
    Files.writeString(
        config.resolve("posts.yaml"),
        "posts:\n" + HELPDESK.entry("") + INTERCOM.entry("") + FLEX.entry(""));
    Files.copy(Path.of("config/kpis.yaml"), config.resolve("kpis.yaml"));
    server = RealServer.start(data, Path.of("rules"), config);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void listen() {
    root.setLevel(Level.INFO);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void noSecretIsLogged() {
    root.detachAppender(log);
    root.setLevel(null);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains(SECRET) || line.contains(WORDS));
    assertThat(log.list).noneMatch(each -> each.getThrowableProxy() != null);
  }

  @Test
  void aWrongSignatureIsNotBelieved() {
    SendingSystem other = new SendingSystem("chatwoot", "helpdesk", "another-" + SECRET);
    ended(
        HELPDESK,
        other.send(server, message()),
        401,
        "Its signature in x-chatwoot-signature is not of a secret of this post.");
    HttpResponse<String> none =
        server.deliver(HELPDESK.path(), Map.of("Content-Type", "application/json"), body());
    ended(HELPDESK, none, 401, "It is not signed: there is no header x-chatwoot-signature.");
    nothingKept();
  }

  @Test
  void anOldTimestampIsNotBelieved() {
    Instant then = Instant.now().minusSeconds(400);
    ended(
        HELPDESK,
        HELPDESK.send(server, message(), then),
        401,
        "It was signed more than 5 minutes from now: "
            + Instant.ofEpochSecond(then.getEpochSecond())
            + ".");
    nothingKept();
  }

  @Test
  void aBodyThatComesTwiceCountsOnce() {
    Delivery message = message();
    assertThat(HELPDESK.send(server, message).statusCode()).isEqualTo(202);
    ended(HELPDESK, HELPDESK.send(server, message), 202, "It came before, and counts once.");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void anUnknownFieldIsOfNoConcern() {
    Delivery message = message("\"content\"", "\"unheard_of\": {\"a\": [1, null]}, \"content\"");
    HttpResponse<String> answer = HELPDESK.send(server, message);
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(post(HELPDESK).at("/last/what").asText()).isEqualTo("Events on disk: 1.");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aMissingFieldIsNamed() {
    ended(
        HELPDESK,
        HELPDESK.send(server, message("\"conversation\"", "\"conversion\"")),
        400,
        "The payload has no /conversation.");
    ended(
        HELPDESK,
        HELPDESK.send(server, message("\"event\"", "\"evnt\"")),
        400,
        "The payload has no /event.");
    nothingKept();
  }

  @Test
  void aFormWhereJsonWasMeantIsSaid() {
    byte[] form = "event=message_created&content=hello".getBytes(StandardCharsets.UTF_8);
    ended(
        HELPDESK,
        HELPDESK.send(server, delivery("application/x-www-form-urlencoded", form)),
        400,
        "The body is a form, and JSON was expected.");
    ended(
        HELPDESK,
        HELPDESK.send(server, delivery("application/json", form)),
        400,
        "The body is not JSON that can be read.");
    nothingKept();
  }

  @Test
  void whatIsNotEncodedAsFormsAreIsSaid() throws IOException {
    byte[] form = "EventType=task.created&TaskSid=%zz".getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of(
            "Content-Type", "application/x-www-form-urlencoded", "X-Twilio-Signature", "whatever");
    ended(FLEX, server.deliver(FLEX.path(), headers, form), 400, "The request is malformed.");
    assertThat(raw(FLEX.path() + "?bodySHA256=%zz", Map.of(), form)).startsWith("HTTP/1.1 400");
  }

  @Test
  void whatIsCompressedOrOfAnotherTypeIsRefused() throws IOException {
    Delivery message = message();
    Map<String, String> headers =
        new HashMap<>(HELPDESK.signature(server.address("/"), message, Instant.now()));
    headers.put("Content-Type", "application/json");
    headers.put("Content-Encoding", "gzip");
    ended(
        HELPDESK,
        server.deliver(HELPDESK.path(), headers, gzip(message.body())),
        415,
        "Content-Encoding may be identity, or be left out.");
    ended(
        HELPDESK,
        HELPDESK.send(server, delivery("text/html", message.body())),
        415,
        "Send Content-Type: application/json or application/x-www-form-urlencoded or"
            + " application/cloudevents+json or application/cloudevents-batch+json.");
    nothingKept();
  }

  @Test
  void moreThanAMebibyteIsRefusedAndAMebibyteIsNot() {
    int most = 1 << 20;
    int spare = most - body().length;
    ended(
        HELPDESK,
        HELPDESK.send(server, message("\"content\"", " ".repeat(spare + 1) + "\"content\"")),
        413,
        "Send at most 1048576 bytes.");
    nothingKept();
    Delivery whole = message("\"content\"", " ".repeat(spare) + "\"content\"");
    assertThat(whole.body()).hasSize(most);
    assertThat(HELPDESK.send(server, whole).statusCode()).isEqualTo(202);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aTestPingIsAnsweredWell() {
    byte[] ping =
        "{\"type\":\"notification_event\",\"topic\":\"ping\",\"data\":{\"item\":{\"type\":\"ping\"}}}"
            .getBytes(StandardCharsets.UTF_8);
    ended(
        INTERCOM,
        INTERCOM.send(server, delivery("application/json", ping)),
        200,
        "It tells nothing of concern here.");
  }

  @Test
  void anAddressThatIsNoUriIsTakenAsItIs() throws IOException {
    Delivery message = message();
    Map<String, String> signed = HELPDESK.signature(server.address("/"), message, Instant.now());
    assertThat(raw(HELPDESK.path() + "?a={b|c", signed, message.body())).startsWith("HTTP/1.1 202");
    assertThat(kept()).hasSize(1);
  }

  /** The answer to a JSON body that is sent to an address as it is written. */
  private static String raw(String target, Map<String, String> headers, byte[] body)
      throws IOException {
    StringBuilder head = new StringBuilder("POST " + target + " HTTP/1.1\r\n");
    head.append("Host: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    URI address = server.address("/");
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Its status, and the one sentence in the answer, at the post, and once in the log. */
  private void ended(
      SendingSystem system, HttpResponse<String> answer, int status, String sentence) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode last = post(system).path("last");
    assertThat(last.path("what").asText()).as(answer.body()).isEqualTo(sentence);
    assertThat(last.path("status").asInt()).isEqualTo(status);
    if (status >= 400) {
      assertThat(RealServer.json(answer).path("detail").asText()).isEqualTo(sentence);
      assertThat(post(system).path("lastTrouble")).isEqualTo(last);
    }
    String line = "Post %s: %d. %s".formatted(system.post(), status, sentence);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .filteredOn(line::equals)
        .hasSize(1);
  }

  private static JsonNode post(SendingSystem system) {
    for (JsonNode post : RealServer.json(server.get(Role.CX_LEAD, "/v1/posts")).path("posts")) {
      if (post.path("name").asText().equals(system.post())) {
        return post;
      }
    }
    throw new AssertionError("no post " + system.post());
  }

  /** Each test has a conversation of its own. */
  @BeforeEach
  void nextConversation() {
    messages++;
  }

  private static byte[] body() {
    return """
        {"event": "message_created", "id": %d, "content": "%s",
         "message_type": "incoming", "private": false, "created_at": "2026-11-21T10:00:00Z",
         "conversation": {"id": %d, "meta": {"sender": {"id": 9, "identifier": "c-9"}}}}"""
        .formatted(messages, WORDS, messages)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Delivery message() {
    return delivery("application/json", body());
  }

  private static Delivery message(String part, String other) {
    String body = new String(body(), StandardCharsets.UTF_8);
    assertThat(body).contains(part);
    return delivery("application/json", body.replace(part, other).getBytes(StandardCharsets.UTF_8));
  }

  private static Delivery delivery(String type, byte[] body) {
    return new Delivery("http://x/", Map.of("Content-Type", type), body, Instant.now());
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(body);
    }
    return zipped.toByteArray();
  }

  private static List<String> kept() {
    return server.ask("select seq from event where interaction_id = 'helpdesk-" + messages + "'");
  }

  private static void nothingKept() {
    assertThat(kept()).isEmpty();
  }
}
