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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a card speaks and is heeded, and what changed when it was published. */
class RuleEffectsOverHttpTest {
  private static final String CARD =
      """
      id: channel.own-it
      status: live
      owner: tests
      title: {en: Own this case, fr: Prenez ce dossier en main, es: Hágase cargo}
      advice: {en: Stay with it., fr: Suivez le dossier., es: Siga con el caso.}
      when:
        - the customer has been transferred
      then:
        suggest: {priority: 700}
      evidence: [{claim: none, source: none, strength: D}]
      limits: [only for tests]
      """;

  private static final String STORIES =
      """
      tests:
        - name: it speaks
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c}}
            - {at: 1s, agent.connected: {agentId: a1}}
            - {at: 2s, interaction.transferred: {to: b, kind: warm}}
          expect: [{at: 2s, suggest: channel.own-it}]
        - name: it says nothing else
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c}}
          expect: []
      """;

  @TempDir private Path folder;
  private RealServer server;
  private final Instant now = Instant.now();
  private final List<String> events = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    Path rules = folder.resolve("rules");
    Files.createDirectories(rules.resolve("channel"));
    Files.copy(Path.of("rules/sentences.dsl"), rules.resolve("sentences.dsl"));
    Files.writeString(rules.resolve("channel/own-it.yaml"), CARD);
    Files.writeString(rules.resolve("channel/own-it.test.yaml"), STORIES);
    Path config = Files.createDirectories(folder.resolve("config"));
    server = RealServer.start(folder.resolve("data"), rules, config);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsHowOftenACardSpeaksInAnAgentsHourAndIsTakenUp() {
    for (int n = 0; n < 40; n++) {
      Instant at = now.minus(Duration.ofHours(30)).plusSeconds(60L * n);
      contact("call-" + n, "c" + n, "move", at, n < 20, 900);
      if (n < 5) {
        String id = "call-" + n + "~channel.own-it~1";
        feedback("call-" + n, id, "accepted", at.plusSeconds(3), 0);
        feedback("call-" + n, id, "accepted", at.plusSeconds(4), 1);
      } else if (n < 20) {
        feedback("call-" + n, "call-" + n + "~channel.own-it~1", "dismissed", at, 0);
      }
    }
    tell();

    JsonNode answer = effects();
    assertThat(answer.path("agentHours").asDouble()).isCloseTo(10, within(0.1));
    assertThat(answer.path("perAgentHour").asDouble()).isCloseTo(2, within(0.05));
    JsonNode rule = answer.at("/rules/0");
    assertThat(rule.path("title").asText()).isEqualTo("Own this case");
    assertThat(rule.path("shown").asInt()).isEqualTo(20);
    assertThat(rule.path("accepted").asDouble()).isEqualTo(0.25);
    assertThat(rule.path("low").asDouble()).isCloseTo(0.1119, within(0.0005));
    assertThat(answer.path("published")).as("what it began with is no change").isEmpty();
    assertThat(answer.findValues("agentId")).isEmpty();
  }

  /**
   * The mix of issues changes, the share within each does not: a crude comparison would be fooled.
   */
  @Test
  void comparesBeforeAndAfterWithinTheSameIssue() {
    published("channel/own-it.yaml", 12);
    week("before-hard", "move", 20, 100, 50);
    week("before-easy", "bill", 20, 300, 30);
    week("after-hard", "move", 6, 300, 150);
    week("after-easy", "bill", 6, 100, 10);
    week("its-own-day", "move", 12, 200, 200);
    tell();

    JsonNode change = effects().at("/published/0");
    assertThat(change.at("/rules/0/rule").asText()).isEqualTo("channel.own-it");
    assertThat(change.path("days").asInt()).isEqualTo(12);
    assertThat(change.at("/hardAnswers/n").asInt()).isEqualTo(800);
    assertThat(change.at("/hardAnswers/value").asDouble()).isCloseTo(0, within(1e-9));
    assertThat(change.at("/hardAnswers/clear").asBoolean()).isFalse();
    assertThat(change.at("/repeats/n").asInt()).isEqualTo(800);
  }

  @Test
  void aChangeWithinTheIssueShowsAndTooFewDoNot() {
    published("channel/own-it.yaml", 12);
    week("before", "move", 20, 200, 100);
    week("after", "move", 6, 200, 40);
    tell();
    JsonNode change = effects().at("/published/0/hardAnswers");
    assertThat(change.path("value").asDouble()).isCloseTo(-0.3, within(1e-9));
    assertThat(change.path("high").asDouble()).isNegative();
    assertThat(change.path("clear").asBoolean()).isTrue();

    published("channel/own-it.yaml", 3);
    JsonNode late = effects().at("/published/0");
    assertThat(late.path("days").asInt()).isEqualTo(3);
    assertThat(late.at("/hardAnswers/n").asInt()).isZero();
    assertThat(late.at("/hardAnswers").has("value")).isFalse();
  }

  /** So many customers who answered some days ago, the first some that it was hard. */
  private void week(String name, String issue, int daysAgo, int all, int hard) {
    Instant at = now.minus(Duration.ofDays(daysAgo));
    for (int n = 0; n < all; n++) {
      String id = name + "-" + n;
      contact(id, id, issue, at, false, 60);
      String form = "{'instrument':'ces','score':%d,'min':1,'max':7,'highIs':'good'}";
      add(id, 9, at.plusSeconds(99), "survey.answered", form.formatted(n < hard ? 2 : 6));
    }
  }

  /** A publication as it would have been recorded some days ago. */
  private void published(String path, int daysAgo) {
    server.ask(
        "insert into publication (no, revision, kind, by, at, changes)"
            + " select max(no) + 1, 'r', 'publish', 'ana', now() - interval '%d days', 'edited %s'"
                .formatted(daysAgo, path)
            + " from publication");
  }

  private void contact(
      String id, String customer, String issue, Instant at, boolean moved, int seconds) {
    String data = "{'channel':'voice','customerId':'%s','issue':'%s'}".formatted(customer, issue);
    add(id, 0, at, "interaction.started", data);
    add(id, 1, at, "agent.connected", "{'agentId':'%s'}".formatted("agent-of-" + id));
    if (moved) {
      add(id, 2, at.plusSeconds(1), "interaction.transferred", "{'to':'second','kind':'warm'}");
    }
    add(id, 5, at.plusSeconds(seconds), "interaction.ended", "{'by':'customer'}");
  }

  private void feedback(String id, String suggestion, String action, Instant at, int n) {
    String data = "{'suggestionId':'%s','action':'%s'}".formatted(suggestion, action);
    add(id, 20 + n, at, "feedback.given", data);
  }

  private void add(String id, int n, Instant at, String type, String data) {
    events.add(
        ("{'specversion':'1.0','source':'/test','id':'%s-%d','type':'%s','subject':'%s',"
                + "'time':'%s','data':%s}")
            .formatted(id, n, EventType.uri(type), id, at, data)
            .replace('\'', '"'));
  }

  private void tell() {
    server.tellAll(events);
    events.clear();
    server.counted();
  }

  private JsonNode effects() {
    return RealServer.json(server.get(Role.CX_LEAD, "/v1/rule-effects"));
  }
}
