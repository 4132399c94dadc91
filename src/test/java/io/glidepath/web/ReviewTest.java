package io.glidepath.web;

import static io.glidepath.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.review.Moment;
import io.glidepath.web.http.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  private static final String WHY = "/v1/interactions/i1/why?rule=channel.own-the-case";

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysWhyARuleDidNotSpeak() {
    JsonNode why = json(server.get(Role.CX_LEAD, WHY + "&seq=3&at=2026-11-21T10:00:00Z"));

    assertThat(why.path("title").asText()).isEqualTo("Own this case: …");
    assertThat(why.path("holds").asBoolean()).isFalse();
    assertThat(why.at("/conditions/0/held").asBoolean()).isFalse();
    assertThat(why.at("/nearMiss/value").asText()).isEqualTo("1");
    assertThat(why.at("/change/to").asText()).isEqualTo("1");
    assertThat(why.at("/decisions/0").asText()).isEqualTo("5");
    assertThat(server.review.lastMoment)
        .isEqualTo(new Moment("i1", 3L, Instant.parse("2026-11-21T10:00:00Z")));
    assertThat(server.review.lastRulebook).isEqualTo("then");
  }

  @Test
  void givesAnOverviewOfAllRulesAtAMoment() {
    JsonNode rule = json(server.get(Role.QA, "/v1/interactions/i1/why?seq=3")).at("/rules/0");

    assertThat(rule.path("holds").asBoolean()).isTrue();
    assertThat(rule.path("met").asInt()).isEqualTo(1);
    assertThat(rule.at("/heldBack/by").asText()).isEqualTo("cooldown");
  }

  @Test
  void saysWhatHasNoAnswer() {
    assertThat(server.get(Role.QA, "/v1/interactions/i1/why?rule=no.such").statusCode())
        .isEqualTo(404);
    assertThat(server.get(Role.QA, WHY + "&seq=0").statusCode()).isEqualTo(400);
    server.review.erased = true;
    HttpResponse<String> gone = server.get(Role.QA, WHY);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(json(gone).path("detail").asText()).contains("erased");
    assertThat(server.get(Role.QA, "/v1/interactions/i9/timeline").statusCode()).isEqualTo(404);
    assertThat(unmask("{\"reason\":\"long enough a reason\"}").statusCode()).isEqualTo(410);
    assertThat(server.review.looks).isEmpty();
  }

  @Test
  void masksWhatWasSaidUnlessTheGlassIsBroken() {
    HttpResponse<String> masked = server.get(Role.QA, "/v1/interactions/i1/timeline");
    JsonNode event = json(masked).at("/events/0");

    assertThat(event.path("type").asText()).isEqualTo("utterance.heard");
    assertThat(event.path("text").asText()).isEqualTo("my number is •••••");
    assertThat(json(masked).path("personal").asText()).isEqualTo("kept");
    assertThat(json(masked).path("unmasked").asBoolean()).isFalse();
    assertThat(json(masked).path("looks")).isEmpty();

    HttpResponse<String> broken = unmask("{\"reason\":\"complaint 4711 of the customer\"}");

    assertThat(json(broken).at("/events/0/text").asText()).isEqualTo("my number is 12345");
    assertThat(json(broken).path("unmasked").asBoolean()).isTrue();
    assertThat(broken.headers().firstValue("Cache-Control")).contains("no-store");
    JsonNode look = json(broken).at("/looks/0");
    assertThat(look.path("by").asText()).isEqualTo("qa-1");
    assertThat(look.path("reason").asText()).isEqualTo("complaint •••• of the customer");
  }

  @Test
  void breaksNoGlassWithoutAReason() {
    assertThat(unmask("{\"reason\":\"because\"}").statusCode()).isEqualTo(422);
    assertThat(unmask("{}").statusCode()).isEqualTo(422);
    assertThat(server.review.looks).isEmpty();
  }

  @Test
  void breaksNoGlassForSomebodyWithoutAName() {
    String nameless = server.tokens.issue(Role.QA, null, Duration.ofHours(1));
    HttpResponse<String> answer =
        server.send(
            server
                .request("/v1/interactions/i1/unmask")
                .header("Authorization", "Bearer " + nameless)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString("{\"reason\":\"long enough a reason\"}")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(json(answer).path("detail").asText()).contains("--role qa --name");
    assertThat(server.review.looks).isEmpty();
  }

  @Test
  void keepsAJudgementWithAMaskedNote() {
    HttpResponse<String> added =
        post("/v1/reviews", "{\"decisionId\":\"5\",\"verdict\":\"late\",\"note\":\"call 555\"}");

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(json(added).path("verdict").asText()).isEqualTo("late");
    assertThat(json(added).path("note").asText()).isEqualTo("call •••");
    assertThat(json(server.get(Role.QA, "/v1/reviews?verdict=late")).path("items")).hasSize(1);
  }

  @Test
  void keepsAJudgementOfSilence() {
    HttpResponse<String> added =
        post(
            "/v1/reviews",
            "{\"interactionId\":\"i1\",\"verdict\":\"missed\",\"rule\":\"channel.own-the-case\",\"seq\":3}");

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(json(added).path("verdict").asText()).isEqualTo("missed");
    assertThat(json(added).path("seq").asInt()).isEqualTo(3);
    assertThat(json(added).has("decisionId")).isFalse();
  }

  @Test
  void refusesAJudgementOfSilenceThatDoesNotFit() {
    String silence = "{\"interactionId\":\"i1\",\"verdict\":\"%s\"%s}";
    assertThat(post("/v1/reviews", silence.formatted("wrong", "")).statusCode()).isEqualTo(422);
    assertThat(post("/v1/reviews", silence.formatted("missed", ",\"seq\":0")).statusCode())
        .isEqualTo(422);
    assertThat(post("/v1/reviews", silence.formatted("missed", ",\"rule\":\"A b\"")).statusCode())
        .isEqualTo(422);
    assertThat(post("/v1/reviews", "{\"verdict\":\"missed\"}").statusCode()).isEqualTo(422);
    assertThat(post("/v1/reviews", "{\"decisionId\":5,\"verdict\":\"missed\"}").statusCode())
        .isEqualTo(422);
  }

  @Test
  void refusesAJudgementThatIsNone() {
    assertThat(post("/v1/reviews", "{\"decisionId\":6,\"verdict\":\"late\"}").statusCode())
        .isEqualTo(404);
    assertThat(post("/v1/reviews", "{\"decisionId\":5,\"verdict\":\"fine\"}").statusCode())
        .isEqualTo(422);
    assertThat(post("/v1/reviews", "{\"decisionId\":\"x\",\"verdict\":\"late\"}").statusCode())
        .isEqualTo(422);
    assertThat(post("/v1/reviews", "[]").statusCode()).isEqualTo(422);
    assertThat(server.get(Role.QA, "/v1/reviews?verdict=fine").statusCode()).isEqualTo(400);
  }

  @Test
  void tellsLeadsHowEachRuleDoes() {
    JsonNode rules = json(server.get(Role.CX_LEAD, "/v1/reviews/rules?since=30d")).path("rules");

    JsonNode first = rules.get(0);
    assertThat(first.path("rule").asText()).isEqualTo("channel.own-the-case");
    assertThat(first.path("precision").asDouble()).isEqualTo(0.2);
    assertThat(first.path("precisionHigh").asDouble()).isBetween(0.5, 0.52);
    assertThat(first.path("usualDismissRate").asDouble()).isEqualTo(0.05);
    assertThat(first.path("missed").asInt()).isEqualTo(3);
    assertThat(first.path("retire").asText()).startsWith("Reviewers found 2 of 10 right");
    assertThat(rules.get(1).path("rule").asText()).isEqualTo("channel.unseen");
    assertThat(rules.get(1).path("retire").asText())
        .isEqualTo("It has not been shown in 30 days, while others were 160 times.");
    assertThat(rules.get(2).has("title")).isFalse();
    assertThat(rules.get(2).has("precision")).isFalse();
    assertThat(rules.get(2).has("retire")).isFalse();
  }

  @Test
  void queuesEachInteractionOnceWithAllItsReasonsAndReviewedOnesLast() {
    JsonNode items = json(server.get(Role.QA, "/v1/reviews/queue")).path("items");

    assertThat(items.findValuesAsText("interactionId"))
        .containsExactly("i1", "i3", "i5", "i4", "i2");
    assertThat(items.at("/0/reasons").findValuesAsText("kind"))
        .containsExactly("hardest", "came-back");
    assertThat(items.at("/0/reasons/0/text").asText())
        .isEqualTo(
            "Effort 62; half of the premium interactions on voice have 8 or less, and nine in ten"
                + " have 41 or less (240 of them).");
    assertThat(items.at("/0/reasons/1/text").asText())
        .isEqualTo(
            "“Own this case: …” was dismissed, and the customer came back about billing on chat"
                + " 3 h later.");
    assertThat(items.at("/1/reasons/0/text").asText()).contains("40 of 60 times (67%)", "5%");
    assertThat(items.at("/2/reasons/0/text").asText())
        .contains("hardly ever dismissed: 5 of 100 times (5%)", "67%");
    assertThat(items.at("/3/reasons/0/text").asText()).contains("by lot", "one in 25");
    assertThat(items.at("/0/benchmark/n").asInt()).isEqualTo(240);
  }

  @Test
  void saysItInTheReadersLanguage() {
    JsonNode items = json(inFrench("/v1/reviews/queue")).path("items");
    assertThat(items.at("/0/reasons/0/text").asText())
        .isEqualTo(
            "Effort 62 ; la moitié des contacts du segment premium par téléphone en ont 8 ou moins,"
                + " neuf sur dix 41 ou moins (sur 240).");
    assertThat(items.at("/0/benchmark/of").asText())
        .isEqualTo("contacts du segment premium par téléphone");

    JsonNode rules = json(inFrench("/v1/reviews/rules")).path("rules");
    assertThat(rules.at("/0/retire").asText()).startsWith("Les réviseurs en ont trouvé 2 justes");
  }

  private HttpResponse<String> inFrench(String path) {
    return server.send(server.as(Role.QA, path).header("Accept-Language", "fr-CH, en;q=0.8").GET());
  }

  private HttpResponse<String> unmask(String body) {
    return post("/v1/interactions/i1/unmask", body);
  }

  private HttpResponse<String> post(String path, String body) {
    return server.send(
        server
            .as(Role.QA, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
