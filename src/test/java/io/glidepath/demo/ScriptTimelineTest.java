package io.glidepath.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Speaker;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptTimelineTest {
  private static final DemoAgent EMMA = DemoAgent.WATCHED.get(0);
  private static final Step SEVEN_WORDS =
      new Step.Say(Speaker.CUSTOMER, "one two three four five six seven", -0.5);

  @Test
  void spokenWordsComeInPartialsOfOneUtterance() {
    List<Cue> cues = timeline("voice", 1, SEVEN_WORDS);

    assertThat(cues)
        .extracting(cue -> cue.data().getString("text"))
        .containsExactly("one two three four five", "one two three four five six seven");
    assertThat(cues).extracting(cue -> cue.data().getBoolean("final")).containsExactly(false, true);
    assertThat(cues).extracting(cue -> cue.data().getString("utteranceId")).containsOnly("u1");
  }

  @Test
  void writtenWordsComeAtOnce() {
    assertThat(timeline("chat", 1, SEVEN_WORDS))
        .singleElement()
        .satisfies(cue -> assertThat(cue.data().getDouble("sentiment")).isEqualTo(-0.5));
  }

  @Test
  void theSameSeedGivesTheSameTimes() {
    assertThat(timeline("voice", 7, SEVEN_WORDS)).isEqualTo(timeline("voice", 7, SEVEN_WORDS));
    assertThat(timeline("voice", 7, SEVEN_WORDS)).isNotEqualTo(timeline("voice", 8, SEVEN_WORDS));
  }

  @Test
  void dueTimesCountFromThePromise() {
    Step promise =
        new Step.Tell(
            EventType.PROMISE_MADE, new JsonObject().put("what", "refund").put("dueAt", "+1m"));

    Cue cue = timeline("chat", 1, new Step.Wait(Duration.ofSeconds(10)), promise).get(0);

    assertThat(cue.data().getLong("dueAt")).isBetween(cue.at() + 59_000, cue.at() + 60_000);
  }

  @Test
  void theSeatsAgentOrAColleagueConnects() {
    assertThat(timeline("voice", 1, new Step.Connect(true), new Step.Connect(false)))
        .extracting(cue -> cue.data().getString("agentId"))
        .containsExactly("colleague-en", "emma");
  }

  private static List<Cue> timeline(String channel, long seed, Step... steps) {
    JsonObject opening = new JsonObject().put("channel", channel);
    Script.Contact contact = new Script.Contact(Duration.ZERO, opening, List.of(steps));
    return ScriptTimeline.of(contact, EMMA, new Random(seed));
  }
}
