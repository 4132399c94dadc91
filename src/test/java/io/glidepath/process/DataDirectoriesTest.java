package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a data directory cannot be: it is said in one sentence why not. */
@Tag("thorough")
class DataDirectoriesTest {
  @TempDir private Path folder;

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
    String below = file.resolve("below").toString();
    refused(ServerProcess.runHere("serve", "--data", below, "--port", "0"), file);
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
