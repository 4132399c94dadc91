package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the rules became others, so that sums before and after are not measured alike. */
class BreaksOverHttpTest {
  private static final String CARD = "channel/transferred.yaml";
  private static final String STORIES = "channel/transferred.test.yaml";

  @Test
  void aPublishedChangeOfACardIsABreakAndAChangeOfScenariosIsNone(@TempDir Path folder)
      throws IOException {
    Path rules = SixIssues.rules(folder);
    try (RealServer server =
        RealServer.start(folder.resolve("data"), rules, SixIssues.config(folder))) {
      assertThat(breaks(server)).isEmpty();

      String stories = Files.readString(rules.resolve(STORIES));
      publish(server, STORIES, stories.replace("it charges nothing else", "it stays silent"), "x");
      assertThat(breaks(server)).isEmpty();

      String card = Files.readString(rules.resolve(CARD));
      publish(server, CARD, card.replace("points: 100", "points: 40"), "it weighed too much");
      JsonNode breaks = breaks(server);
      assertThat(breaks).hasSize(1);
      assertThat(breaks.at("/0/why").asText()).isEqualTo("it weighed too much");
      assertThat(breaks.at("/0/files").toString()).isEqualTo("[\"" + CARD + "\"]");
      assertThat(breaks(server, "?since=90d&until=40d")).isEmpty();
    }
  }

  private static void publish(RealServer server, String path, String text, String why)
      throws IOException {
    String body =
        new ObjectMapper().writeValueAsString(Map.of("why", why, "files", Map.of(path, text)));
    HttpResponse<String> answer = server.postAs("maria", "/v1/rulebook/publish", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static JsonNode breaks(RealServer server) {
    return breaks(server, "");
  }

  private static JsonNode breaks(RealServer server, String query) {
    return RealServer.json(server.get(Role.CX_LEAD, "/v1/issues/breaks" + query)).path("breaks");
  }
}
