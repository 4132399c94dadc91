package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of which there is nothing yet, and the same once there is something. */
class YoungLogTest {
  @TempDir private Path folder;

  @Test
  void isWholeWhileItIsEmptyAndGoesOnFromThere() throws Exception {
    Path data = folder.resolve("data");
    String integration = ServerProcess.token(data, "integration");
    try (ServerProcess server = ServerProcess.start(data)) {
      assertThat(server.url()).isNotEmpty();
      said(0, run(data, "audit", "verify"), "log is whole|no rows|Nothing of the log is sealed");
      said(2, run(data, "audit", "prove", "7"), "7");
      for (String format : List.of("csv", "ndjson", "parquet")) {
        Path out = folder.resolve("empty." + format);
        said(
            0, run(data, "audit", "export", "--format", format, "--out", out.toString()), "0 rows");
        assertThat(out).exists();
      }
    }
    List<Path> empty = checkpoints(data);
    try (ServerProcess server = ServerProcess.start(data)) {
      Traffic traffic = new Traffic("young", "emma", 20);
      Traffic.Load load = traffic.send(new Api(server.url(), integration));
      traffic.awaitAcknowledged(50);
      load.await();
      server.kill();
    }
    try (ServerProcess server = ServerProcess.start(data)) {
      assertThat(server.url()).isNotEmpty();
      said(0, run(data, "audit", "verify"), "The log is whole: [1-9]");
      for (Path checkpoint : empty) {
        said(
            0,
            run(data, "audit", "verify", "--checkpoint", checkpoint.toString()),
            "The log is whole: [1-9]");
      }
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

  private static List<Path> checkpoints(Path data) throws IOException {
    Path folder = data.resolve("checkpoints");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}
