package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.cli.GlidepathCommand;
import io.glidepath.interaction.EventType;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it is like on the way to what customers set out to do, told as events and read over HTTP.
 */
class JourneysOverHttpTest {
  private static final String JOURNEYS =
      """
      journeys:
        - id: buy-a-bed
          goal: sleeps on it, complete, within 7 days
          within: 7d
          reasons: {price: [price-page-left], our-service: [missing-part]}
          stages:
            - {touchpoint: order, interaction: time-to-order, perception: none, outcome: bought, signals: [price-page-left], tool: web-analytics}
            - {touchpoint: delivery, interaction: repeat-rate, perception: ces, outcome: missing-part-rate, signals: [missing-part], owner: joris}
            - {touchpoint: assembly, interaction: help-contacts, perception: ces, outcome: return-rate, signals: [review]}
      """;

  @TempDir private Path folder;
  private RealServer server;
  private final List<String> events = new ArrayList<>();
  private final Instant now = Instant.now().minus(Duration.ofHours(2));
  private int ids;

  @BeforeEach
  void start() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("kpis.yaml"), "kpis: []\n");
    Files.writeString(config.resolve("journeys.yaml"), JOURNEYS);
    server = RealServer.start(folder.resolve("data"), SixIssues.rules(folder), config);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aStageSaysWhatIsMeasuredMissingAndContradicting() {
    deliveries();
    signal("missing-part");
    JsonNode order = stage(0);
    assertThat(order.at("/interaction/why").asText()).as(order + "").isEqualTo("elsewhere");
    assertThat(order.at("/perception/why").asText()).isEqualTo("not-named");

    JsonNode delivery = stage(1);
    assertThat(delivery.at("/perception/state").asText()).isEqualTo("measured");
    assertThat(delivery.at("/perception/value/value").asDouble()).isCloseTo(5.0, within(0.01));
    assertThat(delivery.at("/perception/value/n").asInt()).isEqualTo(80);
    assertThat(delivery.at("/perception/before/value").asDouble()).isCloseTo(4.0, within(0.01));
    assertThat(delivery.at("/perception/after/value").asDouble()).isCloseTo(6.0, within(0.01));
    assertThat(delivery.at("/interaction/value/value").asDouble()).isCloseTo(0.25, within(0.001));
    assertThat(delivery.at("/outcome/value/value").asInt()).isEqualTo(1);
    assertThat(delivery.path("contradicting").asBoolean()).isTrue();

    JsonNode assembly = stage(2);
    assertThat(assembly.path("contradicting").asBoolean()).isFalse();
    assertThat(assembly.at("/interaction/why").asText()).isEqualTo("no-data");
    assertThat(assembly.at("/perception/why").asText()).isEqualTo("no-data");
  }

  @Test
  void aPerceptionThatRisesAloneContradictsNothing() {
    for (int n = 0; n < 60; n++) {
      Instant at = now.minus(Duration.ofDays(n < 30 ? 20 : 5));
      contact("once-" + n, "o" + n, "assembly", at, false);
      answer("once-" + n, at, (n < 30 ? 3 : 5) + n % 2);
    }
    JsonNode assembly = stage(2);
    assertThat(assembly.at("/perception/after/value").asDouble()).isCloseTo(5.5, within(0.01));
    assertThat(assembly.path("contradicting").asBoolean()).isFalse();
  }

  /**
   * Fifty come to the order nine days ago. Thirty have their delivery within a week; five have it
   * on the eighth day, and seven others had one without an order: neither makes up for those who
   * left.
   */
  @Test
  void whoFallsOffIsFollowedOneByOne() {
    for (int n = 0; n < 50; n++) {
      reached("trip-" + n, "order", 9);
      reached("trip-" + n, "order", 8);
      if (n < 35) {
        reached("trip-" + n, "delivery", n < 30 ? 9 - n % 8 : 1);
      }
    }
    for (int n = 0; n < 7; n++) {
      reached("other-" + n, "delivery", 8);
    }
    for (int n = 0; n < 8; n++) {
      signal("price-page-left");
    }
    JsonNode falling = stage(0).path("fallingOff");
    assertThat(falling.path("within").asInt()).as(falling + "").isEqualTo(7);
    assertThat(falling.path("n").asInt()).isEqualTo(20);
    assertThat(falling.at("/share/n").asInt()).isEqualTo(50);
    assertThat(falling.at("/share/value").asDouble()).isCloseTo(0.4, within(0.001));
    assertThat(falling.at("/share/low").asDouble()).isBetween(0.2, 0.3);
    assertThat(falling.at("/reasons/0/reason").asText()).isEqualTo("price");
    assertThat(falling.at("/reasons/0/n").asInt()).isEqualTo(8);
    assertThat(falling.path("unknown").asInt()).isEqualTo(12);
    assertThat(stage(2).has("fallingOff")).isFalse();
    assertThat(RealServer.json(server.get(Role.CX_LEAD, "/v1/issues")).at("/center/volume").asInt())
        .as("nobody made contact")
        .isZero();
  }

  @Test
  void whoCameTheOtherDayStillHasTimeAndFewAreTooFew() {
    for (int n = 0; n < 40; n++) {
      reached("late-" + n, "order", 3);
    }
    assertThat(stage(0).has("fallingOff")).as("nobody had the time").isFalse();
    for (int n = 0; n < 9; n++) {
      reached("few-" + n, "order", 12);
    }
    JsonNode few = stage(0).path("fallingOff");
    assertThat(few.path("tooFew").asBoolean()).isTrue();
    assertThat(few.has("share")).isFalse();
    reached("few-9", "order", 12);
    assertThat(stage(0).at("/fallingOff/share/value").asDouble()).isEqualTo(1);
  }

  /** What one customer did is told in several records, and goes with them. */
  @Test
  void anErasedCustomerIsTakenOutOfThoseWhoCame() {
    for (int n = 0; n < 12; n++) {
      reached("trip-" + n, "order", 12);
      if (n < 6) {
        reached("trip-" + n, "delivery", 10);
      }
    }
    assertThat(stage(0).at("/fallingOff/share/value").asDouble()).isEqualTo(0.5);
    server.post(Role.ADMIN, "/v1/privacy/erase", "{'customers':['trip-0']}");
    JsonNode falling = stage(0).path("fallingOff");
    assertThat(falling.at("/share/n").asInt()).as(falling + "").isEqualTo(11);
    assertThat(falling.path("n").asInt()).isEqualTo(6);
  }

  @Test
  void theQuickWinIsWhatOneCardTellsOfAndSomebodyOwns() {
    JsonNode none = journeys();
    assertThat(none.path("noQuickWin").asText()).isEqualTo("no-contacts");
    deliveries();
    JsonNode win = journeys().path("quickWin");
    assertThat(win.path("touchpoint").asText()).isEqualTo("delivery");
    assertThat(win.at("/owners/0").asText()).isEqualTo("joris");
    assertThat(win.path("rule").asText()).isEqualTo("channel.transferred");
    assertThat(win.path("driver").asText()).isEqualTo("transfer");
    assertThat(win.path("times").asInt()).isEqualTo(20);
    assertThat(win.path("share").asDouble()).isEqualTo(1);
    assertThat(win.path("priority").asDouble()).isPositive();
    assertThat(stage(1).path("hardest")).hasSize(3);
  }

  @Test
  void fewCustomersAreNotShownAndProductOpensNoInteraction() {
    for (int n = 0; n < 9; n++) {
      contact("few-" + n, "f" + n, "assembly", now, true);
    }
    JsonNode assembly = stage(2);
    assertThat(assembly.path("tooFew").asBoolean()).isTrue();
    assertThat(assembly.has("contacts")).isFalse();
    contact("few-9", "f9", "assembly", now, true);
    assertThat(stage(2).path("contacts").asInt()).isEqualTo(10);
    assertThat(stage(2).path("hardest")).hasSize(3);
    JsonNode product = RealServer.json(server.get(Role.PRODUCT, "/v1/journeys"));
    assertThat(product.at("/journeys/0/stages/2/contacts").asInt()).isEqualTo(10);
    assertThat(product.at("/journeys/0/stages/2/hardest")).isEmpty();
  }

  @Test
  void countingAnewGivesTheSame() {
    deliveries();
    for (int n = 0; n < 12; n++) {
      reached("trip-" + n, "order", 10);
      reached("trip-" + n, "delivery", n);
    }
    signal("price-page-left");
    JsonNode before = journeys();
    server.ask("update insight_count set n = n + 5 where kind in ('reached', 'came', 'signal')");
    assertThat(journeys()).isNotEqualTo(before);
    int code =
        GlidepathCommand.line()
            .execute(
                "insight",
                "rebuild",
                "--config",
                folder.resolve("config").toString(),
                "--data",
                folder.resolve("data").toString());
    assertThat(code).isZero();
    assertThat(journeys()).isEqualTo(before);
  }

  /** Forty customers who find it middling, then twenty who find it easy and come twice. */
  private void deliveries() {
    for (int n = 0; n < 40; n++) {
      Instant early = now.minus(Duration.ofDays(20 + n % 5));
      contact("early-" + n, "e" + n, "delivery", early, n % 4 == 0);
      answer("early-" + n, early, 3 + n % 3 + (n == 39 ? 1 : 0));
      Instant late = now.minus(Duration.ofDays(n < 20 ? 8 : 5));
      contact("late-" + n, "l" + n % 20, "delivery", late, n % 4 == 0);
      answer("late-" + n, late, 5 + n % 3 + (n == 39 ? 1 : 0));
    }
  }

  private void contact(String id, String customer, String touchpoint, Instant at, boolean hard) {
    String started =
        ("{'channel':'voice','customerId':'%s','issue':'where-is-it','journey':'buy-a-bed',"
                + "'touchpoint':'%s'}")
            .formatted(customer, touchpoint);
    add("'subject':'%s',".formatted(id), at, "interaction.started", started);
    add("'subject':'%s',".formatted(id), at, "agent.connected", "{'agentId':'a1'}");
    if (hard) {
      String to = "{'to':'second','kind':'warm'}";
      add("'subject':'%s',".formatted(id), at, "interaction.transferred", to);
    }
    add(
        "'subject':'%s',".formatted(id),
        at.plusSeconds(300),
        "interaction.ended",
        "{'by':'agent'}");
  }

  private void answer(String id, Instant at, int score) {
    String answer = "{'instrument':'ces','score':%d,'min':1,'max':7,'highIs':'good'}";
    add("'subject':'%s',".formatted(id), at, "survey.answered", answer.formatted(score));
  }

  private void signal(String topic) {
    add(
        "'partitionkey':'c%d',".formatted(ids),
        now,
        "signal.observed",
        "{'post':'web-analytics','topic':'%s'}".formatted(topic));
  }

  private void reached(String customer, String touchpoint, int daysAgo) {
    add(
        "'partitionkey':'%s',".formatted(customer),
        now.minus(Duration.ofDays(daysAgo)),
        "touchpoint.reached",
        "{'journey':'buy-a-bed','touchpoint':'%s'}".formatted(touchpoint));
  }

  private void add(String whose, Instant at, String type, String data) {
    events.add(
        ("{'specversion':'1.0','source':'/test','id':'%d','type':'%s',%s'time':'%s','data':%s}")
            .formatted(ids++, EventType.uri(type), whose, at, data)
            .replace('\'', '"'));
  }

  private JsonNode journeys() {
    server.tellAll(events);
    events.clear();
    server.counted();
    return RealServer.json(server.get(Role.CX_LEAD, "/v1/journeys"));
  }

  private JsonNode stage(int place) {
    return journeys().at("/journeys/0/stages/" + place);
  }
}
