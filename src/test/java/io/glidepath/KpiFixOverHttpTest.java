package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes that leads write from the page: into the file, with author, reason and history. */
class KpiFixOverHttpTest {
  private static final String FIX = "/v1/kpis/fix";
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void writesTheFixThatWasShownAndKeepsWhoAndWhy(@TempDir Path folder) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    for (String file : new String[] {"glidepath.yaml", "kpis.yaml"}) {
      Files.copy(Path.of("config", file), config.resolve(file));
    }
    Path kpis = config.resolve("kpis.yaml");
    try (RealServer server = RealServer.start(folder.resolve("data"), Path.of("rules"), config)) {
      JsonNode flag = flag(server, "fcr", "kpi.fcr-tick-box");
      String diff = flag.path("fixDiff").asText();
      assertThat(diff).contains("-    counted-by: agent");
      String before = Files.readString(kpis);

      refusesWhoMayNotAndWhatIsIncomplete(server, diff);
      assertThat(fix(server, "x" + diff, "why not").statusCode()).as("another diff").isEqualTo(409);
      assertThat(Files.readString(kpis)).isEqualTo(before);

      HttpResponse<String> done = fix(server, diff, "agents cannot know; ask ana@example.com");

      assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
      assertThat(Files.readString(kpis))
          .doesNotContain("counted-by: agent")
          .contains("# What this");
      assertThat(find(server, "fcr", "kpi.fcr-tick-box")).as("the flag is gone").isNull();
      assertThat(fix(server, diff, "again").statusCode()).isEqualTo(409);
      JsonNode first = history(server).path(0);
      assertThat(first.path("no").asInt()).isEqualTo(1);
      assertThat(first.path("by").asText()).isEqualTo("ana");
      assertThat(first.path("why").asText())
          .startsWith("agents cannot know")
          .doesNotContain("ana@");
      assertThat(first.path("diff").asText()).isEqualTo(diff);

      leavesAFileAloneThatSomebodyElseChanged(server, kpis);
      fixesAnItemByItsName(server, kpis);
    }
  }

  @Test
  void letsAFixWaitForASecondPersonWhereRulesDo(@TempDir Path folder) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.copy(Path.of("config", "kpis.yaml"), config.resolve("kpis.yaml"));
    String settings = Files.readString(Path.of("config", "glidepath.yaml"));
    assertThat(settings).contains("approval: none ");
    Files.writeString(
        config.resolve("glidepath.yaml"),
        settings.replace("approval: none ", "approval: second-person "));
    Path kpis = config.resolve("kpis.yaml");
    String before = Files.readString(kpis);
    try (RealServer server = RealServer.start(folder.resolve("data"), Path.of("rules"), config)) {
      String diff = flag(server, "fcr", "kpi.fcr-tick-box").path("fixDiff").asText();
      String body = body("kpi.fcr-tick-box", "fcr", null, diff, "agents cannot know");

      HttpResponse<String> asked = server.postAs("maria", FIX, body);

      assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
      assertThat(Files.readString(kpis)).as("nothing is written yet").isEqualTo(before);
      server.postAs("maria", FIX, body);
      JsonNode waiting = told(server).path("waiting");
      assertThat(waiting).as("one waits for each flag").hasSize(1);
      assertThat(waiting.at("/0/by").asText()).isEqualTo("maria");
      String no = "{\"no\":%d}".formatted(waiting.at("/0/no").asLong());
      assertThat(settle(server, "maria", "approve", no)).as("her own").isEqualTo(403);
      assertThat(settle(server, "Maria", "approve", no)).as("her own still").isEqualTo(403);
      assertThat(settle(server, "jo", "approve", "{\"no\":99}")).isEqualTo(404);
      for (String how : new String[] {"approve", "reject"}) {
        assertThat(server.postAs(null, "/v1/kpis/" + how, no).statusCode())
            .as(how + " without a name, which may be hers")
            .isEqualTo(403);
      }
      assertThat(Files.readString(kpis)).isEqualTo(before);

      assertThat(settle(server, "jo", "approve", no)).isEqualTo(200);

      assertThat(Files.readString(kpis)).doesNotContain("counted-by: agent");
      JsonNode kept = history(server).path(0);
      assertThat(kept.path("by").asText()).isEqualTo("maria");
      assertThat(kept.path("approvedBy").asText()).isEqualTo("jo");
      assertThat(told(server).path("waiting")).isEmpty();
      assertThat(settle(server, "jo", "approve", no)).as("not twice").isEqualTo(404);
      rejectsWhatWaits(server, kpis);
    }
  }

  private void rejectsWhatWaits(RealServer server, Path kpis) throws IOException {
    String now = Files.readString(kpis);
    String diff = flag(server, "transfers", "kpi.transfer-cap").path("fixDiff").asText();
    String body = body("kpi.transfer-cap", "transfers", null, diff, "because");
    long no = RealServer.json(server.postAs("maria", FIX, body)).at("/proposal/no").asLong();
    String named = "{\"no\":%d,\"why\":\"not now\"}".formatted(no);
    assertThat(settle(server, "jo", "reject", named)).isEqualTo(200);
    assertThat(settle(server, "jo", "approve", named)).as("it is settled").isEqualTo(404);
    assertThat(Files.readString(kpis)).isEqualTo(now);
    assertThat(history(server)).hasSize(1);
  }

  private static int settle(RealServer server, String person, String how, String body) {
    return server.postAs(person, "/v1/kpis/" + how, body).statusCode();
  }

  private static JsonNode told(RealServer server) {
    return RealServer.json(server.get(Role.TEAM_LEAD, "/v1/kpis/history"));
  }

  private void refusesWhoMayNotAndWhatIsIncomplete(RealServer server, String diff)
      throws IOException {
    String body = body("kpi.fcr-tick-box", "fcr", null, diff, "because");
    assertThat(server.post(Role.TEAM_LEAD, FIX, body, false).statusCode()).isEqualTo(403);
    assertThat(server.postAs(null, FIX, body).statusCode())
        .as("a lead without a name")
        .isEqualTo(403);
    assertThat(fix(server, diff, " ").statusCode()).as("no reason").isEqualTo(422);
  }

  private void leavesAFileAloneThatSomebodyElseChanged(RealServer server, Path kpis)
      throws IOException {
    String now = Files.readString(kpis);
    Files.writeString(kpis, now + "# by hand\n");
    String diff = flag(server, "transfers", "kpi.transfer-cap").path("fixDiff").asText();
    String body = body("kpi.transfer-cap", "transfers", null, diff, "because");
    HttpResponse<String> refused = server.postAs("ana", FIX, body);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("changed in the meantime");
    assertThat(Files.readString(kpis)).endsWith("# by hand\n");
    assertThat(history(server)).as("nothing is kept of it").hasSize(1);
    Files.writeString(kpis, now);
  }

  private void fixesAnItemByItsName(RealServer server, Path kpis) throws IOException {
    JsonNode flag = flag(server, "quality-form", "kpi.apology-count");
    String item = flag.path("item").asText();
    assertThat(item).isEqualTo("apologises for the inconvenience");
    String diff = flag.path("fixDiff").asText();
    String body = body("kpi.apology-count", "quality-form", item, diff, "it is a habit");
    assertThat(server.postAs("ana", FIX, body).statusCode()).isEqualTo(200);
    assertThat(Files.readString(kpis)).doesNotContain(item);
    assertThat(history(server).path(0).path("item").asText()).isEqualTo(item);
  }

  private HttpResponse<String> fix(RealServer server, String diff, String why) throws IOException {
    String body = body("kpi.fcr-tick-box", "fcr", null, diff, why);
    return server.postAs("ana", FIX, body);
  }

  private String body(String rule, String kpi, @Nullable String item, String diff, String why)
      throws IOException {
    Map<String, String> members = new HashMap<>();
    members.put("rule", rule);
    members.put("kpi", kpi);
    members.put("diff", diff);
    members.put("why", why);
    if (item != null) {
      members.put("item", item);
    }
    return json.writeValueAsString(members);
  }

  private static JsonNode history(RealServer server) {
    return RealServer.json(server.get(Role.TEAM_LEAD, "/v1/kpis/history")).path("revisions");
  }

  private static JsonNode flag(RealServer server, String kpi, String rule) {
    JsonNode flag = find(server, kpi, rule);
    assertThat(flag).as(kpi + " " + rule).isNotNull();
    return Objects.requireNonNull(flag);
  }

  private static @Nullable JsonNode find(RealServer server, String kpi, String rule) {
    JsonNode flags = RealServer.json(server.get(Role.CX_LEAD, "/v1/kpis/flags")).path("flags");
    for (JsonNode flag : flags) {
      if (flag.path("kpi").asText().equals(kpi) && flag.path("rule").asText().equals(rule)) {
        return flag;
      }
    }
    return null;
  }
}
