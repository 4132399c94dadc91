package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.EventType;
import io.glidepath.trace.FakeCollector;
import io.glidepath.vendor.Delivery;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector of OpenTelemetry is told of the events that a real server takes. */
class TracesOverHttpTest {
  private static final String SPAN = "b7ad6b7169203331";
  private static final String STARTED = "{'channel':'voice','customerId':'c-secret'}";
  private static final String WORDS = "My parcel never came";
  private static final SendingSystem HELPDESK =
      new SendingSystem("chatwoot", "helpdesk", "hush-5ecret-9");

  private final FakeCollector collector = new FakeCollector();
  private final HttpClient http = HttpClient.newHttpClient();
  private @TempDir Path data;
  private @TempDir Path config;

  @AfterEach
  void stop() {
    collector.close();
  }

  private RealServer serve(String traces) throws IOException {
    Files.writeString(
        config.resolve("glidepath.yaml"), "telemetry: {traces: '%s'}\n".formatted(traces));
    Files.writeString(config.resolve("posts.yaml"), "posts:\n" + HELPDESK.entry(""));
    Files.copy(Path.of("config/kpis.yaml"), config.resolve("kpis.yaml"));
    return RealServer.start(data, Path.of("rules"), config);
  }

  private static String trace(int n) {
    return "%032x".formatted(n);
  }

  private static String traceparent(int n) {
    return "00-" + trace(n) + "-" + SPAN + "-01";
  }

  private static String event(String id, int n, String type, String data, String more) {
    return ("{'specversion':'1.0','source':'/shop-floor','id':'%s-%d','type':'%s',"
            + "'subject':'%s','time':'%s','data':%s%s}")
        .formatted(id, n, EventType.uri(type), id, Instant.now(), data, more)
        .replace('\'', '"');
  }

