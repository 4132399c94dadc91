package io.glidepath.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Consultant;
import io.glidepath.interaction.Redaction;
import io.glidepath.post.CloudEventReader;
import io.glidepath.rulebook.FileRulebook;
import io.glidepath.rulebook.RulesDir;
import io.glidepath.rulebook.file.FilePlace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioStageTest {
  @TempDir private Path temporary;

  @Test
  void findsWhatTwoRulebooksDoNotDoAlike() {
    FileRulebook rulebook = new RulesDir(temporary).load().rulebookOrThrow();
    try (Consultant all = rulebook.open();
        Consultant shuffled = rulebook.shuffled(3).open();
        Consultant fewer = rulebook.without("channel.own-the-case").open()) {
      assertThat(played(all).differences(played(shuffled))).isEmpty();
      assertThat(played(all).differences(played(fewer)))
          .contains("in order: 50s channel.own-the-case charged ");
    }
  }

  private static ScenarioStage played(Consultant consultant) {
    ScenarioStage stage = new ScenarioStage(consultant, new CloudEventReader(Redaction.NONE));
    stage.play(
        step(
            0,
            "interaction.started",
            Map.of("channel", "voice", "customerId", "c1", "issue", "billing")));
    stage.play(step(20_000, "interaction.transferred", Map.of("to", "q2", "kind", "cold")));
    stage.play(step(40_000, "interaction.transferred", Map.of("to", "q3", "kind", "cold")));
    stage.play(step(50_000, "agent.connected", Map.of("agentId", "a1")));
    return stage;
  }

  private static Scenario.Step step(long at, String event, Map<String, Object> data) {
    return new Scenario.Step(FilePlace.in("x"), at, Scenario.INTERACTION, event, Map.copyOf(data));
  }
}
