package io.glidepath.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.Wiring;
import io.glidepath.cli.AuditedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the simulated center does, recorded by a server and decided again. */
@Tag("thorough")
class DemoReplayTest {
  @Test
  void everyScriptComesOutAsItWasRecorded(@TempDir Path folder) throws Exception {
    AuditedServer center = new AuditedServer(folder);
    List<String> events =
        Stream.of("en", "fr", "es")
            .flatMap(language -> ScriptReader.read(language).stream())
            .flatMap(ScriptEventsTest::events)
            .map(Object::toString)
            .toList();
    try (Wiring server = center.start()) {
      center.send(server, events);
    }

    JsonNode report = center.verify(0);

    assertThat(report.at("/replay/same").asBoolean()).as(report.toPrettyString()).isTrue();
    assertThat(report.at("/replay/interactions").asInt()).isGreaterThan(30);
    assertThat(report.at("/replay/rulesGone").asInt()).isZero();
    assertThat(report.at("/replay/personalGone").asInt()).isZero();
  }
}
