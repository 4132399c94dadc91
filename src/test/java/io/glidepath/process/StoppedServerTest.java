package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is asked to stop under load, as by Ctrl-C. */
@Tag("thorough")
class StoppedServerTest {
  @TempDir private Path folder;

  @Test
  void saysGoodbyeLosesNothingAndLeavesNoDatabaseBehind() throws Exception {
    Path data = folder.resolve("data");
    String integration = ServerProcess.token(data, "integration");
    String agent = ServerProcess.token(data, "agent", "--agent", "emma");
    Traffic traffic = new Traffic("stopped", "emma", 60);
    try (ServerProcess server = ServerProcess.start(data)) {
      AgentLine line = AgentLine.open(new Api(server.url(), agent), "emma", "", 0);
      Traffic.Load load = traffic.send(new Api(server.url(), integration));
      traffic.awaitAcknowledged(100);
      ServerProcess.Ended ended = server.terminate();
      load.await();
      line.awaitClose();

      assertThat(ended.code()).as(ended.said()).isIn(0, 143);
      assertThat(ended.said()).doesNotContain("Exception");
      assertThat(line.types()).endsWith("bye");
      assertThat(Postmaster.of(data)).isEmpty();
    }
    try (ServerProcess server = ServerProcess.start(data)) {
      Api api = new Api(server.url(), integration);
      assertThat(traffic.journal())
          .allSatisfy(
              (event, seq) ->
                  assertThat(api.post(event).body().path("seq").asLong()).isEqualTo(seq));
    }
  }
}
