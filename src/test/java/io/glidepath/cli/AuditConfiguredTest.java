package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of a server whose settings were changed, decided again with those of then. */
@Tag("thorough")
class AuditConfiguredTest {
  private static final Path EVENTS = Path.of("src/test/resources/replay/center.ndjson");
  private AuditedServer center;
  private Path elsewhere;

  @BeforeEach
  void copyTheSettings(@TempDir Path folder) throws IOException {
    center = new AuditedServer(folder);
    elsewhere = folder.resolve("elsewhere");
  }

  @Test
  void goesByTheLimitsAndKpiSettingsOfThen() throws Exception {
    List<String> events = Files.readAllLines(EVENTS);
    center.edit("glidepath.yaml", "shown: 3 ", "shown: 1 ");
    center.edit("glidepath.yaml", "checkpoints: []", "checkpoints: ['" + elsewhere + "']");
    try (Wiring server = center.start()) {
      center.send(server, events.subList(0, 24));
    }
    assertThat(elsewhere).as("where the settings want checkpoints").isNotEmptyDirectory();
    center.start().close();
    assertThat(acts()).as("a start with the same settings says nothing").hasSize(1);
    center.edit("glidepath.yaml", "shown: 1 ", "shown: 2 ");
    center.edit("glidepath.yaml", "per-interaction: 12 ", "per-interaction: 2 ");
    center.edit("glidepath.yaml", "history: 7d", "history: 3d");
    center.edit("kpis.yaml", "value: 240, unit: s", "value: 300, unit: s");
    try (Wiring server = center.start()) {
      center.send(server, events.subList(24, events.size()));
    }
    assertThat(acts()).hasSize(2);
    assertThat(acts().get(0))
        .contains("\"history\":\"PT168H\"", "\"shown\":\"1\"", "value\\\":240");
    assertThat(acts().get(1)).contains("\"perInteraction\":\"2\"", "value\\\":300");
    center.edit("glidepath.yaml", "shown: 2 ", "shown: 3 ");
    center.edit("kpis.yaml", "value: 300, unit: s", "value: 200, unit: s");

    JsonNode report = center.verify(0);

    assertThat(report.at("/replay/same").asBoolean()).as(report.toPrettyString()).isTrue();
    assertThat(report.at("/replay/rulesGone").asInt()).isZero();
    assertThat(report.at("/replay/personalGone").asInt()).isZero();
    assertThat(reasons()).contains("outranked", "cap");
    findsAForgedRowStill();
  }

  private void findsAForgedRowStill() throws Exception {
    long id = center.forge();
    JsonNode finding = center.verify(1).at("/replay/findings/0");
    assertThat(finding.path("kind").asText()).isEqualTo("decision-differs");
    assertThat(finding.at("/ids/0").asLong()).isEqualTo(id);
  }

  private List<String> acts() throws Exception {
    return ask("select detail from act where kind = 'configured' order by id");
  }

  private List<String> reasons() throws Exception {
    return ask("select distinct suppressed_by from decision where suppressed_by is not null");
  }

  private List<String> ask(String sql) throws Exception {
    List<String> found = new ArrayList<>();
    center.asSuperuser(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
        });
    return found;
  }
}
