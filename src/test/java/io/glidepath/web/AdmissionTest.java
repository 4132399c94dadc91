package io.glidepath.web;

import static io.glidepath.web.EventEndpoint.BATCH;
import static io.glidepath.web.EventEndpoint.ONE;
import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.VirtualTime;
import io.glidepath.advice.Agents;
import io.glidepath.advice.PlainRulebook;
import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Story;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.lane.LaneParts;
import io.glidepath.lane.LaneSettings;
import io.glidepath.lane.Lanes;
import io.glidepath.lane.MemoryJournal;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.SuggestTerms;
import io.glidepath.web.http.Role;
import io.glidepath.web.socket.Switchboard;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lane that is held up, and what the door says to those who go on sending. Time is virtual. */
class AdmissionTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final String HELD = "held";

  @TempDir private Path data;
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-21T10:00:00Z"));

  /** What no one sets. */
  private final VirtualTime ticks = new VirtualTime(Instant.EPOCH);

  private final MemoryJournal journal = new MemoryJournal();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch twoWait = new CountDownLatch(2);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final PlainRulebook rules =
      new PlainRulebook("r1").suggest("slow", new SuggestTerms(1, 0, 1, 1), this::holdUp);
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    goOn.countDown();
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  @Test
  void refusesAtOnceWhatWouldStandBehindAnEventThatWaitedTooLong() throws Exception {
    TestServer server = server(LaneSettings.usual(1, WEEK));
    CompletableFuture<HttpResponse<String>> first = later(server, event(HELD, "1"));
    held.await();
    ticks.pass(Duration.ofMillis(100));
    CompletableFuture<HttpResponse<String>> second = later(server, event(HELD, "2"));
    twoWait.await();

    ticks.pass(Duration.ofMillis(1));
    List<HttpResponse<String>> refused =
        List.of(
            server.postEvents(ONE, event(HELD, "3")),
            server.postEvents(ONE, "not read at all"),
            server.postEvents(BATCH, batch(event("other", "4"), event(HELD, "5"))));

    assertThat(refused).allSatisfy(AdmissionTest::comesAgain);
    assertThat(scrape(server)).contains("glidepath_events_turned_away_total 3.0");
    goOn.countDown();
    assertThat(json(first.get()).path("seq").asInt()).isEqualTo(1);
    assertThat(json(second.get()).path("seq").asInt()).isEqualTo(2);
    assertThat(json(server.postEvents(ONE, event(HELD, "3"))).path("seq").asInt()).isEqualTo(3);
    assertThat(ids(HELD)).containsExactly("1", "2", "3");
    assertThat(ids("other")).isEmpty();
  }

  @Test
  void waitsByAClockThatNoOneSets() throws Exception {
    TestServer server = server(LaneSettings.usual(1, WEEK));
    CompletableFuture<HttpResponse<String>> first = later(server, event(HELD, "1"));
    held.await();

    time.set(time.instant().plus(Duration.ofHours(6)));
    CompletableFuture<HttpResponse<String>> second = later(server, event(HELD, "2"));
    twoWait.await();
    time.set(time.instant().minus(Duration.ofHours(12)));
    ticks.pass(Duration.ofMillis(101));

    comesAgain(server.postEvents(ONE, event(HELD, "3")));
    goOn.countDown();
    assertThat(first.get().statusCode()).isEqualTo(202);
    assertThat(second.get().statusCode()).isEqualTo(202);
  }

  @Test
  void letsInWhatGoesToALaneThatIsAtEaseAndABatchOnlyWhole() throws Exception {
    TestServer server = server(LaneSettings.usual(2, WEEK));
    CompletableFuture<HttpResponse<String>> first = later(server, event(HELD, "1"));
    held.await();
    ticks.pass(Duration.ofMillis(101));

    Map<Integer, List<String>> byStatus =
        IntStream.range(0, 20)
            .mapToObj(each -> "i" + each)
            .collect(
                Collectors.groupingBy(
                    id -> server.postEvents(ONE, event(id, id + "-1")).statusCode()));

    assertThat(byStatus).containsOnlyKeys(202, 429);
    String atEase = byStatus.getOrDefault(202, List.of()).get(0);
    String heldUp = byStatus.getOrDefault(429, List.of()).get(0);
    comesAgain(
        server.postEvents(
            BATCH, batch(event(atEase, atEase + "-2"), event(heldUp, heldUp + "-1"))));
    assertThat(server.postEvents(BATCH, batch(event(atEase, "x"))).statusCode()).isEqualTo(202);
    assertThat(ids(atEase)).containsExactly(atEase + "-1", "x");
    goOn.countDown();
    assertThat(first.get().statusCode()).isEqualTo(202);
    assertThat(byStatus.get(429)).allSatisfy(id -> assertThat(ids(id)).isEmpty());
  }

  @Test
  void takesABatchWholeThatIsLongerThanTheRoomOfItsLane() {
    LaneSettings narrow =
        new LaneSettings(1, 50, Duration.ofMillis(2), 5, WEEK, Duration.ofDays(1), WEEK, WEEK);
    TestServer server = server(narrow);
    List<String> sent = IntStream.range(0, 100).mapToObj(String::valueOf).toList();

    HttpResponse<String> answer =
        server.postEvents(
            BATCH, batch(sent.stream().map(each -> event("i", each)).toArray(String[]::new)));

    assertThat(json(answer).path("accepted").asInt()).isEqualTo(100);
    assertThat(ids("i")).isEqualTo(sent);
  }

  @Test
  void letsInNoMoreThanThereIsRoomFor() throws Exception {
    TestServer server = server(LaneSettings.usual(1, WEEK));
    server.room = 2;
    CompletableFuture<HttpResponse<String>> first =
        later(server, BATCH, batch(event(HELD, "1"), event(HELD, "2"), event(HELD, "3")));
    held.await();

    comesAgain(server.postEvents(ONE, event(HELD, "4")));
    server.room = 4;
    comesAgain(server.postEvents(BATCH, batch(event(HELD, "4"), event(HELD, "5"))));
    CompletableFuture<HttpResponse<String>> second = later(server, event(HELD, "4"));
    twoWait.await();
    goOn.countDown();

    assertThat(json(first.get()).path("accepted").asInt()).isEqualTo(3);
    assertThat(second.get().statusCode()).isEqualTo(202);
    assertThat(ids(HELD)).containsExactly("1", "2", "3", "4");
  }

  private boolean holdUp(Story story) {
    if (story.interactionId().equals(HELD)) {
      held.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return false;
  }

  private TestServer server(LaneSettings settings) {
    LaneParts parts =
        new LaneParts(
            rules,
            AttentionLimits.USUAL,
            new Agents(),
            journal,
            new FakeCenter(new Switchboard()),
            frame -> {},
            time.clock(),
            ticks::millis);
    Lanes lanes = new Lanes(settings, parts);
    lanes.start(Map.of());
    TestServer server =
        new TestServer(data, TestServer.QUICK, new Counted(lanes, twoWait), time.clock());
    server.ticks = ticks::millis;
    opened.add(server);
    opened.add(lanes);
    return server;
  }

  private static CompletableFuture<HttpResponse<String>> later(TestServer server, String event) {
    return later(server, ONE, event);
  }

  private static CompletableFuture<HttpResponse<String>> later(
      TestServer server, String type, String body) {
    return CompletableFuture.supplyAsync(() -> server.postEvents(type, body))
        .orTimeout(20, TimeUnit.SECONDS);
  }

  private static void comesAgain(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(json(response).path("type").asText()).isEqualTo("urn:glidepath:problem:overloaded");
  }

  private static String scrape(TestServer server) {
    return server.get(Role.ADMIN, "/metrics").body();
  }

  private List<String> ids(String interactionId) {
    return journal.stored(interactionId).stream()
        .map(event -> json(event).path("id").asText())
        .toList();
  }

  private static String batch(String... events) {
    return Stream.of(events).collect(Collectors.joining(",", "[", "]"));
  }

  static String event(String interactionId, String id) {
    return """
        {"specversion":"1.0","id":"%s","source":"acd","type":"%s",
         "subject":"%s","time":"2026-11-21T10:00:00Z","data":{}}"""
        .formatted(id, EventType.uri("customer.held"), interactionId);
  }

  /** Lanes that tell how many bodies got there. */
  private record Counted(Lanes lanes, CountDownLatch bodies) implements Intake {
    @Override
    public CompletionStage<Receipt> accept(Received received) {
      return lanes.accept(received);
    }

    @Override
    public List<CompletionStage<Receipt>> acceptAll(List<Received> events, Duration patience) {
      List<CompletionStage<Receipt>> receipts = lanes.acceptAll(events, patience);
      bodies.countDown();
      return receipts;
    }

    @Override
    public Wait waited() {
      return lanes.waited();
    }
  }
}
