package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose language has digits of its own. */
@Tag("thorough")
class ForeignMachineTest {
  @TempDir private Path folder;

  @BeforeEach
  void isInCairo() {
    ServerProcess.MACHINE.set(
        List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Africa/Cairo"));
  }

  @AfterEach
  void isHere() {
    ServerProcess.MACHINE.remove();
  }

  @Test
  void sealsItsLogAndVerifiesIt() throws Exception {
    Path data = folder.resolve("data");
    String integration = ServerProcess.token(data, "integration");
    Traffic traffic = new Traffic("cairo", "emma", 20);
    try (ServerProcess server = ServerProcess.start(data)) {
      Traffic.Load load = traffic.send(new Api(server.url(), integration));
      traffic.awaitAcknowledged(50);
      load.await();
    }
    ServerProcess.Ended verified =
        ServerProcess.run(data, "audit", "verify", "--data", data.toString());

    assertThat(verified.said()).containsPattern("The log is whole: [1-9][0-9,]* rows in [1-9]");
    assertThat(verified.said()).doesNotContain("wait for their seal");
    assertThat(verified.code()).isZero();
  }
}
