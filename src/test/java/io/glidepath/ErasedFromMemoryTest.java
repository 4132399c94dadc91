package io.glidepath;

import static io.glidepath.RealServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an erased customer said is in no memory of the server, whoever keeps it and whatever was
 * done with it before: all of this process's memory is looked through. A part of the server that
 * remembers people and is not told to forget them fails here.
 */
class ErasedFromMemoryTest {
  @TempDir private Path data;

  @Test
  void nothingOfWhatWasSaidIsLeftInMemory() throws IOException {
    // Put together here, so that no text of this test holds the word.
    char[] word = "nhpebepruvyq".toCharArray();
    try (RealServer server = RealServer.start(data, Path.of("rules"))) {
      talk(server, word);
      String backtest = read(server);
      assertThat(Heap.count(data, () -> turned(word))).isPositive();

      assertThat(
              server.post(Role.ADMIN, "/v1/privacy/erase", "{'customers':['gone']}").statusCode())
          .isEqualTo(200);

      assertThat(server.get(Role.CX_LEAD, backtest + "/sample?interaction=talk").statusCode())
          .isEqualTo(404);
      assertThat(Heap.count(data, () -> turned(word))).isZero();
    }
  }

  /** The word itself, which is told to nobody but those who ask. */
  private static String turned(char[] word) {
    StringBuilder text = new StringBuilder();
    for (char each : word) {
      text.append((char) ('a' + (each - 'a' + 13) % 26));
    }
    return text.toString();
  }

  private static void talk(RealServer server, char[] word) {
    List<String> events =
        List.of(
            "interaction.started {'channel':'voice','customerId':'gone','language':'en'}",
            "agent.connected {'agentId':'emma'}",
            "utterance.heard {'utteranceId':'u1','speaker':'customer','final':true,"
                + "'text':'the "
                + turned(word)
                + " is broken'}",
            "interaction.transferred {'to':'second','kind':'cold'}",
            "interaction.transferred {'to':'third','kind':'cold'}",
            "interaction.ended {'by':'customer'}");
    for (int n = 0; n < events.size(); n++) {
      String[] parts = events.get(n).split(" ", 2);
      assertThat(server.tell("talk", n, parts[0], parts[1]).statusCode()).isEqualTo(202);
    }
  }

  /** Lets everybody read what was said who may, and returns the back-test that was made of it. */
  private static String read(RealServer server) {
    HttpResponse<String> test = server.post(Role.CX_LEAD, "/v1/rulebook/backtest", "{}", true);
    String path = test.headers().firstValue("Location").orElseThrow();
    JsonNode standing = json(server.get(Role.CX_LEAD, path));
    while (standing.path("status").asText().equals("running")) {
      Thread.onSpinWait();
      standing = json(server.get(Role.CX_LEAD, path));
    }
    assertThat(json(server.get(Role.CX_LEAD, path + "/sample?interaction=talk")).path("events"))
        .isNotEmpty();
    server.get(Role.QA, "/v1/interactions/talk/timeline");
    server.post(Role.QA, "/v1/interactions/talk/unmask", "{'reason':'a complaint came in'}");
    server.get(Role.QA, "/v1/interactions/talk/why?seq=5");
    server.get(Role.QA, "/v1/decisions?interaction=talk");
    server.get(Role.QA, "/v1/quality/queue");
    return path;
  }
}
