package io.glidepath.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Redaction;
import io.glidepath.post.CloudEventReader;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptEventsTest {
  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void everyEventIsOneOfTheContract(String language) {
    CloudEventReader reader = new CloudEventReader(Redaction.NONE);
    assertThat(ScriptReader.read(language).stream().flatMap(ScriptEventsTest::events))
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(reader.read(event.toBuffer().getBytes(), NOW).event().interactionId())
                    .isEqualTo(event.getString("subject")));
  }

  /** All events of a case, as a seat would send them if it began now. */
  static Stream<JsonObject> events(Script script) {
    return script.contacts().stream().flatMap(contact -> events(script, contact));
  }

  private static Stream<JsonObject> events(Script script, Script.Contact contact) {
    String id = script.id() + "-" + script.contacts().indexOf(contact);
    Envelope envelope = new Envelope(id, "customer-" + script.id(), NOW.minus(contact.ago()));
    JsonObject started = envelope.started(contact.opening(), script.language());
    DemoAgent agent = DemoAgent.colleague(0);
    List<Cue> cues = ScriptTimeline.of(contact, agent, new Random(1));
    return Stream.concat(Stream.of(started), cues.stream().map(envelope::of));
  }
}
