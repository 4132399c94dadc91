package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** How well listening posts listen, told as events and read over HTTP. */
class ListeningOverHttpTest {
  private static final String POSTS =
      """
      posts:
        - {name: hotline, kind: calls, owner: ana}
        - {name: app-store, kind: reviews}
        - {name: after-call, kind: survey, source: /survey-tool}
        - {name: forum, kind: community}
        - {name: branches, kind: branch}
      """;
  private static final String CENTER =
      """
      center: {languages: [en, fr], channels: [voice, chat], segments: [home, pro]}
      kpis: []
      """;

  @TempDir private Path folder;
  private RealServer server;
  private final List<String> events = new ArrayList<>();
  private int ids;
  private final Instant now = Instant.now().minus(Duration.ofHours(2));

  @BeforeEach
  void start() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("posts.yaml"), POSTS);
    Files.writeString(config.resolve("kpis.yaml"), CENTER);
    server = RealServer.start(folder.resolve("data"), SixIssues.rules(folder), config);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void eachTellsWhomItHeardAndHowMuch() {
    many();
    signal("far", now.minus(Duration.ofDays(20)), "forum", "password");

    JsonNode all = posts();
    JsonNode hotline = post(all, "hotline");
    assertThat(hotline.path("events").asInt()).as(all.toPrettyString()).isEqualTo(12 * 3);
    assertThat(hotline.path("said").asInt()).isEqualTo(12);
    assertThat(hotline.path("eventsPerWeek").asDouble()).isCloseTo(36 * 7 / 30.0, within(0.01));
    assertThat(hotline.path("owner").asText()).isEqualTo("ana");
    assertThat(hotline.path("languages").toString()).isEqualTo("[\"en\"]");
    assertThat(hotline.path("segments").toString()).isEqualTo("[\"home\"]");
    assertThat(hotline.at("/missing/segments").toString()).isEqualTo("[\"pro\"]");
    assertThat(hotline.at("/missing/languages").toString()).isEqualTo("[\"fr\"]");
    assertThat(hotline.path("silent").asBoolean()).isFalse();
    assertThat(hotline.path("interactions")).hasSize(3);
    assertThat(post(all, "app-store").path("events").asInt()).isEqualTo(2);
    assertThat(post(all, "after-call").path("said").asInt()).isEqualTo(4);
    assertThat(post(all, "after-call").at("/missing/channels").toString()).isEqualTo("[\"chat\"]");
    assertThat(post(all, "forum").path("silent").asBoolean()).isTrue();
    assertThat(post(all, "forum").path("heardOn").asText())
        .isEqualTo(now.minus(Duration.ofDays(20)).toString().substring(0, 10));
    assertThat(post(all, "branches").path("silent").asBoolean()).isTrue();
    assertThat(post(all, "branches").has("heardOn")).isFalse();
    assertThat(all.at("/missing/channels").toString()).isEqualTo("[\"chat\"]");
    assertThat(all.path("onlySurveys").asBoolean()).isFalse();
  }

  @Test
  void aSignalTellsOfTheIssueThatItIsAbout() {
    many();
    JsonNode all = posts();
    assertThat(all.path("findings").asInt()).isEqualTo(1);
    assertThat(post(all, "app-store").path("findingShare").asDouble()).isEqualTo(1);
    assertThat(post(all, "forum").path("findingShare").asDouble()).isZero();
  }

  @Test
  void whereNobodySaysAnythingButInSurveysItIsSaid() {
    add("quiet", "/test", now, "interaction.started", started("quiet"));
    add("quiet", "/test", now, "interaction.ended", "{'by':'customer'}");
    answer("quiet", now);
    JsonNode all = posts();
    assertThat(all.path("onlySurveys").asBoolean()).as(all.toPrettyString()).isTrue();

    utterance("quiet", now);
    assertThat(posts().path("onlySurveys").asBoolean()).isFalse();
  }

  @Test
  void productReadsItWithoutInteractionsAndWithoutWhatWentWrong() {
    many();
    JsonNode hotline = post(read(Role.PRODUCT), "hotline");
    assertThat(hotline.path("said").asInt()).isEqualTo(12);
    assertThat(hotline.path("interactions")).isEmpty();
    assertThat(server.get(Role.QA, "/v1/posts").statusCode()).isEqualTo(403);
  }

  @Test
  void countingAnewGivesTheSameAndErasingLeavesNoTrace() {
    many();
    JsonNode before = posts();
    add("gone", "/test", now, "interaction.started", started("gone"));
    utterance("gone", now);
    assertThat(posts()).isNotEqualTo(before);
    assertThat(server.post(Role.ADMIN, "/v1/privacy/erase", "{'customers':['gone']}").statusCode())
        .isEqualTo(200);
    assertThat(posts()).isEqualTo(before);
    assertThat(server.ask("select 1 from insight_told where interaction_id = 'gone'")).isEmpty();

    server.ask("update insight_count set n = n + 5 where kind = 'heard'");
    assertThat(posts()).isNotEqualTo(before);
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
    assertThat(posts()).isEqualTo(before);
  }

  /** Twelve who call, four who answer, two reviews. */
  private void many() {
    for (int n = 0; n < 12; n++) {
      String id = "many-" + n;
      add(id, "/test", now, "interaction.started", started("c" + n));
      utterance(id, now);
      add(id, "/test", now.plusSeconds(99), "interaction.ended", "{'by':'customer'}");
      if (n < 4) {
        answer(id, now);
      }
    }
    signal("review-1", now, "app-store", "move");
    signal("review-2", now, "app-store", "move");
  }

  private static String started(String customer) {
    return ("{'channel':'voice','customerId':'%s','issue':'move','language':'en',"
            + "'segment':'home'}")
        .formatted(customer);
  }

  private void utterance(String id, Instant at) {
    String words = "{'utteranceId':'u%s','speaker':'%s','text':'I move','final':%s}";
    add(id, "/test", at, "utterance.heard", words.formatted(1, "customer", false));
    add(id, "/test", at, "utterance.heard", words.formatted(1, "customer", true));
  }

  private void answer(String id, Instant at) {
    String answer = "{'instrument':'ces','score':5,'min':1,'max':7,'highIs':'good'}";
    add(id, "/survey-tool", at.plusSeconds(200), "survey.answered", answer);
  }

  private void signal(String id, Instant at, String post, String topic) {
    add(id, "/test", at, "signal.observed", "{'post':'%s','topic':'%s'}".formatted(post, topic));
  }

  private void add(String id, String source, Instant at, String type, String data) {
    events.add(
        ("{'specversion':'1.0','source':'%s','id':'%d','type':'%s','subject':'%s',"
                + "'time':'%s','data':%s}")
            .formatted(source, ids++, EventType.uri(type), id, at, data)
            .replace('\'', '"'));
  }

  private JsonNode posts() {
    return read(Role.CX_LEAD);
  }

  private ObjectNode read(Role role) {
    server.tellAll(events);
    events.clear();
    server.counted();
    return (ObjectNode) RealServer.json(server.get(role, "/v1/posts"));
  }

  private static JsonNode post(JsonNode all, String name) {
    for (JsonNode post : all.path("posts")) {
      if (post.path("name").asText().equals(name)) {
        return post;
      }
    }
    throw new AssertionError("no post " + name + " in " + all.toPrettyString());
  }
}
