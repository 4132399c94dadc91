package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.EventType;
import io.glidepath.runtime.BadInput;
import io.glidepath.settings.GoalsFile;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals: which are refused and with which words, and where the others stand. */
class GoalsTest {
  private static final String GOOD =
      """
      goals:
        - id: fewer-transfers
          cause: transfer
          issue: move
          baseline: 82
          target: 20
          owner: joris
          due: 2999-01-31
          sources: [ledger, survey]
          counter: repeat-rate
      """;

  @TempDir private Path folder;

  @Test
  void aGoalOnABareScoreIsRefusedWithTheCauseToChoose() throws IOException {
    for (String score :
        List.of("NPS", "csat", "ces", "customer effort score", "closed-loop-time")) {
      refused(GOOD.replace("cause: transfer", "cause: " + score), ":3:12: ", score, "cause: ");
    }
    refused(GOOD.replace("cause: transfer", "cause: ces"), "instead: cause: repeat-contact");
    refused(GOOD.replace("id: fewer-transfers", "id: nps"), ":2:9: ", "is a number and no cause");
  }

  @Test
  void aGoalSaysAllThatItIsJudgedBy() throws IOException {
    refused(GOOD.replace("    owner: joris\n", ""), ":2:5: ", "goals.owner: is missing");
    refused(GOOD.replace("    counter: repeat-rate\n", ""), "goals.counter: is missing");
    refused(GOOD.replace("repeat-rate", "happiness"), ":10:14: ", "is no measure");
    refused(GOOD.replace("[ledger, survey]", "[ledger]"), ":9:14: ", "two sources");
    refused(GOOD.replace("[ledger, survey]", "[ledger, rumour]"), "'rumour' is no kind");
    refused(GOOD.replace("target: 20", "target: 90"), ":6:13: ", "not less than the baseline");
    refused(GOOD.replace("2999-01-31", "soon"), ":8:10: ", "'soon' is no day");
    assertThat(read(GOOD)).isEqualTo(1);
    assertThat(GoalsFile.read(Path.of("config"))).isEmpty();
    assertThat(GoalsFile.read(folder.resolve("nowhere"))).isEmpty();
  }

  @Test
  void whereAGoalStandsIsCountedInContacts() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    String more =
        """
          - {id: gone, cause: rumours, baseline: 9, target: 1, owner: ana, due: 2999-01-31, sources: [signal, survey], counter: ces}
          - {id: bills, cause: bill, baseline: 9, target: 8, owner: ana, due: 2999-01-31, sources: [signal, survey], counter: ces}
          - {id: late, cause: channel.transferred, baseline: 9, target: 1, owner: ana, due: 2001-01-31, sources: [ledger, survey], counter: ces}
          - {id: hardly, cause: channel.transferred, baseline: 26, target: 1, owner: ana, due: 2999-01-31, sources: [ledger, survey], counter: ces}
          - {id: rising, cause: channel.transferred, baseline: 12, target: 1, owner: ana, due: 2999-01-31, sources: [ledger, survey], counter: ces}
        """;
    Files.writeString(config.resolve("goals.yaml"), GOOD + more);
    try (RealServer server =
        RealServer.start(folder.resolve("data"), SixIssues.rules(folder), config)) {
      server.tellAll(contacts());
      server.counted();
      JsonNode all = RealServer.json(server.get(Role.CX_LEAD, "/v1/goals"));
      JsonNode transfers = all.at("/goals/0");
      assertThat(transfers.at("/now/value").asDouble()).as(all + "").isCloseTo(25, within(0.01));
      assertThat(transfers.at("/now/n").asInt()).isEqualTo(100);
      assertThat(transfers.at("/now/low").asDouble()).isBetween(15.0, 20.0);
      assertThat(transfers.at("/now/high").asDouble()).isBetween(33.0, 40.0);
      assertThat(transfers.path("state").asText()).isEqualTo("on-the-way");
      assertThat(transfers.path("speaking").toString()).isEqualTo("[\"ledger\",\"survey\"]");
      assertThat(transfers.at("/counter/value/value").asDouble()).isZero();
      assertThat(transfers.path("hardest")).hasSize(3);
      assertThat(all.at("/goals/1/state").asText()).isEqualTo("not-heard-of");
      assertThat(all.at("/goals/1").has("now")).isFalse();
      assertThat(all.at("/goals/2/state").asText()).isEqualTo("met");
      assertThat(all.at("/goals/2/now/value").asDouble()).isCloseTo(5, within(0.01));
      assertThat(all.at("/goals/2/speaking").toString()).isEqualTo("[\"survey\"]");
      assertThat(all.at("/goals/3/state").asText()).isEqualTo("missed");
      assertThat(all.at("/goals/4/state").asText()).as("within chance").isEqualTo("no-change");
      assertThat(all.at("/goals/5/state").asText()).isEqualTo("worse");
      assertThat(all.at("/proposed/cause").asText()).isEqualTo("transfer");
      assertThat(all.at("/proposed/baseline").asDouble()).isCloseTo(25, within(0.01));
      JsonNode product = RealServer.json(server.get(Role.PRODUCT, "/v1/goals"));
      assertThat(product.at("/goals/0/hardest")).isEmpty();
      assertThat(server.get(Role.QA, "/v1/goals").statusCode()).isEqualTo(403);
    }
  }

  /** A hundred customers; each fourth is passed on, each twentieth names the bill. */
  private static List<String> contacts() {
    Instant at = Instant.now().minus(Duration.ofDays(2));
    List<String> events = new ArrayList<>();
    for (int n = 0; n < 100; n++) {
      String started = "{'channel':'voice','customerId':'c%d','issue':'move'}".formatted(n);
      events.add(event(n, 0, at, "interaction.started", started));
      if (n % 4 == 0) {
        String to = "{'to':'second','kind':'warm'}";
        events.add(event(n, 1, at, "interaction.transferred", to));
      }
      if (n % 20 == 0) {
        String bill =
            "{'instrument':'ces','score':3,'min':1,'max':7,'highIs':'good','rootCause':'bill'}";
        events.add(event(n, 2, at, "survey.answered", bill));
      }
    }
    return events;
  }

  private static String event(int n, int part, Instant at, String type, String data) {
    return ("{'specversion':'1.0','source':'/test','id':'%d-%d','type':'%s','subject':'i%d',"
            + "'time':'%s','data':%s}")
        .formatted(n, part, EventType.uri(type), n, at, data)
        .replace('\'', '"');
  }

  private void refused(String yaml, String... said) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("goals.yaml")
        .hasMessageContainingAll(said);
  }

  private int read(String yaml) throws IOException {
    Files.writeString(folder.resolve("goals.yaml"), yaml);
    return GoalsFile.read(folder).size();
  }
}
