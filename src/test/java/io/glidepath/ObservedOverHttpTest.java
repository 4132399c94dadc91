package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a center's own contacts show beside the flags on its settings, counted by the store. */
class ObservedOverHttpTest {
  private static final Offset<Double> NEARLY = within(0.05);
  private static final String OPEN_END = "{'by':'customer'}";
  private static final String RESOLVED = "{'by':'agent','outcome':'resolved'}";
  private static final String MEDIAN = "kpi.handle-time-median";

  /** Each is about a channel of its own, so that one center serves all. */
  private static final String KPIS =
      """
      kpis:
        - {id: aht, measures: aht, target: {op: "<=", value: 240, unit: s}, scope: agent,
           use: incentive, channels: [voice], owner: ana}
        - {id: aht-video, measures: aht, target: {op: "<=", value: 240, unit: s}, scope: agent,
           use: incentive, channels: [video], for: [video]}
        - {id: acw, measures: post-appel, target: {op: "<=", value: 60, unit: s}, scope: agent,
           use: target, channels: [email]}
        - {id: fcr, measures: fcr, target: {op: ">=", value: 80, unit: percent}, scope: agent,
           use: incentive, window: {days: 7}, channels: [chat]}
        - {id: aht-far, measures: aht, target: {op: "<=", value: 240, unit: s}, scope: center,
           use: target, channels: [social], for: [moving, rare-move]}
        - {id: aht-near, measures: aht, target: {op: "<=", value: 300, unit: s}, scope: team,
           use: target, channels: [social]}
        - {id: csat, measures: csat, scope: agent, use: incentive, channels: [message],
           target: {op: ">=", value: 4, unit: points},
           survey: {when: after-contact, channel: ivr, delay: 0s, sample: all, while-open: true}}
      """;

  private static ContactsTold told;
  private static RealServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.copy(Path.of("config/glidepath.yaml"), config.resolve("glidepath.yaml"));
    Files.writeString(config.resolve("kpis.yaml"), KPIS);
    told = new ContactsTold();
    server = RealServer.start(folder.resolve("data"), Path.of("rules"), config);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isNotDeceivedByWhatShortContactsAreAbout() {
    calls("a", "voice", 900, 120, 54);
    calls("a", "voice", 100, 600, 4);
    calls("b", "voice", 100, 120, 40);
    calls("b", "voice", 900, 600, 270);
    server.tellAll(told.take());

    JsonNode observed = observed("aht", "kpi.handle-time-pressure", "repeats-by-handle-time", "en");

    assertThat(observed.path("text").asText())
        .contains(
            "Within the same issue",
            "6.0 points more often (95 % 0.6 to 11.4; n 2,000)",
            "9.4 % against 27.4 %",
            "One source only");
    assertThat(observed.path("value").asDouble()).isCloseTo(6.0, NEARLY);
    assertThat(observed.path("low").asDouble()).isCloseTo(0.6, NEARLY);
    assertThat(observed.path("high").asDouble()).isCloseTo(11.4, NEARLY);
    assertThat(observed.path("n").asLong()).isEqualTo(2_000);
    assertThat(observed.path("rows")).hasSize(2);
    assertThat(observed.at("/rows/1/text").asText()).startsWith("b: 10.0 points");
    opensAContactThatCameBack(observed.at("/interactions/0").asText());
    speaksTheReadersLanguage();
    assertThat(observed("aht", "kpi.handle-time-pressure", "repeats-by-quarter", "en").path("rows"))
        .hasSize(4);
  }

  private void speaksTheReadersLanguage() {
    String french =
        observed("aht", "kpi.handle-time-pressure", "repeats-by-handle-time", "fr")
            .path("text")
            .asText();
    assertThat(french).contains("À motif égal", "de 6,0 points (95 % : 0,6 à 11,4 ; n 2");
    String spanish =
        observed("aht", "kpi.handle-time-pressure", "repeats-by-handle-time", "es")
            .path("text")
            .asText();
    assertThat(spanish)
        .contains("Dentro de un mismo motivo", "6,0 puntos más a menudo (95 %: de 0,6");
  }

  private void opensAContactThatCameBack(String id) {
    JsonNode contact = RealServer.json(server.get(Role.CX_LEAD, "/v1/interactions/" + id));
    assertThat(contact.path("status").asText()).isEqualTo("ended");
  }