  private int send(RealServer server, String type, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address("/v1/events"))
            .header("Authorization", "Bearer " + server.token(Role.INTEGRATION))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    return answer.statusCode();
  }

  private int one(RealServer server, String event, String... headers) throws Exception {
    return send(server, "application/cloudevents+json", event, headers);
  }

  @Test
  void anEventIsFollowedThroughItsFiveStopsInTheTraceOfItsSender() throws Exception {
    try (RealServer server = serve(collector.url() + "/v1/traces")) {
      Told agent = new Told();
      WebSocket socket = agent.follow(server, "emma-7");
      one(server, event("call-7", 1, "interaction.started", STARTED, ""));
      one(server, event("call-7", 2, "agent.connected", "{'agentId':'emma-7'}", ""));
      agent.await("\"interaction\"");
      String moved = "{'kind':'cold','to':'billing-9'}";
      // The event's own word comes before the request's.
      assertThat(
              one(
                  server,
                  event("call-7", 3, "interaction.transferred", moved, of(traceparent(3))),
                  "traceparent",
                  traceparent(99)))
          .isEqualTo(202);
      agent.await("\"effort\"");
      String again = event("call-7", 4, "interaction.transferred", moved, "");
      one(server, again, "traceparent", traceparent(4));
      one(server, again, "traceparent", traceparent(5));
      send(
          server,
          "application/cloudevents-batch+json",
          "["
              + event("call-8", 1, "interaction.started", STARTED, of(traceparent(6)))
              + ","
              + event("call-8", 2, "customer.held", "{}", "")
              + "]",
          "traceparent",
          traceparent(7));
      binary(server);
      post(server);
      socket.abort();
    }

    List<FakeCollector.Span> spans = collector.of(trace(3));
    FakeCollector.Span event = named(spans, "event").get(0);
    assertThat(event.parent()).isEqualTo(SPAN);
    assertThat(event.attributes())
        .containsOnly(
            Map.entry("glidepath.event", "interaction.transferred"),
            Map.entry("glidepath.answer", "accepted"));
    assertThat(event.status()).isZero();
    assertThat(spans.stream().map(FakeCollector.Span::name).distinct())
        .containsExactlyInAnyOrder("event", "door", "lane", "advice", "commit", "frame");
    List<String> stops =
        spans.stream()
            .filter(each -> !each.equals(event))
            .sorted(Comparator.comparing(FakeCollector.Span::start))
            .peek(each -> assertThat(each.parent()).isEqualTo(event.id()))
            .peek(each -> assertThat(each.start()).isBetween(event.start(), each.end()))
            .map(FakeCollector.Span::name)
            .distinct()
            .toList();
    assertThat(stops).containsExactly("door", "lane", "advice", "commit", "frame");
    assertThat(named(spans, "commit").get(0).end()).isLessThanOrEqualTo(event.end());

    assertThat(collector.of(trace(99))).isEmpty();
    assertThat(answers(4)).containsExactly("accepted");
    assertThat(answers(5)).containsExactly("duplicate");
    assertThat(named(collector.of(trace(5)), "advice")).isEmpty();
    assertThat(answers(6)).containsExactly("accepted");
    assertThat(answers(7)).containsExactly("accepted");
    assertThat(answers(8)).containsExactly("accepted");
    assertThat(answers(9)).containsExactly("accepted");
    assertThat(collector.told())
        .doesNotContain("call-7", "call-8", "emma-7", "c-secret", "shop-floor", "billing-9")
        .doesNotContain(WORDS, "helpdesk", "hush", "Bearer");
  }

  private static String of(String traceparent) {
    return ",'traceparent':'" + traceparent + "'";
  }

  private void binary(RealServer server) throws Exception {
    int status =
        send(
            server,
            "application/json",
            "{}",
            "ce-specversion",
            "1.0",
            "ce-id",
            "call-8-3",
            "ce-source",
            "/shop-floor",
            "ce-type",
            EventType.uri("customer.resumed"),
            "ce-subject",
            "call-8",
            "ce-time",
            Instant.now().toString(),
            "ce-traceparent",
            traceparent(8));
    assertThat(status).isEqualTo(202);
  }

  private static void post(RealServer server) {
    byte[] body =
        """
        {"event": "message_created", "id": 1, "content": "%s", "message_type": "incoming",
         "private": false, "created_at": "2026-11-21T10:00:00Z",
         "conversation": {"id": 1, "meta": {"sender": {"id": 9, "identifier": "c-secret"}}}}"""
            .formatted(WORDS)
            .getBytes(StandardCharsets.UTF_8);
    Delivery delivery =
        new Delivery("http://x/", Map.of("Content-Type", "application/json"), body, Instant.now());
    Map<String, String> headers =
        new HashMap<>(HELPDESK.signature(server.address("/"), delivery, Instant.now()));
    headers.put("Content-Type", "application/json");
    headers.put("traceparent", traceparent(9));
    assertThat(server.deliver(HELPDESK.path(), headers, body).statusCode()).isEqualTo(202);
  }

  private List<String> answers(int n) {
    return named(collector.of(trace(n)), "event").stream()
        .map(each -> each.attributes().get("glidepath.answer"))
        .toList();
  }

  private static List<FakeCollector.Span> named(List<FakeCollector.Span> spans, String name) {
    return spans.stream().filter(each -> each.name().equals(name)).toList();
  }

  @Test
  void aCollectorThatIsAwayHoldsNothingUp() throws Exception {
    collector.close();
    try (RealServer server = serve(collector.url() + "/v1/traces")) {
      assertThat(one(server, event("call-1", 1, "interaction.started", STARTED, "")))
          .isEqualTo(202);
      assertThat(server.ask("select seq from event where interaction_id = 'call-1'"))
          .containsExactly("1");
    }
    assertThat(collector.spans()).isEmpty();
  }

  /** What an agent is told. */
  private static final class Told implements WebSocket.Listener {
    private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    WebSocket follow(RealServer server, String agentId) throws Exception {
      WebSocket socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .subprotocols("glidepath.v1")
              .header("Authorization", "Bearer " + server.token(Role.AGENT, agentId))
              .buildAsync(
                  URI.create(
                      server.url().replace("http", "ws") + "/v1/agents/" + agentId + "/stream"),
                  this)
              .get(20, TimeUnit.SECONDS);
      socket.sendText("{\"type\":\"hello\",\"epoch\":\"\",\"lastSeq\":0}", true).join();
      await("\"reset\"");
      return socket;
    }

    void await(String part) throws InterruptedException {
      String frame = "";
      while (frame != null && !frame.contains(part)) {
        frame = frames.poll(20, TimeUnit.SECONDS);
      }
      assertThat(frame).as("a frame with " + part).isNotNull();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        frames.add(text.toString());
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, data, last);
    }
  }
}
