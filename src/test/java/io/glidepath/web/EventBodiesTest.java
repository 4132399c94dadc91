package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.EventType;
import io.glidepath.web.http.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Events however their bodies were packed, encoded and headed on their way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventBodiesTest {
  private static final String ONE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String EVENT =
      "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"acd\",\"type\":\""
          + EventType.HELD.uri()
          + "\",\"subject\":\"é1\",\"time\":\"2026-11-21T10:00:00Z\",\"data\":{}}";

  private TestServer server;
  private int count;

  @BeforeAll
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String event() {
    return EVENT.formatted(++count);
  }

  private HttpResponse<String> post(byte[] body, String... headers) {
    HttpRequest.Builder request =
        server.as(Role.INTEGRATION, "/v1/events").POST(BodyPublishers.ofByteArray(body));
    return server.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Packing {
    OutputStream onto(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] body, Packing packing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer = packing.onto(out)) {
      packer.write(body);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  private int packed(String encoding, Packing packing) {
    return post(packed(utf8(event()), packing), "Content-Type", ONE, "Content-Encoding", encoding)
        .statusCode();
  }

  @Test
  void unpacksGzipAndDeflate() {
    assertThat(packed("gzip", GZIPOutputStream::new)).isEqualTo(202);
    assertThat(packed("X-GZIP", GZIPOutputStream::new)).isEqualTo(202);
    assertThat(packed("deflate", DeflaterOutputStream::new)).isEqualTo(202);
    assertThat(
            packed(
                "deflate",
                out -> new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, true))))
        .isEqualTo(202);
    byte[] batch = packed(utf8("[" + event() + "," + event() + "]"), GZIPOutputStream::new);
    assertThat(post(batch, "Content-Type", BATCH, "Content-Encoding", "gzip").body())
        .contains("\"accepted\":2");
    assertThat(
            post(utf8(event()), "Content-Type", ONE, "Content-Encoding", "identity").statusCode())
        .isEqualTo(202);
  }

  @Test
  void saysWhichEncodingsItTakes() {
    HttpResponse<String> refused =
        post(utf8(event()), "Content-Type", ONE, "Content-Encoding", "br");

    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(refused.headers().firstValue("Accept-Encoding")).contains("deflate, gzip, x-gzip");
  }

  @Test
  void refusesWhatIsNotPackedAndWhatHasNoEnd() {
    assertThat(post(utf8(event()), "Content-Type", ONE, "Content-Encoding", "gzip").statusCode())
        .isEqualTo(400);
    byte[] gzip = packed(utf8(event()), GZIPOutputStream::new);
    byte[] half = Arrays.copyOf(gzip, gzip.length / 2);
    assertThat(post(half, "Content-Type", ONE, "Content-Encoding", "gzip").statusCode())
        .isEqualTo(400);
    byte[] bomb = packed(new byte[10 << 20], GZIPOutputStream::new);
    assertThat(post(bomb, "Content-Type", ONE, "Content-Encoding", "gzip").statusCode())
        .isEqualTo(413);
  }

  @Test
  void readsTheCharsetThatIsNamed() {
    for (String charset : new String[] {"utf-8", "UTF-8", "iso-8859-1", "windows-1252"}) {
      byte[] body = event().getBytes(Charset.forName(charset));
      assertThat(post(body, "Content-Type", ONE + "; charset=" + charset).statusCode())
          .as(charset)
          .isEqualTo(202);
      assertThat(
              server.center.accepted.get(server.center.accepted.size() - 1).event().interactionId())
          .isEqualTo("é1");
    }
    assertThat(post(utf8(event()), "Content-Type", ONE + "; charset=klingon").statusCode())
        .isEqualTo(415);
    assertThat(
            post(utf8(event()), "Content-Type", "APPLICATION/CloudEvents+JSON; Charset=\"utf-8\"")
                .statusCode())
        .isEqualTo(202);
  }

  @Test
  void passesOverAByteOrderMark() {
    assertThat(post(utf8("\ufeff" + event()), "Content-Type", ONE).statusCode()).isEqualTo(202);
    assertThat(post(utf8("\ufeff[" + event() + "]"), "Content-Type", BATCH).statusCode())
        .isEqualTo(202);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    for (String type : new String[] {ONE, BATCH}) {
      String body = type.equals(ONE) ? event() : "[" + event() + "]";
      for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"}) {
        HttpResponse<String> refused =
            post(body.getBytes(Charset.forName(charset)), "Content-Type", type);
        assertThat(refused.statusCode()).as("%s %s", type, charset).isEqualTo(400);
        assertThat(refused.body()).contains("UTF-8");
      }
      assertThat(
              post(body.getBytes(StandardCharsets.ISO_8859_1), "Content-Type", type).statusCode())
          .isEqualTo(400);
    }
    for (int lone = 0; lone < 256; lone++) {
      byte[] bytes = {(byte) lone};
      assertThat(post(bytes, "Content-Type", BATCH).statusCode())
          .as("byte %d", lone)
          .isEqualTo(400);
      byte[] inBatch = {'[', (byte) lone, ']'};
      boolean isEmpty = lone == ' ' || lone == '\n' || lone == '\r' || lone == '\t';
      boolean isDigit = lone >= '0' && lone <= '9';
      assertThat(post(inBatch, "Content-Type", BATCH).statusCode())
          .as("[byte %d]", lone)
          .isEqualTo(isEmpty || isDigit ? 202 : 400);
    }
  }

  @Test
  void takesTheBinaryMode() {
    HttpResponse<String> taken = binary("{}", "ce-id", "b1", "Content-Type", "application/json");
    assertThat(taken.statusCode()).isEqualTo(202);
    HttpResponse<String> again =
        binary("{}", "CE-ID", "b1", "Content-Type", "Application/JSON; charset=utf-8");
    assertThat(again.body()).contains("duplicate");
    assertThat(binary("", "ce-id", "b2").statusCode()).isEqualTo(202);
    assertThat(
            server.center.accepted.get(server.center.accepted.size() - 1).event().interactionId())
        .isEqualTo("bé +1");
    assertThat(binary("{", "ce-id", "b4", "Content-Type", "application/json").statusCode())
        .isEqualTo(400);
    assertThat(binary("{},\"x\":1", "ce-id", "b5", "Content-Type", "application/json").statusCode())
        .isEqualTo(400);
    assertThat(post(utf8(event()), "Content-Type", "application/json").statusCode()).isEqualTo(415);
  }

  private HttpResponse<String> binary(String data, String... headers) {
    HttpRequest.Builder request =
        server
            .as(Role.INTEGRATION, "/v1/events")
            .headers("ce-specversion", "1.0", "ce-source", "acd", "ce-subject", "b%C3%A9%20+1")
            .headers("ce-type", EventType.HELD.uri(), "ce-time", "2026-11-21T10:00:00+02:00")
            .headers(headers);
    return server.send(
        request.POST(data.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(data)));
  }

  @Test
  void boundsWhatABatchIsAnswered() {
    String many = "[1" + ",1".repeat(500_000) + "]";

    HttpResponse<String> refused = post(utf8(many), "Content-Type", BATCH);

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body().length()).isLessThan(1_000);
  }
}
