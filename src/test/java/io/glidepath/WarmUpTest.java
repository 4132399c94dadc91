package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.cli.GlidepathCommand;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that warms up says so, serves meanwhile, and keeps nothing of it. */
class WarmUpTest {
  private static final String DATABASES =
      "select datname from pg_database where datname like 'glidepath%' order by 1";

  @TempDir private Path folder;

  @Test
  void warmsUpBesideTheRecordAndIsReadyAfterwards() throws Exception {
    Path data = folder.resolve("data");
    List<String> told = new CopyOnWriteArrayList<>();
    try (RealServer server = RealServer.start(data, Path.of("rules"))) {
      long acts = count(server, "act");
      assertThat(ready(server).statusCode()).isEqualTo(200);

      server.warmUp(told::add);

      HttpResponse<String> warming = ready(server);
      assertThat(warming.statusCode()).isEqualTo(503);
      assertThat(RealServer.json(warming).path("detail").asText()).contains("warming up");
      assertThat(tell(server, 1)).isEqualTo(202);
      while (ready(server).statusCode() != 200) {
        Thread.onSpinWait();
      }
      assertThat(tell(server, 2)).isEqualTo(202);
      assertThat(told).first().isEqualTo("Warming up");
      assertThat(told.get(1)).matches("Warm after \\d+\\.\\d s, \\d+ events");
      assertThat(told.get(1)).doesNotEndWith(" 0 events");
      assertThat(server.ask("select distinct interaction_id from event")).containsExactly("real");
      assertThat(
              server.ask(
                  "select distinct interaction_id from decision where interaction_id <> 'real'"))
          .isEmpty();
      assertThat(count(server, "act")).isEqualTo(acts);
      assertThat(server.ask(DATABASES)).hasSize(2).contains("glidepath");
      assertThat(server.get(Role.ADMIN, "/metrics").body())
          .contains("glidepath_events_total{outcome=\"accepted\"} 2.0");
    }
    assertThat(left(data)).isEmpty();
    assertThat(GlidepathCommand.run("audit", "verify", "--data", data.toString())).isZero();
  }

  @Test
  void stopsWarmingUpWhenTheServerStops() throws Exception {
    Path data = folder.resolve("stopped");
    try (RealServer server = RealServer.start(data, Path.of("rules"))) {
      server.warmUp(step -> {});
    }
    assertThat(left(data)).isEmpty();
  }

  private static int tell(RealServer server, int n) {
    return server
        .tell("real", n, "interaction.transferred", "{'to':'second-line','kind':'cold'}")
        .statusCode();
  }

  private static HttpResponse<String> ready(RealServer server) {
    return server.get(Role.ADMIN, "/health/ready");
  }

  private static long count(RealServer server, String table) {
    return Long.parseLong(server.ask("select count(*) from " + table).get(0));
  }

  /** What the data directory still has of it. */
  private static List<String> left(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(name -> name.contains("warm"))
          .toList();
    }
  }
}
