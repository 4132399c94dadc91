package io.glidepath.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.audit.TestKeys;
import io.glidepath.cli.GlidepathCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look for a log in the wrong place. */
class AuditVerifyCommandTest {
  @TempDir private Path folder;

  @Test
  void saysThatThereIsNoLogAndLeavesNothing() throws IOException {
    assertThat(run("audit", "verify", "--data", folder.toString())).contains("no public key");
    Path nowhere = folder.resolve("nowhere");
    assertThat(run("audit", "verify", "--data", nowhere.toString())).contains("no public key");

    assertThat(files(folder)).isEmpty();
  }

  @Test
  void makesNoDatabaseForAKeyOfItsOwn(@TempDir Path elsewhere) throws IOException {
    Path key = TestKeys.publicKey(elsewhere);

    for (String verb : new String[] {"verify", "prove"}) {
      String[] more = verb.equals("prove") ? new String[] {"7"} : new String[0];
      String[] words =
          Stream.concat(
                  Stream.of("audit", verb, "--data", folder.toString(), "--key", key.toString()),
                  Stream.of(more))
              .toArray(String[]::new);
      assertThat(run(words)).contains("no database in " + folder);
    }
    assertThat(run("audit", "export", "--data", folder.toString())).contains("no database in");

    assertThat(files(folder)).isEmpty();
  }

  private static String run(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int code = GlidepathCommand.line().setOut(writer).setErr(writer).execute(arguments);
    assertThat(code).as(said.toString()).isEqualTo(2);
    return said.toString();
  }

  private static String files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return String.join(",", files.map(Path::toString).toList());
    }
  }
}
