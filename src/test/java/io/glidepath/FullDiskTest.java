package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk with less space than is wanted: no event is taken, everything else goes on. */
class FullDiskTest {
  private static final Path RULES = Path.of("rules");
  private static final String STARTED = "{'channel':'chat','customerId':'c1'}";

  @TempDir private Path folder;

  @Test
  void eventsAreRefusedWithoutAnyLossAndReadingGoesOn() throws Exception {
    Path data = folder.resolve("data");
    try (RealServer server = RealServer.start(data, RULES, wanting(0))) {
      assertThat(tell(server, "a").statusCode()).isEqualTo(202);
      assertThat(ready(server).statusCode()).isEqualTo(200);
    }
    try (RealServer server = RealServer.start(data, RULES, wanting(100_000_000))) {
      HttpResponse<String> refused = tell(server, "b");
      assertThat(refused.statusCode()).isEqualTo(507);
      assertThat(RealServer.json(refused).path("type").asText()).endsWith(":disk-full");
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(ready(server).statusCode()).isEqualTo(503);
      assertThat(ready(server).body()).contains("MiB are free");
      assertThat(server.get(Role.TEAM_LEAD, "/v1/interactions/a").statusCode()).isEqualTo(200);
      assertThat(server.get(Role.TEAM_LEAD, "/v1/interactions/b").statusCode()).isEqualTo(404);
    }
    try (RealServer server = RealServer.start(data, RULES, wanting(0))) {
      assertThat(tell(server, "b").statusCode()).isEqualTo(202);
      assertThat(tell(server, "a").statusCode()).isIn(200, 409);
    }
  }

  private static HttpResponse<String> tell(RealServer server, String interaction) {
    return server.tell(interaction, 1, "interaction.started", STARTED);
  }

  private static HttpResponse<String> ready(RealServer server) {
    return server.get(Role.ADMIN, "/health/ready");
  }

  private Path wanting(int mebibytes) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config-" + mebibytes));
    Files.copy(
        Path.of("config").resolve("kpis.yaml"),
        config.resolve("kpis.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        config.resolve("glidepath.yaml"), "disk: {least-free-mb: %d}\n".formatted(mebibytes));
    return config;
  }
}
