package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.EventType;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether measured effort is held against what customers answered, as they meant it. */
class CalibrationOverHttpTest {
  /** What a contact is made of, so that four cards make sixteen scores. */
  private static final List<Integer> POINTS = List.of(40, 22, 12, 6);

  private static final Map<String, String> WHAT =
      Map.of(
          "transferred", "interaction.transferred: {to: b, kind: warm}",
          "held", "customer.held: {}",
          "switched", "channel.switched: {from: web, to: chat}",
          "asked", "information.asked: {field: account}");

  private static final double CES_SPAN = 6;

  @TempDir private Path folder;
  private RealServer server;
  private final Instant at = Instant.now().minus(Duration.ofDays(3));
  private final List<String> events = new ArrayList<>();
  private int contacts;
  private String issue = "move";

  @BeforeEach
  void start() throws IOException {
    Path rules = folder.resolve("rules");
    Files.createDirectories(rules.resolve("simplicity"));
    Files.copy(Path.of("rules/sentences.dsl"), rules.resolve("sentences.dsl"));
    card(rules, "transferred", 40, "the customer has been transferred");
    card(rules, "held", 22, "the customer has been put on hold at least 1 times");
    card(rules, "switched", 12, "the customer has switched channel at least 1 times");
    card(rules, "asked", 6, "information that the customer gave has been asked again");
    Path config = Files.createDirectories(folder.resolve("config"));
    server = RealServer.start(folder.resolve("data"), rules, config);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** The known curve: 7 without effort, 2 with the most, in a bend. */
  private static double known(double score) {
    return 2 + 5 * Math.exp(-score / 35);
  }

  @Test
  void twoThousandAnswersComeBackAsTheCurveThatTheyWereDrawnFrom() {
    Random random = new Random(7);
    for (int n = 0; n < 2_000; n++) {
      int bits = n % 16;
      double drawn = known(score(bits)) + random.nextGaussian();
      answered(bits, Math.max(1, Math.min(7, Math.rint(drawn))));
    }
    tell();
    JsonNode good = calibration();

    assertThat(good.at("/all/n").asInt()).isEqualTo(2_000);
    List<Double> values = new ArrayList<>();
    good.at("/all/curve").forEach(step -> values.add(step.path("value").asDouble()));
    assertThat(values).as("never rising").isSortedAccordingTo(Comparator.reverseOrder());
    double off = 0;
    for (int bits = 0; bits < 16; bits++) {
      double found = at(good.at("/all/curve"), score(bits));
      off += Math.abs(found - known(score(bits))) * 100 / CES_SPAN / 16;
    }
    assertThat(off).as("points of 100 from the known curve").isLessThan(3);
    assertThat(good.at("/all/rankCorrelation").asDouble()).isBetween(-0.75, -0.5);
    assertThat(good.at("/all/meanAbsoluteError").asDouble()).isCloseTo(0.8, within(0.15));
    assertThat(good.at("/languages/0/language").asText()).isEqualTo("fr");
    assertThat(good.at("/languages/0/n").asInt()).isEqualTo(2_000);
  }

  @Test
  void answersOfWhichLowIsGoodGiveTheSameCurve() {
    for (int n = 0; n < 320; n++) {
      int ces = 1 + (n * 5) % 7;
      answered(n % 16, ces, "good", "fr");
      answered(n % 16, 8 - ces, "bad", "es");
    }
    tell();
    JsonNode languages = calibration().path("languages");
    assertThat(languages.findValuesAsText("language")).containsExactly("es", "fr");
    assertThat(languages.at("/0/curve")).isNotEmpty().isEqualTo(languages.at("/1/curve"));
    assertThat(languages.at("/0/rankCorrelation")).isEqualTo(languages.at("/1/rankCorrelation"));
  }

  @Test
  void namesTheChargeThatAnswersShowNothingOfAndProposesPoints() {
    for (int n = 0; n < 640; n++) {
      int bits = n % 16;
      // Everything but the hold makes it harder.
      double sum = 0;
      for (int i = 0; i < POINTS.size(); i++) {
        sum += (bits >> i & 1) == 1 && i != 1 ? POINTS.get(i) : 0;
      }
      answered(bits, 6 - Math.rint(sum / 12) + (n / 16 % 2));
    }
    tell();
    JsonNode answer = calibration();

    assertThat(answer.path("unseen")).as(answer.toPrettyString()).hasSize(1);
    JsonNode held = answer.at("/unseen/0");
    assertThat(held.path("rule").asText()).isEqualTo("simplicity.held");
    assertThat(held.path("n").asInt()).isEqualTo(320);
    assertThat(held.path("low").asDouble()).isLessThan(0);
    assertThat(held.path("high").asDouble()).isPositive();
    assertThat(held.path("points").asInt()).isEqualTo(22);
    assertThat(held.path("proposed").asInt()).isBetween(1, 6);
    assertThat(server.get(Role.CX_LEAD, "/v1/rules/simplicity/held.yaml").body())
        .as("nothing is applied")
        .contains("points: 22");
  }

  /**
   * A hold is met where it is hard anyway, and makes it no harder: a crude mean would be fooled.
   */
  @Test
  void aChargeIsHeldAgainstOthersAboutTheSameIssue() {
    for (int n = 0; n < 200; n++) {
      issue = "move";
      answered(n < 20 ? 2 : 0, 5 + n % 3);
      issue = "fault";
      answered(n < 180 ? 2 : 0, 1 + n % 3);
    }
    tell();
    JsonNode answer = calibration();
    assertThat(answer.path("unseen")).as(answer.toPrettyString()).hasSize(1);
    assertThat(answer.at("/unseen/0/n").asInt()).isEqualTo(200);
    assertThat(answer.at("/unseen/0/difference").asDouble()).isCloseTo(0, within(0.2));
  }

  @Test
  void underTwoHundredAnswersNothingIsSaid() {
    for (int n = 0; n < 199; n++) {
      answered(n % 16, 7);
    }
    tell();
    JsonNode answer = calibration();
    assertThat(answer.at("/all/n").asInt()).isEqualTo(199);
    assertThat(answer.at("/all/enough").asBoolean()).isFalse();
    assertThat(answer.at("/all").has("curve")).isFalse();
    assertThat(answer.path("unseen")).isEmpty();
  }

  private static double score(int bits) {
    int points = 0;
    for (int i = 0; i < POINTS.size(); i++) {
      points += (bits >> i & 1) == 1 ? POINTS.get(i) : 0;
    }
    return Math.round(100 * (1 - Math.exp(-points / 50.0)));
  }

  private static double at(JsonNode curve, double score) {
    for (JsonNode step : curve) {
      if (score >= step.path("from").asInt() && score <= step.path("to").asInt()) {
        return step.path("value").asDouble();
      }
    }
    throw new AssertionError("no step at " + score + " in " + curve);
  }

  /** A contact with some obstacles, and the answer to it. */
  private void answered(int bits, double ces) {
    answered(bits, ces, "good", "fr");
  }

  private void answered(int bits, double ces, String highIs, String language) {
    String id = "c-" + contacts;
    String data = "{'channel':'chat','customerId':'%s','issue':'%s','language':'%s'}";
    add(id, 0, "interaction.started", data.formatted("customer-" + contacts, issue, language));
    contacts++;
    add(id, 1, "agent.connected", "{'agentId':'a1'}");
    if ((bits & 1) != 0) {
      add(id, 2, "interaction.transferred", "{'to':'second','kind':'warm'}");
    }
    if ((bits & 2) != 0) {
      add(id, 3, "customer.held", "{}");
      add(id, 4, "customer.resumed", "{}");
    }
    if ((bits & 4) != 0) {
      add(id, 5, "channel.switched", "{'from':'web','to':'chat'}");
    }
    if ((bits & 8) != 0) {
      add(id, 6, "information.given", "{'field':'account'}");
      add(id, 7, "information.asked", "{'field':'account'}");
    }
    add(id, 8, "interaction.ended", "{'by':'customer'}");
    String form = "{'instrument':'ces','score':%s,'min':1,'max':7,'highIs':'%s'}";
    add(id, 9, "survey.answered", form.formatted(ces, highIs));
  }

  private void add(String id, int n, String type, String data) {
    events.add(
        ("{'specversion':'1.0','source':'/test','id':'%s-%d','type':'%s','subject':'%s',"
                + "'time':'%s','data':%s}")
            .formatted(id, n, EventType.uri(type), id, at.plusSeconds(n), data)
            .replace('\'', '"'));
  }

  private void tell() {
    server.tellAll(events);
    events.clear();
    server.counted();
  }

  private JsonNode calibration() {
    return RealServer.json(server.get(Role.CX_LEAD, "/v1/calibration"));
  }

  private static void card(Path rules, String name, int points, String when) throws IOException {
    Files.writeString(
        rules.resolve("simplicity/" + name + ".yaml"),
        """
        id: simplicity.%s
        status: live
        owner: tests
        title: {en: %s, fr: Gêne, es: Molestia}
        when:
          - %s
        then:
          charge: {driver: %s, points: %d}
        evidence: [{claim: none, source: none, strength: D}]
        limits: [only for tests]
        """
            .formatted(name, name, when, name.equals("transferred") ? "transfer" : "hold", points));
    Files.writeString(
        rules.resolve("simplicity/" + name + ".test.yaml"),
        """
        tests:
          - name: it charges
            events:
              - {at: 0s, interaction.started: {channel: voice, customerId: c}}
              - {at: 1s, information.given: {field: account}}
              - {at: 2s, %s}
            expect: [{at: 2s, charge: simplicity.%s}]
          - name: it charges nothing else
            events:
              - {at: 0s, interaction.started: {channel: voice, customerId: c}}
            expect: []
        """
            .formatted(WHAT.get(name), name));
  }
}
