package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a data directory may be: anywhere, or it is said in one sentence why not. */
class DataDirectoriesTest {
  @TempDir private Path folder;

  @Test
  void isServedUnderAnyName() throws Exception {
    Path odd =
        folder
            .resolve("with space")
            .resolve("quote ' too")
            .resolve("données")
            .resolve("%d %25 #~&;(x)")
            .resolve("d".repeat(100))
            .resolve("e".repeat(60));
    Files.createDirectories(odd);
    Path link = Files.createSymbolicLink(folder.resolve("link"), odd);

    ServerProcess.Ended ended = ServerProcess.startAndStop(link.resolve("data"));

    assertThat(ended.code()).as(ended.said()).isZero();
    Path data = odd.resolve("data");
    assertThat(data.resolve("postgres")).isDirectory();
    assertThat(Files.getPosixFilePermissions(data))
        .as("PostgreSQL's own user may pass, and nobody else may read")
        .containsAll(PosixFilePermissions.fromString("rwx------"))
        .isSubsetOf(PosixFilePermissions.fromString("rwx--x--x"));
  }

  @Test
  void aNameThatAShellWouldReadIsToldBeforeAnythingIsMade() throws Exception {
    for (String name : List.of("$HOME", "say \"hi\"", "`id`", "back\\slash")) {
      Path data = folder.resolve(name);

      refused(ServerProcess.runHere("serve", "--data", data.toString(), "--port", "0"), data);
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void aFileIsNoDirectory() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    refused(ServerProcess.runServer(file, 0), file);
    refused(ServerProcess.runServer(file.resolve("below"), 0), file);
    assertThat(file).hasContent("mine");
  }

  @Test
  void aNameThatTheMachinesLanguageCannotSayIsToldInASentence() {
    ServerProcess.ENVIRONMENT.set(Map.of("LC_ALL", "C"));
    try {
      Path data = folder.resolve("données");
      ServerProcess.Ended ended = ServerProcess.run(data, "audit", "verify", "--data", "" + data);

      assertThat(ended.code()).as(ended.said()).isEqualTo(2);
      assertThat(ended.said()).doesNotContain("\tat ", "Exception");
      assertThat(ended.said().lines().findFirst().orElse("")).isNotBlank();
    } finally {
      ServerProcess.ENVIRONMENT.remove();
    }
  }

  private static void refused(ServerProcess.Ended ended, Path named) {
    assertThat(ended.code()).as(ended.said()).isEqualTo(2);
    assertThat(ended.said()).contains(named.toString()).doesNotContain("\tat ", "Exception");
    assertThat(List.of(ended.said().split("\n"))).hasSizeLessThanOrEqualTo(2);
  }
}