  /** So many calls, of which the first came back on another channel three days later. */
  private static void calls(String issue, String channel, int count, int seconds, int cameBack) {
    for (int n = 0; n < count; n++) {
      String customer = told.handled(issue, channel, 8 + n % 20 / 10.0, seconds, OPEN_END);
      if (n < cameBack) {
        told.begun(customer, issue, "web", 5);
      }
    }
  }

  @Test
  void countsResolutionInTwoWays() {
    for (int n = 0; n < 1_000; n++) {
      boolean said = n < 850;
      String end = "{'by':'agent','outcome':'%s'}".formatted(said ? "resolved" : "unresolved");
      String customer = told.handled("bill-" + n % 4, "chat", 9, 200 + n % 300, end);
      if (n < 260) {
        told.begun(customer, "bill-" + n % 4, n < 110 ? "web" : "chat", 4);
      }
    }
    String few = told.handled("rare", "chat", 40, 100, "{'by':'agent','outcome':'resolved'}");
    told.begun(few, "rare", "chat", 38);
    server.tellAll(told.take());

    JsonNode observed = observed("fcr", "kpi.fcr-bonus", "resolution-counted", "en");

    assertThat(observed.path("text").asText())
        .contains("85.0 % are resolved as it is counted")
        .contains("59.0 % are, and their customers did not come back within 7 days on any channel")
        .contains("n 1,000")
        .contains("70.0 % if only the same channel is looked at")
        .contains("Sources: agents' word, repeat contacts");
    assertThat(observed.path("value").asDouble()).isEqualTo(59);
    assertThat(observed.path("low").asDouble()).isBetween(55.0, 57.0);
    assertThat(observed.path("oneSource").asBoolean()).isFalse();
    assertThat(observed.at("/rows/0/value").asDouble()).isEqualTo(85);
    assertThat(observed.at("/rows/1/value").asDouble()).isEqualTo(70);
    assertThat(observed.at("/rows/2/value").asDouble()).isEqualTo(59);
    assertThat(observed.path("rows")).as("what is too old is left out").hasSize(3 + 4);
  }

  @Test
  void flagsATargetThatResolvingTheIssueTakesLongerThan() {
    resolved("moving", 0, 199);
    server.tellAll(told.take());
    assertThat(isFlagged("aht-far")).as("199 contacts tell nothing").isFalse();
    assertThat(
            observed("aht-near", "kpi.handle-time-team", "median-handle-time", "en")
                .path("text")
                .asText())
        .startsWith("Not enough data: 199");

    resolved("moving", 199, 211);
    for (int n = 0; n < 60; n++) {
      String customer = told.handled("moving", "social", 9, 5_000, RESOLVED);
      told.begun(customer, "moving", "web", 6);
    }
    server.tellAll(told.take());

    assertThat(isFlagged("aht-far")).isTrue();
    assertThat(isFlagged("aht-near")).as("300 s may be the median").isFalse();
    JsonNode observed = observed("aht-far", MEDIAN, "median-handle-time", "en");
    assertThat(observed.path("value").asDouble()).isEqualTo(305);
    assertThat(observed.path("low").asDouble()).isBetween(285.0, 299.0);
    assertThat(observed.path("high").asDouble()).isBetween(311.0, 325.0);
    assertThat(observed.path("n").asLong()).isEqualTo(211);
    assertThat(observed.path("oneSource").asBoolean()).isFalse();
    assertThat(observed.path("text").asText())
        .contains("about moving", "longer than 305 s", "n 211", "the target allows 240 s");
    assertThat(observed("aht-far", MEDIAN, "median-handle-time", "fr").path("text").asText())
        .contains("La moitié des contacts résolus pour « moving »");
  }

  /** Contacts of 200 s, 201 s and so on, of which nobody came back. */
  private static void resolved(String issue, int from, int to) {
    for (int n = from; n < to; n++) {
      told.handled(issue, "social", 9, 200 + n, RESOLVED);
    }
  }

