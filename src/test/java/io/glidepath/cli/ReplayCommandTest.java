package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.rulebook.RulesDir;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code glidepath replay} prints of what people say. */
class ReplayCommandTest {
  private static final String SAID =
      "{\"specversion\":\"1.0\",\"source\":\"/t\",\"id\":\"e%1$d\",\"subject\":\"i1\","
          + "\"time\":\"2026-03-02T09:00:0%1$dZ\",\"type\":\"io.glidepath.utterance.heard.v1\","
          + "\"data\":{\"utteranceId\":\"u%1$d\",\"speaker\":\"customer\",\"final\":true,"
          + "\"text\":\"%2$s\"}}%n";

  @TempDir private Path folder;

  @Test
  void printsNoCardThatIsSaidInParts() throws IOException {
    Path events = folder.resolve("events.ndjson");
    Files.writeString(
        events, SAID.formatted(1, "take my card, it's 4539 1488") + SAID.formatted(2, "0343 6467"));
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    String rules = new RulesDir(folder).path().toString();

    int code =
        GlidepathCommand.line()
            .setOut(writer)
            .setErr(writer)
            .execute("replay", events.toString(), "--rules", rules);

    assertThat(code).as(said.toString()).isZero();
    assertThat(said.toString())
        .contains("take my card, it's [card…]")
        .doesNotContain("4539", "0343", "6467");
  }

  /** What is printed of events for people. */
  static String printed(Path folder, List<String> events) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    try {
      Path file = Files.createTempFile(folder, "events", ".ndjson");
      Files.write(file, events);
      GlidepathCommand.line()
          .setOut(writer)
          .setErr(writer)
          .execute("replay", file.toString(), "--rules", "rules");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.toString();
  }
}
