package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reading route of a real server, read in French and in Spanish beside English. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class NoEnglishLeaksTest {
  private static final Path EVENTS = Path.of("src/test/resources/replay/center.ndjson");
  private static final Path ROUTES = Path.of("src/main/resources/io/glidepath/web/openapi.yaml");
  private static final String CASE = "/v1/interactions/{id}";

  /** Members that hold data and not our words, each with what it is. */
  private static final Map<String, String> DATA =
      Map.ofEntries(
          Map.entry("evidence", "a published source is quoted as it is"),
          Map.entry("claim", "a published source is quoted as it is"),
          Map.entry("source", "a published source is quoted as it is"),
          Map.entry("text", "what was said, or a line as its file has it"),
          Map.entry("value", "what a condition met: a key of the center's own"),
          Map.entry("name", "what a center calls its own KPI"),
          Map.entry("products", "what a center calls its own products"),
          Map.entry("item", "a line of the center's own quality form"),
          Map.entry("fix", "YAML for the settings, whose members are English"),
          Map.entry("fixDiff", "the same as lines of the settings file"),
          Map.entry("drl", "the rule as the engine has it"),
          Map.entry("formula", "a formula, in the names of members"),
          Map.entry("said", "the condition in each language side by side"),
          Map.entry("message", "a finding about a file speaks English, as the command line does"),
          Map.entry("instead", "a finding about a file speaks English, as the command line does"));

  /** Routes that say the same to everybody, each with why. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry(CASE, "advice is in the interaction's language, as the agent read it"),
          Map.entry("/v1/interactions", "advice is in the interaction's language"),
          Map.entry(CASE + "/timeline", "advice is in the language that the agent read"),
          Map.entry("/v1/decisions", "the log as it was written"),
          Map.entry("/v1/decisions/export", "the log as it was written"),
          Map.entry("/v1/decisions/{id}/proof", "hashes"),
          Map.entry("/v1/audit/head", "hashes"),
          Map.entry("/v1/words", "what was said, as it was said"),
          Map.entry("/v1/reviews/agreement/export", "what reviewers wrote, as a table"),
          Map.entry("/v1/privacy/proof", "a hash"),
          Map.entry("/v1/posts", "what was wrong with a program's request, in English as problems"),
          Map.entry("/v1/agents/{agentId}/stream", "the interaction's language"),
          Map.entry("/v1/teams/{team}/stream", "a socket, whose alerts come in all languages"),
          Map.entry("/v1/people", "names, ids and times"),
          Map.entry("/v1/webhooks", "what another program answered, in English as problems"),
          Map.entry("/v1/rulebook", "titles come in all languages"),
          Map.entry("/v1/rulebook/revisions", "who changed what, in their words"),
          Map.entry("/v1/issues/what-if", "numbers, of an issue that many have"),
          Map.entry("/v1/rulebook/backtests/{id}", "numbers"),
          Map.entry("/v1/rulebook/backtests/{id}/sample", "the interaction's language"),
          Map.entry("/v1/rules/{file}", "a file as it is"));

  private final Set<String> interactions = new TreeSet<>();

  /** What each address says in English. */
  private final Map<String, Map<String, String>> english = new TreeMap<>();

  private RealServer server;
  private Map<String, Role> addresses = Map.of();

  @BeforeAll
  void serve(@TempDir Path data) throws IOException {
    server = RealServer.start(data, Path.of("rules"));
    for (String line : Files.readAllLines(EVENTS)) {
      interactions.add(new ObjectMapper().readTree(line).path("subject").asText());
      assertThat(server.tell(line).statusCode()).isIn(200, 202);
    }
    addresses = addresses();
    addresses.forEach((path, role) -> english.put(path, values(path, role, "en")));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es"})
  void noReadingRouteSaysASentenceThatIsOnlyEnglish(String language) {
    Map<String, String> leaks = new TreeMap<>();
    int sentences = 0;
    for (Map.Entry<String, Role> each : addresses.entrySet()) {
      Map<String, String> other = english.getOrDefault(each.getKey(), Map.of());
      Map<String, String> own = values(each.getKey(), each.getValue(), language);
      for (Map.Entry<String, String> said : own.entrySet()) {
        sentences++;
        if (said.getValue().equals(other.get(said.getKey()))) {
          leaks.put(each.getKey() + said.getKey(), said.getValue());
        }
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(sentences).isGreaterThan(500);
  }

  @Test
  void theLanguageIsAskedForInTheAddressToo() {
    HttpResponse<String> header = server.get(Role.CX_LEAD, "/v1/kpis/flags", "fr");
    HttpResponse<String> address = server.get(Role.CX_LEAD, "/v1/kpis/flags?language=fr", "es");
    String times = "\"20[^\"]*Z\"";
    assertThat(address.body().replaceAll(times, "…"))
        .isEqualTo(header.body().replaceAll(times, "…"))
        .contains("\"language\":\"fr\"");
    assertThat(RealServer.json(header).at("/flags/0/fixDiff").asText())
        .as("the server knows the lines of its own settings")
        .contains("+    scope: center\n");
    assertThat(server.get(Role.CX_LEAD, "/v1/kpis/flags?language=xx", "fr").statusCode())
        .isEqualTo(400);
  }

  /** Each route that answers with JSON, at real places, and who may read it. */
  private Map<String, Role> addresses() throws IOException {
    Map<String, Role> addresses = new LinkedHashMap<>();
    JsonNode paths = new YAMLMapper().readTree(ROUTES.toFile()).path("paths");
    paths
        .fields()
        .forEachRemaining(
            each -> {
              String path = each.getKey();
              JsonNode roles = each.getValue().path("get").path("x-roles");
              if (path.startsWith("/v1/") && !SAME.containsKey(path)) {
                reader(roles).ifPresent(role -> addresses.putAll(at(path, role)));
              }
            });
    return addresses;
  }

  /** The first role that may read it and needs no agent of its own. */
  private static Optional<Role> reader(JsonNode roles) {
    return StreamSupport.stream(roles.spliterator(), false)
        .flatMap(role -> Role.of(role.asText()).stream())
        .filter(role -> role != Role.AGENT)
        .findFirst();
  }

  private Map<String, Role> at(String path, Role first) {
    Map<String, Role> addresses = new LinkedHashMap<>();
    switch (path) {
      case CASE + "/handover" ->
          interactions.forEach(
              id -> addresses.put("/v1/interactions/%s/handover".formatted(id), first));
      case CASE + "/why" -> interactions.forEach(id -> whys(id, addresses::put));
      case "/v1/rulebook/readings" -> cards().forEach(card -> addresses.put(card, first));
      default -> {
        assertThat(path)
            .as("a route with a place that this test does not know")
            .doesNotContain("{");
        addresses.put(path, first);
      }
    }
    return addresses;
  }

  /** The overview of each interaction, and each rule in one of them, by turns. */
  private void whys(String id, BiConsumer<String, Role> put) {
    String moment = "/v1/interactions/%s/why".formatted(id);
    put.accept(moment, Role.QA);
    List<String> rules =
        RealServer.json(server.get(Role.QA, moment)).path("rules").findValuesAsText("rule");
    int turn = List.copyOf(interactions).indexOf(id);
    for (int rule = turn; rule < rules.size(); rule += interactions.size()) {
      put.accept(moment + "?rule=" + rules.get(rule), Role.QA);
    }
  }

  private List<String> cards() {
    return RealServer.json(server.get(Role.CX_LEAD, "/v1/rulebook"))
        .path("files")
        .findValuesAsText("path")
        .stream()
        .filter(path -> path.matches("[a-z]+/[^.]+\\.yaml"))
        .map(path -> "/v1/rulebook/readings?path=" + path)
        .toList();
  }

  /** What has a blank and letters and is not data, by its place in the answer. */
  private Map<String, String> values(String path, Role role, String language) {
    HttpResponse<String> answer = server.get(role, path, language);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    Map<String, String> values = new TreeMap<>();
    collect("", RealServer.json(answer), values);
    return values;
  }

  private static void collect(String place, JsonNode node, Map<String, String> values) {
    boolean isNumber = node.asText().matches("\\d+ (s|min|h)");
    if (node.isTextual()
        && !isNumber
        && node.textValue().matches("(?s).*\\p{L}.* .*|.* .*\\p{L}.*")) {
      values.put(place, node.textValue());
    }
    node.fields()
        .forEachRemaining(
            each -> {
              if (!DATA.containsKey(each.getKey())) {
                collect(place + "/" + each.getKey(), each.getValue(), values);
              }
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(place + "/" + i, node.get(i), values);
    }
  }
}