  private boolean isFlagged(String kpi) {
    for (JsonNode flag : flags("en")) {
      if (flag.path("kpi").asText().equals(kpi) && flag.path("rule").asText().equals(MEDIAN)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void saysWhatIsTooLittleInWords() {
    calls("a", "video", 150, 120, 9);
    calls("a", "video", 49, 600, 4);
    server.tellAll(told.take());

    JsonNode observed =
        observed("aht-video", "kpi.handle-time-pressure", "repeats-by-handle-time", "en");

    assertThat(observed.path("enough").asBoolean()).isFalse();
    assertThat(observed.path("text").asText()).startsWith("Not enough data: 199 contacts");
    assertThat(observed.path("value").isNumber()).isFalse();
    assertThat(observed.path("rows")).isEmpty();
    calls("rare", "video", 5, 120, 1);
    calls("rare", "video", 5, 600, 1);
    server.tellAll(told.take());

    JsonNode then =
        observed("aht-video", "kpi.handle-time-pressure", "repeats-by-handle-time", "en");

    assertThat(then.path("enough").asBoolean()).isTrue();
    assertThat(then.at("/rows/1/text").asText()).isEqualTo("rare: too few");
    assertThat(then.at("/rows/1/value").isNumber()).isFalse();
  }

  @Test
  void tellsAnswersApartByDelayAndChannelOfTheAsk() {
    for (int n = 0; n < 400; n++) {
      boolean late = n % 2 == 0;
      String id = told.handled("asked-" + n, "bill", "message", 6, 300, OPEN_END);
      double hoursAgo = 6 * 24 - (late ? 72 : 3);
      int score = n % 10 < (late ? 4 : 2) ? 2 : 6;
      told.add(
          id,
          "survey.answered",
          told.ago(1),
          ("{'instrument':'csat','score':%d,'min':1,'max':7,'highIs':'good','askedAt':'%s',"
                  + "'channel':'%s'}")
              .formatted(score, told.ago(hoursAgo / 24), n % 4 < 2 ? "ivr" : "sms"));
    }
    server.tellAll(told.take());

    JsonNode delay = observed("csat", "kpi.ivr-survey", "answers-by-delay", "en");
    assertThat(delay.path("text").asText())
        .contains("asks later than a day are hard 20.0 points more often", "of 400 answers")
        .contains("One source only: surveys");
    assertThat(delay.at("/rows/0/text").asText()).isEqualTo("asked within a day: 20.0 % (n 200)");
    assertThat(delay.at("/rows/1/text").asText()).isEqualTo("asked later: 40.0 % (n 200)");
    JsonNode channel = observed("csat", "kpi.ivr-survey", "answers-by-channel", "en");
    assertThat(channel.path("text").asText()).contains("asks by phone menu are hard");
    assertThat(channel.path("n").asLong()).isEqualTo(400);
    assertThat(channel.path("rows")).hasSize(2);
  }

  @Test
  void comparesTheTimesBeforeAndAfterASettingChanged() {
    for (int n = 0; n < 400; n++) {
      double daysAgo = n < 200 ? 24 : 9;
      String customer = told.handled("parcel-" + n % 2, "email", daysAgo, 200, OPEN_END);
      if (n < 20 || n >= 200 && n < 240) {
        told.begun(customer, "parcel-" + n % 2, "web", daysAgo - 4);
      }
    }
    server.tellAll(told.take());
    wasOnRecord(40, "\\\"value\\\":60", "\\\"value\\\":90");
    wasOnRecord(16, "", "");

    JsonNode observed = observed("acw", "kpi.after-call-work", "repeats-before-after", "en");

    assertThat(observed.path("text").asText())
        .startsWith("Since this setting became what it is")
        .contains("10.0 points more often", "10.0 % before, 20.0 % after", "n 400");
    assertThat(observed.at("/rows/0/name").asText()).isEqualTo("parcel-0");
  }

  /** As if a server had been started with other settings so many days ago. */
  private static void wasOnRecord(int daysAgo, String now, String then) {
    server.ask(
        ("insert into act (id, kind, by_whom, at, detail, canon) select max(id) - %d, 'configured',"
                + " 'glidepath', now() - interval '%d days', replace(max(detail), '%s', '%s'),"
                + " 'x' from act where kind = 'configured'"
                + " and id = (select max(id) from act where kind = 'configured')")
            .formatted(daysAgo, daysAgo, now, then));
  }

  private JsonNode observed(String kpi, String rule, String about, String language) {
    for (JsonNode flag : flags(language)) {
      if (flag.path("kpi").asText().equals(kpi) && flag.path("rule").asText().equals(rule)) {
        for (JsonNode each : flag.path("observed")) {
          if (each.path("about").asText().equals(about)) {
            return each;
          }
        }
      }
    }
    throw new AssertionError("nothing is observed about " + kpi + " by " + rule);
  }

  private JsonNode flags(String language) {
    return RealServer.json(server.get(Role.CX_LEAD, "/v1/kpis/flags?language=" + language))
        .path("flags");
  }
}
