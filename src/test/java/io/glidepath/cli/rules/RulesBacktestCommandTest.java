package io.glidepath.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.cli.GlidepathCommand;
import io.glidepath.rulebook.RulesDir;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code glidepath rules backtest} tells people and programs. */
class RulesBacktestCommandTest {
  private static final String EVENTS = "src/test/resources/replay/center.ndjson";

  @TempDir Path temporary = Path.of(".");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path live;
  private Path other;

  @BeforeEach
  void copyTheGoodRulesAndChangeANumber() throws IOException {
    live = copy("live").path();
    other =
        copy("other").replace("channel/own-the-case.yaml", "transfers: 2", "transfers: 1").path();
  }

  @Test
  void findsNoDifferenceBetweenTheSameRules() throws IOException {
    assertThat(backtest(live, EVENTS, "--json")).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.path("events").asInt()).as("one of the 44 is told twice").isEqualTo(43);
    assertThat(report.at("/totals/live/charged").asInt()).isPositive();
    assertThat(report.at("/totals/live")).isEqualTo(report.at("/totals/candidate"));
  }

  @Test
  void tellsWhichRuleWouldHaveSpokenMoreOften() {
    assertThat(backtest(other, EVENTS)).isZero();
    assertThat(out.toString()).contains("channel.own-the-case");
  }

  @Test
  void namesTheLinesThatAreNoEvents() throws IOException {
    Path broken = temporary.resolve("broken.ndjson");
    Files.writeString(broken, Files.readString(Path.of(EVENTS)) + "no event\n");
    assertThat(backtest(live, broken.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("broken.ndjson:45: ");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(backtest(live, temporary.resolve("none.ndjson").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no such file");
  }

  private RulesDir copy(String name) throws IOException {
    RulesDir rules = new RulesDir(Files.createDirectory(temporary.resolve(name)));
    Files.copy(Path.of("rules/phrases.en.yaml"), rules.path().resolve("phrases.en.yaml"));
    return rules;
  }

  private int backtest(Path tried, String events, String... options) {
    String[] arguments = {
      "rules",
      "backtest",
      "--rules",
      tried.toString(),
      "--live",
      live.toString(),
      "--events",
      events
    };
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + options.length);
    System.arraycopy(options, 0, all, arguments.length, options.length);
    return GlidepathCommand.line()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }
}
