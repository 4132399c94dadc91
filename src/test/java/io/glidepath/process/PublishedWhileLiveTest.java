package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lead takes a rule back, and brings it again, while agents are advised by it. */
@Tag("thorough")
class PublishedWhileLiveTest {
  private static final Path SHIPPED = Path.of("rules");
  private static final String OWN = "channel/own-the-case";
  private static final String RULE = "channel.own-the-case";

  @TempDir private Path folder;

  @Test
  void takesASuggestionOffTheScreenWhenItsRuleIsRetiredAndLosesNothing() throws Exception {
    Path data = folder.resolve("data");
    Path rules = copy(folder.resolve("rules"));
    String integration = ServerProcess.token(data, "integration");
    String emma = ServerProcess.token(data, "agent", "--agent", "emma-0");
    String maria = ServerProcess.token(data, "cx-lead", "--agent", "maria");
    String qa = ServerProcess.token(data, "qa");
    try (ServerProcess server = ServerProcess.start(data, rules)) {
      Api lead = new Api(server.url(), maria);
      AgentLine line = AgentLine.open(new Api(server.url(), emma), "emma-0", "", 0);
      Traffic first = new Traffic("before", "emma-*", 1);
      first.send(new Api(server.url(), integration)).await();
      String shown = line.await(frame -> isOwn(frame)).at("/suggestion/id").asText();
      Traffic traffic = new Traffic("during", "*", 150);
      Traffic.Load load = traffic.send(new Api(server.url(), integration));
      traffic.awaitAcknowledged(50);

      retire(lead, rules);
      JsonNode retired = published(lead);
      JsonNode gone = line.await(frame -> isRetracted(frame, shown));
      load.await();
      JsonNode back = lead.post("/v1/rulebook/rollback", "{\"why\":\"it was a mistake\"}").body();

      assertThat(gone.path("reason").asText()).isEqualTo("rule-withdrawn");
      assertThat(traffic.acknowledged()).isEqualTo(traffic.all().size());
      assertThat(back.at("/publication/action").asText()).isEqualTo("rollback");
      assertThat(Files.readString(rules.resolve(OWN + ".yaml"))).contains("status: live");
      assertThat(rulebooksByEvent(new Api(server.url(), qa)))
          .allSatisfy((event, rulebooks) -> assertThat(rulebooks).hasSize(1));
      assertThat(retired.path("by").asText()).isEqualTo("maria");
      assertThat(rules(new Api(server.url(), qa), retired.path("revision").asText()))
          .isNotEmpty()
          .doesNotContain(RULE + " shown", RULE + " charged");
    }
  }

  private static void retire(Api lead, Path rules) throws IOException {
    String card = Files.readString(rules.resolve(OWN + ".yaml"));
    assertThat(card).contains("status: live");
    String text = card.replace("status: live", "status: draft");
    assertThat(lead.put("/v1/rules/" + OWN + ".yaml", text).status()).isEqualTo(200);
    assertThat(lead.put("/v1/rules/" + OWN + ".test.yaml", "tests: []\n").status()).isEqualTo(200);
  }

  private static JsonNode published(Api lead) {
    Api.Answer answer = lead.post("/v1/rulebook/publish", "{\"why\":\"the pilot is over\"}");
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("publication");
  }

  private static boolean isOwn(JsonNode frame) {
    return frame.at("/suggestion/rule").asText().equals(RULE);
  }

  private static boolean isRetracted(JsonNode frame, String suggestionId) {
    return frame.path("type").asText().equals("retracted")
        && frame.path("suggestionId").asText().equals(suggestionId);
  }

  /** The rulebooks that decided on one event; more than one would be a mixture. */
  private static Map<String, Set<String>> rulebooksByEvent(Api qa) {
    Map<String, Set<String>> found = new HashMap<>();
    String after = "";
    do {
      JsonNode page = qa.get("/v1/decisions?limit=200" + after).body();
      for (JsonNode each : page.path("items")) {
        if (!each.path("event").asText().equals("time")) {
          String event = each.path("interactionId").asText() + " " + each.path("seq").asText();
          String rulebook = each.path("rulebook").asText();
          found.computeIfAbsent(event, key -> new TreeSet<>()).add(rulebook);
        }
      }
      after = page.has("next") ? "&after=" + page.path("next").asText() : "";
    } while (!after.isEmpty());
    assertThat(found).isNotEmpty();
    return found;
  }

  /** What the rules of one revision did. */
  private static Set<String> rules(Api qa, String revision) {
    Set<String> found = new TreeSet<>();
    qa.get("/v1/decisions?limit=200&rulebook=" + revision)
        .body()
        .path("items")
        .forEach(
            each -> found.add(each.path("rule").asText() + " " + each.path("outcome").asText()));
    return found;
  }

  private static Path copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(SHIPPED.relativize(file).toString()));
      }
    }
    return to;
  }
}
