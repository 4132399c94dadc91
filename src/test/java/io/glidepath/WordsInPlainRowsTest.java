package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Free words in every member of every event that can hold some, with all shipped cards and one that
 * reads all that a card can read: they may not get into any row that is not sealed.
 */
class WordsInPlainRowsTest {
  /** What stands for %: nobody's code, and nothing that redaction knows. */
  private static final String WORDS = "Zanzibar quillfeather wants her money";

  private static final List<String> EVENTS =
      List.of(
          "interaction.started {'channel':'voice','customerId':'%','language':'en','queue':'%',"
              + "'issue':'%','product':'%','segment':'%','journey':'%','touchpoint':'%','more':'%'}",
          "selfservice.attempted {'where':'web','step':'%','outcome':'failed'}",
          "selfservice.attempted {'where':'ivr','step':'%','outcome':'failed'}",
          "channel.switched {'from':'web','to':'voice','forced':true}",
          "interaction.queued {'queue':'%'}",
          "information.given {'field':'%','where':'ivr'}",
          "agent.connected {'agentId':'emma','team':'%'}",
          "information.asked {'field':'%'}",
          "information.asked {'field':'%'}",
          "utterance.heard {'utteranceId':'u1','speaker':'customer','final':false,'text':'% %'}",
          "utterance.heard {'utteranceId':'u1','speaker':'customer','final':true,"
              + "'text':'This is % and I want to complain. I already told you. I am leaving.'}",
          "utterance.heard {'utteranceId':'u2','speaker':'agent','final':true,"
              + "'text':'%, I cannot help you, that is our policy. You have to call again.'}",
          "customer.held {'why':'%'}",
          "customer.resumed {}",
          "issue.identified {'issue':'%'}",
          "promise.made {'what':'%','dueAt':'2026-01-01T00:00:00Z'}",
          "promise.broken {'what':'%'}",
          "promise.made {'what':'%'}",
          "promise.kept {'what':'%'}",
          "interaction.transferred {'to':'%','from':'%','kind':'cold','reason':'%'}",
          "interaction.transferred {'to':'%','kind':'cold','reason':'%'}",
          "interaction.transferred {'to':'%','kind':'warm','reason':'%'}",
          "signal.observed {'post':'%','topic':'%','sentiment':-1,'text':'%'}",
          "feedback.given {'suggestionId':'none','action':'dismissed','reason':'%'}",
          "resolution.offered {'resolved':true,'how':'%'}",
          "resolution.confirmed {'resolved':false}",
          "interaction.ended {'by':'customer','outcome':'unresolved','note':'%'}",
          "wrapup.ended {'disposition':'%'}",
          "survey.answered {'instrument':'ces','score':1,'min':1,'max':7,'highIs':'good',"
              + "'rootCause':'%','churnRisk':99,'comment':'%'}");

  private static final String CARD =
      """
      id: simplicity.reads-all
      status: live
      owner: tests
      title: {en: "About {issue}, {product}", fr: "{issue}, {product}", es: "{issue}, {product}"}
      advice: {en: "{issue} {asked-again}", fr: "{issue} {asked-again}", es: "{issue} {asked-again}"}
      when:
        - the contact is not about nothing
        - the product is not nothing
        - the queue is not nothing
        - the customer's segment is not nothing
        - {not: the journey is nothing}
        - {not: the touchpoint is nothing}
        - {not: the team is nothing}
      then:
        charge: {driver: other, points: 1}
        suggest: {priority: 990, cooldown: 1s, max: 9, expires: 5m}
      evidence: [{claim: none, source: none, strength: D}]
      limits: [only for tests]
      """;

  private static final String STORIES =
      """
      tests:
        - name: it speaks of what is known
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c, issue: a, product: b}}
          expect: [{at: 0s, suggest: simplicity.reads-all}]
        - name: it does not speak of nothing
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c, issue: nothing}}
          expect: []
      """;

  @TempDir Path folder;

  @Test
  void noFreeWordsGetIntoRowsThatAreNotSealed() throws IOException {
    try (RealServer server = RealServer.start(folder.resolve("data"), rules())) {
      for (int n = 0; n < EVENTS.size(); n++) {
        String[] parts = EVENTS.get(n).replace("%", WORDS).split(" ", 2);
        HttpResponse<String> taken = server.tell("words", n, parts[0], parts[1]);
        assertThat(taken.statusCode()).as(parts[0] + taken.body()).isEqualTo(202);
      }
      workOn(server);

      String facts =
          "select facts from decision where rule = 'simplicity.reads-all' and facts <> '{}'";
      assertThat(server.ask(facts))
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each).containsPattern("x_[0-9a-f]{16}"));
      assertThat(server.ask("select distinct outcome from decision"))
          .contains("shown", "charged", "suppressed", "withdrawn");
      assertThat(server.ask("select count(distinct rule) >= 10 from decision"))
          .containsExactly("t");
      assertThat(server.ask("select distinct kind from act"))
          .contains("reviewed", "glass-broken", "held", "exported");
      assertThat(tablesWith(server, "zanzibar")).isEmpty();
      assertThat(tablesWith(server, "quillfeather")).isEmpty();
      assertThat(server.get(Role.QA, "/v1/decisions/export?format=ndjson").body())
          .containsIgnoringCase("reads-all")
          .doesNotContainIgnoringCase("quillfeather");
    }
  }

  /** What staff write about it. */
  private static void workOn(RealServer server) {
    String decision = server.ask("select min(id) from decision").get(0);
    String review = "{'decisionId':'%s','verdict':'late','note':'%s'}";
    List<HttpResponse<String>> done =
        List.of(
            server.post(Role.QA, "/v1/reviews", review.formatted(decision, WORDS)),
            server.post(
                Role.QA, "/v1/interactions/words/unmask", "{'reason':'" + WORDS + " calls'}"),
            server.post(
                Role.ADMIN,
                "/v1/privacy/holds",
                "{'customer':'" + WORDS + "','why':'" + WORDS + "'}"),
            server.get(Role.QA, "/v1/decisions/export?format=csv&rule=simplicity.reads-all"));
    assertThat(done).allSatisfy(each -> assertThat(each.statusCode()).isBetween(200, 201));
  }

  /** The tables that have a word in some row, as text or as bytes, in capitals or not. */
  private static List<String> tablesWith(RealServer server, String word) {
    List<String> found = new ArrayList<>();
    String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    for (String table : server.ask("select tablename from pg_tables where schemaname = 'public'")) {
      String sql =
          "select 1 from \"%s\" t where t::text ilike '%%%s%%' or t::text like any (array['%%%s%%', '%%%s%%']) limit 1"
              .formatted(table, word, hex(word), hex(capital));
      if (!server.ask(sql).isEmpty()) {
        found.add(table);
      }
    }
    return found;
  }

  private static String hex(String word) {
    return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
  }

  private Path rules() throws IOException {
    Path rules = folder.resolve("rules");
    Path shipped = Path.of("rules");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, rules.resolve(shipped.relativize(file).toString()));
      }
    }
    Files.writeString(rules.resolve("simplicity/reads-all.yaml"), CARD);
    Files.writeString(rules.resolve("simplicity/reads-all.test.yaml"), STORIES);
    return rules;
  }
}
