package io.glidepath.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.glidepath.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters to a receiver that does not always take them, over days that pass at once. */
class CourierTest {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private final List<String> came = new CopyOnWriteArrayList<>();
  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private final MemoryOutbox outbox = new MemoryOutbox();
  private final VirtualTime time = new VirtualTime(START);
  private volatile int status = 200;
  private volatile String location = "";
  private HttpServer receiver;
  private Courier courier;

  @BeforeEach
  void start() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          came.add(
              exchange.getRequestURI().getPath()
                  + " "
                  + exchange.getRequestHeaders().getFirst("webhook-id")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          signatures.add(exchange.getRequestHeaders().getFirst("webhook-signature"));
          exchange.getResponseHeaders().add("Location", location);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    receiver.start();
    URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/in");
    Webhook hook = new Webhook("crm", url, List.of("whsec_MTIz"), EnumSet.allOf(LetterKind.class));
    courier = new Courier(List.of(hook), outbox, List::of, time.clock());
  }

  @AfterEach
  void stop() {
    courier.close();
    receiver.stop(0);
  }

  @Test
  void sendsOfAnInteractionOneAfterAnotherAndOthersBeside() {
    outbox.put("i1", START);
    outbox.put("i1", START);
    outbox.put("i2", START);
    courier.round();
    assertThat(came).containsExactlyInAnyOrder("/in e1 {\"n\":1}", "/in e3 {\"n\":3}");
    courier.round();
    assertThat(came).hasSize(3).last().isEqualTo("/in e2 {\"n\":2}");
    assertThat(outbox.isEmpty()).isTrue();
  }

  @Test
  void letsTheNextOfAnInteractionWaitUntilTheOneBeforeIsTaken() {
    status = 503;
    outbox.put("i1", START);
    outbox.put("i1", START);
    courier.round();
    courier.round();
    assertThat(came).containsExactly("/in e1 {\"n\":1}");

    status = 200;
    time.set(outbox.next());
    courier.round();
    courier.round();
    assertThat(came).containsExactly("/in e1 {\"n\":1}", "/in e1 {\"n\":1}", "/in e2 {\"n\":2}");
  }

  @Test
  void triesForADayMoreAndMoreSeldomAndThenGivesUp() {
    status = 500;
    outbox.put("i1", START);
    List<Duration> waits = new ArrayList<>();
    Instant before = START;
    courier.round();
    while (!outbox.isEmpty()) {
      time.set(outbox.next());
      waits.add(Duration.between(before, time.instant()));
      before = time.instant();
      courier.round();
    }
    assertThat(waits.get(0)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofMinutes(144)) <= 0);
    assertThat(waits.subList(0, 5)).isSorted();
    assertThat(before)
        .isBetween(START.plus(Duration.ofHours(21)), START.plus(Duration.ofHours(24)));
    assertThat(came).hasSize(waits.size() + 1).allMatch(each -> each.equals(came.get(0)));
    assertThat(outbox.dead).hasSize(1);
    assertThat(outbox.dead.get(0).problem()).isEqualTo("It answered with status 500.");
  }

  @Test
  void followsNoRedirect() {
    status = 307;
    location = "/elsewhere";
    outbox.put("i1", START);
    courier.round();
    assertThat(came).containsExactly("/in e1 {\"n\":1}");
    assertThat(outbox.isEmpty()).isFalse();
  }

  @Test
  void givesUpAtOnceWhereTheReceiverIsGoneForGood() {
    status = 410;
    outbox.put("i1", START);
    courier.round();
    assertThat(outbox.dead).hasSize(1);
  }

  @Test
  void saysWhenNobodyAnswers() {
    receiver.stop(0);
    outbox.put("i1", START);
    courier.round();
    assertThat(outbox.isEmpty()).isFalse();
    assertThat(outbox.dead).isEmpty();
  }

  /** The example of the specification's own test, signed with its secret. */
  @Test
  void signsAsTheSpecificationSays() {
    assertThat(
            Signing.of(
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }
}
