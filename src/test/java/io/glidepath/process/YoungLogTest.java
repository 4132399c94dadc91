package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log in which nothing was decided yet. */
class YoungLogTest {
  @TempDir private Path folder;

  @Test
  void isWholeAndIsExportedThoughItHasNoDecision() {
    Path data = folder.resolve("data");
    try (ServerProcess server = ServerProcess.start(data)) {
      assertThat(server.url()).isNotEmpty();
      said(0, run(data, "audit", "verify"), "log is whole|no rows|Nothing of the log is sealed");
      said(2, run(data, "audit", "prove", "7"), "7");
      Path out = folder.resolve("empty.csv");
      said(0, run(data, "audit", "export", "--format", "csv", "--out", out + ""), "0 decisions");
      assertThat(out).exists();
    }
  }

  private static ServerProcess.Ended run(Path data, String... words) {
    String[] arguments =
        Stream.concat(Stream.of(words), Stream.of("--data", data.toString()))
            .toArray(String[]::new);
    return ServerProcess.runHere(arguments);
  }

  private static void said(int code, ServerProcess.Ended ended, String pattern) {
    assertThat(ended.code()).as(ended.said()).isEqualTo(code);
    assertThat(ended.said()).containsPattern(pattern).doesNotContain("Exception");
  }
}
