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
      assertThat(first.path("by").asText()).isEqualTo("cx-lead-1");
      assertThat(first.path("why").asText())
          .startsWith("agents cannot know")
          .doesNotContain("ana@");
      assertThat(first.path("diff").asText()).isEqualTo(diff);

      leavesAFileAloneThatSomebodyElseChanged(server, kpis);
      fixesAnItemByItsName(server, kpis);
    }
  }

  private void refusesWhoMayNotAndWhatIsIncomplete(RealServer server, String diff)
      throws IOException {
    String body = body("kpi.fcr-tick-box", "fcr", null, diff, "because");
    assertThat(server.post(Role.TEAM_LEAD, FIX, body, false).statusCode()).isEqualTo(403);
    assertThat(fix(server, diff, " ").statusCode()).as("no reason").isEqualTo(422);
  }

  private void leavesAFileAloneThatSomebodyElseChanged(RealServer server, Path kpis)
      throws IOException {
    String now = Files.readString(kpis);
    Files.writeString(kpis, now + "# by hand\n");
    String diff = flag(server, "transfers", "kpi.transfer-cap").path("fixDiff").asText();
    String body = body("kpi.transfer-cap", "transfers", null, diff, "because");
    HttpResponse<String> refused = server.post(Role.CX_LEAD, FIX, body, false);
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
    assertThat(server.post(Role.CX_LEAD, FIX, body, false).statusCode()).isEqualTo(200);
    assertThat(Files.readString(kpis)).doesNotContain(item);
    assertThat(history(server).path(0).path("item").asText()).isEqualTo(item);
  }

  private HttpResponse<String> fix(RealServer server, String diff, String why) throws IOException {
    String body = body("kpi.fcr-tick-box", "fcr", null, diff, why);
    return server.post(Role.CX_LEAD, FIX, body, false);
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
