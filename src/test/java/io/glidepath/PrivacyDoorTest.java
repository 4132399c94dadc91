package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.cli.GlidepathCommand;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands that change what is kept: they act on the directory that they were told, or not. */
class PrivacyDoorTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void actsOnNoOtherServerThanThatOfTheDirectory() throws IOException {
    Path data = folder.resolve("original");
    try (RealServer server = RealServer.start(data, Path.of("rules"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
          .matches("rwx--[-x]--[-x]");
      Path copy = Files.createDirectory(folder.resolve("copy"));
      Files.copy(data.resolve("server.url"), copy.resolve("server.url"));
      Files.createDirectory(copy.resolve("keys"));
      for (String key : List.of("token.key", "pseudonym.key")) {
        Files.copy(data.resolve("keys").resolve(key), copy.resolve("keys").resolve(key));
      }

      assertThat(privacy(copy, "hold", "c1", "--why", "a trial")).isEqualTo(2);
      assertThat(err.toString()).contains("no database in");
      assertThat(RealServer.json(server.get(Role.ADMIN, "/v1/privacy/holds")).path("holds"))
          .isEmpty();

      assertThat(privacy(data, "hold", "c1", "--why", "ask 415 555 0132")).isZero();
      assertThat(RealServer.json(server.get(Role.ADMIN, "/v1/privacy/holds")).toString())
          .contains("ask [")
          .doesNotContain("0132");
      assertThat(privacy(data, "erase", "nobody-known", "--yes")).isEqualTo(1);
      assertThat(out.toString())
          .contains("Nothing is kept of nobody-known")
          .doesNotContain("Erased");
      try (var files = Files.list(data)) {
        assertThat(files.map(each -> each.getFileName().toString()))
            .noneMatch(each -> each.startsWith("proof-"));
      }
    }
  }

  @Test
  void makesNoDirectory() {
    Path missing = folder.resolve("missing");
    assertThat(privacy(missing, "erase", "c1", "--yes")).isEqualTo(2);
    assertThat(privacy(missing, "hold", "c1", "--why", "a trial")).isEqualTo(2);
    assertThat(run("token", "--role", "qa", "--data", missing.toString())).isEqualTo(2);
    assertThat(run("audit", "verify", "--data", missing.toString())).isEqualTo(2);
    assertThat(run("audit", "export", "--data", missing.toString())).isEqualTo(2);
    assertThat(run("audit", "prove", "1", "--data", missing.toString())).isEqualTo(2);
    assertThat(err.toString()).doesNotContain("Exception", "internal fault");
    assertThat(missing).doesNotExist();
  }

  private int privacy(Path data, String... words) {
    List<String> all = new ArrayList<>(List.of("privacy"));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    return run(all.toArray(String[]::new));
  }

  private int run(String... words) {
    CommandLine line = GlidepathCommand.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(words);
  }
}
