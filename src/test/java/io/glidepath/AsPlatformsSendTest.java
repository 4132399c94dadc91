package io.glidepath;

import static io.glidepath.RealServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.interaction.EventType;
import io.glidepath.web.http.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What platforms send and people type into addresses, at a real server: taken for what it is and
 * read again under the same name, or refused in a sentence that names what is wrong with it.
 */
class AsPlatformsSendTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private static Path data;
  private static RealServer server;
  private static int count;

  @BeforeAll
  static void serve() {
    server = RealServer.start(data, Path.of("rules"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> send(String id, EventType type, String data, String time) {
    ObjectNode event = JSON.createObjectNode();
    event.put("specversion", "1.0").put("source", "/platform").put("id", "p" + ++count);
    event.put("subject", id).put("type", type.uri()).put("time", time);
    event.set("data", RealServer.parsed(data.replace('\'', '"')));
    return server.tell(event.toString());
  }

  private static HttpResponse<String> send(String id, EventType type, String data) {
    return send(id, type, data, Instant.now().toString());
  }

  private static HttpResponse<String> start(String id) {
    return send(id, EventType.STARTED, "{'channel':'chat','customerId':'c-1','language':'en'}");
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:connect:eu-west-1:1234:instance/ab-12/contact/cd-34",
        "<CAF=x@mail.example>",
        "1699999999.123",
        "call 7",
        "appel-été",
        "100%",
        "a+b",
        "x?y#z",
        "a/../b",
        "../../etc",
        "...",
        "a//b/",
        "%2F",
        "\uD83D\uDE42",
        "\"quoted\\",
      })
  void anInteractionIsReadUnderTheIdThatItWasSentWith(String id) {
    assertThat(start(id).statusCode()).isEqualTo(202);

    String path = "/v1/interactions/" + encoded(id);
    JsonNode seen = json(server.get(Role.TEAM_LEAD, path));
    assertThat(seen.path("interactionId").asText(seen.path("id").asText())).isEqualTo(id);
    assertThat(server.get(Role.QA, path + "/timeline").statusCode()).isEqualTo(200);
    assertThat(server.get(Role.QA, path + "/why?rule=channel.own-the-case&seq=1").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", " x", "x ", "a\tb", "a\u0000b", "\u00a0x"})
  void anIdThatNoPathCarriesIsRefusedByItsRule(String id) {
    HttpResponse<String> answer = start(id);

    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(json(answer).path("pointer").asText()).isEqualTo("/subject");
    assertThat(json(answer).path("detail").asText()).isNotBlank();
  }

  @Test
  void aLongIdIsReadAgainOrRefusedByItsLength() {
    for (int length : List.of(200, 512, 600)) {
      String id = "é".repeat(length);
      HttpResponse<String> answer = start(id);
      if (answer.statusCode() == 202) {
        assertThat(server.get(Role.QA, "/v1/interactions/" + encoded(id)).statusCode())
            .isEqualTo(200);
      } else {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("detail").asText()).containsPattern("\\d+");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/decisions", "/v1/interactions"})
  void aTimeInAnAddressIsUnderstoodOrRefusedByName(String path) {
    List<String> good =
        List.of(
            "2026-11-30T01:00:00+02:00",
            "2026-11-30T01:00:00%2B02:00",
            "2026-11-29T23:00:00Z",
            "7d");
    for (String since : good) {
      assertThat(server.get(Role.QA, path + "?since=" + since).statusCode())
          .as(since)
          .isEqualTo(200);
    }
    List<String> bad =
        List.of(
            "since=yesterday",
            "since=2026-11-30T01:00:00",
            "since=2026-02-30",
            "sinse=7d",
            "interactionId=x",
            "limit=0",
            "limit=-1",
            "limit=1000000000",
            "limit=99999999999999999999",
            "limit=abc",
            "limit=1&limit=2",
            "after=garbage%00");
    for (String query : bad) {
      HttpResponse<String> answer = server.get(Role.QA, path + "?" + query);
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(json(answer).path("detail").asText())
          .as(query)
          .contains(query.substring(0, query.indexOf('=')));
    }
    assertThat(server.get(Role.QA, path + "?after=garbage").statusCode()).isIn(200, 400);
  }

  @Test
  void theSameMomentIsMeantHoweverItsOffsetIsWritten() {
    String before = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    assertThat(start("moment").statusCode()).isEqualTo(202);
    String local = before.replace("Z", "");
    String ahead = Instant.parse(before).plusSeconds(7_200).toString().replace("Z", "");
    assertThat(found("since=" + local + "%2B00:00")).isEqualTo(1);
    assertThat(found("since=" + ahead + "+02:00")).isEqualTo(1);
    assertThat(found("since=" + ahead + "%2B02:00")).isEqualTo(1);
    assertThat(found("since=" + ahead + "%2B00:00")).isZero();
  }

  private static long found(String query) {
    JsonNode items = json(server.get(Role.QA, "/v1/interactions?" + query)).path("items");
    List<String> ids = new ArrayList<>();
    items.forEach(each -> ids.add(each.path("interactionId").asText(each.path("id").asText())));
    return ids.stream().filter("moment"::equals).count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02T09:00:00.123456789Z",
        "2026-03-02T09:00:00.123456789012Z",
        "2026-03-02T14:30:00+05:30",
        "2026-03-02T09:00:00-00:00",
        "2026-03-02t09:00:00z",
        "2026-03-02T09:00:00.1Z",
      })
  void aTimeOfRfc3339IsTaken(String time) {
    assertThat(sentAt(time).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02 09:00:00Z",
        "2026-03-02T09:00Z",
        "2026-03-02T09:00:00",
        "2026-03-02T09:00:00 GMT",
        "2026-03-02T09:00:00+01:00[Europe/Paris]",
        "2026-03-02T24:00:00Z",
        "2026-02-30T09:00:00Z",
        "0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "9999-12-31T23:59:59Z",
        "10000-01-01T00:00:00Z",
        "2099-01-01T00:00:00Z",
        "-999999999-01-01T00:00:00Z",
        "2026-03-02T09:00:00+99:00",
        "",
        "now",
      })
  void whatIsNoTimeIsRefusedByItsPlace(String time) {
    HttpResponse<String> answer = sentAt(time);

    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(json(answer).path("pointer").asText()).isEqualTo("/time");
  }

  private static HttpResponse<String> sentAt(String time) {
    return send("times", EventType.HELD, "{}", time);
  }

  @Test
  void aMemberThatStandsTwiceIsRefused() {
    String event =
        "{\"specversion\":\"1.0\",\"source\":\"/platform\",\"id\":\"twice\",\"subject\":\"twice\","
            + "\"type\":\"%s\",\"time\":\"%s\",%s}";
    for (String members :
        List.of(
            "\"data\":{},\"data\":{}", "\"data\":{\"x\":1,\"x\":2}", "\"id\":\"b\",\"data\":{}")) {
      String sent = event.formatted(EventType.HELD.uri(), Instant.now(), members);
      assertThat(server.tell(sent).statusCode()).as(members).isIn(400, 422);
    }
    assertThat(server.get(Role.QA, "/v1/interactions/twice").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerOnItsScaleIsKeptAsItIs(String survey) {
    String id = "survey-" + ++count;
    assertThat(start(id).statusCode()).isEqualTo(202);
    send(id, EventType.ENDED, "{'by':'customer'}");

    assertThat(send(id, EventType.SURVEY_ANSWERED, survey).statusCode()).isEqualTo(202);

    JsonNode timeline = json(server.get(Role.QA, "/v1/interactions/" + id + "/timeline"));
    assertThat(timeline.findValues("score"))
        .contains(RealServer.parsed(survey.replace('\'', '"')).path("score"));
  }

  static List<String> answers() {
    return List.of(
        "{'instrument':'nps','score':0,'min':0,'max':10,'highIs':'good'}",
        "{'instrument':'nps','score':6.5,'min':0,'max':10,'highIs':'good'}",
        "{'instrument':'ces','score':7,'min':1,'max':7,'highIs':'bad'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/data/score | {'instrument':'nps','score':11,'min':0,'max':10,'highIs':'good'}",
        "/data/score | {'instrument':'nps','score':-1,'min':0,'max':10,'highIs':'good'}",
        "/data/score | {'instrument':'nps','score':'7','min':0,'max':10,'highIs':'good'}",
        "/data/score | {'instrument':'nps','score':null,'min':0,'max':10,'highIs':'good'}",
        "/data/score | {'instrument':'nps','score':true,'min':0,'max':10,'highIs':'good'}",
        "/data/max | {'instrument':'nps','score':5,'min':7,'max':1,'highIs':'good'}",
        "/data/max | {'instrument':'nps','score':5,'min':5,'max':5,'highIs':'good'}",
        "/data/min | {'instrument':'nps','score':5,'max':10,'highIs':'good'}",
      },
      quoteCharacter = '"')
  void anAnswerOffItsScaleIsRefusedByItsPlace(String pointer, String survey) {
    HttpResponse<String> answer = send("off-scale", EventType.SURVEY_ANSWERED, survey);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("pointer").asText()).isEqualTo(pointer);
  }

  @Test
  void ofTwoAnswersTheLastCounts() {
    String id = "answered-twice";
    assertThat(start(id).statusCode()).isEqualTo(202);
    send(id, EventType.ENDED, "{'by':'customer'}");
    String ces = "{'instrument':'ces','score':%d,'min':1,'max':7,'highIs':'good'}";
    send(id, EventType.SURVEY_ANSWERED, ces.formatted(1));
    send(id, EventType.SURVEY_ANSWERED, ces.formatted(7));

    assertThat(
            server.ask(
                "select jsonb_array_length(answers) || ' ' || (answers -> 0)::text"
                    + " from interaction where id = '"
                    + id
                    + "'"))
        .singleElement()
        .asString()
        .startsWith("1 ")
        .contains("100");
  }

  /** What was written about people's numbers, in one server with all finders and patterns. */
  @Test
  void numbersOfPeopleAreTakenOutAndOthersAreKept() throws Exception {
    Map<String, String> said = new HashMap<>();
    Path events = Path.of("src/test/resources/cases/16-pii-false-alarms-and-misses/events.ndjson");
    for (String line : Files.readAllLines(events)) {
      assertThat(server.tell(line).statusCode()).as(line).isEqualTo(202);
      JsonNode event = JSON.readTree(line);
      if (event.at("/data/text").isTextual()) {
        said.put(event.path("subject").asText(), event.at("/data/text").asText());
      }
    }
    for (String kept : List.of("ups", "order", "time", "price", "meter", "uuid", "ip", "ver")) {
      String id = id(said, kept);
      assertThat(texts(id)).as(kept).contains(Objects.requireNonNull(said.get(id)));
    }
    for (String gone :
        List.of("fr-phone", "es-phone", "us-phone", "iban-es", "card-word", "amex")) {
      String id = id(said, gone);
      assertThat(texts(id))
          .as(gone)
          .isNotEmpty()
          .doesNotContain(Objects.requireNonNull(said.get(id)));
    }
  }

  private static String id(Map<String, String> said, String name) {
    return said.keySet().stream().filter(id -> id.endsWith("-" + name)).findFirst().orElseThrow();
  }

  private static List<String> texts(String id) {
    List<String> texts = new ArrayList<>();
    String why = "{'reason':'to see what was kept of it'}";
    json(server.post(Role.QA, "/v1/interactions/" + id + "/unmask", why))
        .findValues("text")
        .forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
