package io.glidepath.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Knowledge;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.Rehearsal;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.suggestion.AttentionLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches for hours sees advice go on: customers come no faster than a person serves. */
class DemoPaceTest {
  private static final int LATER = 50;
  private static final double HOUR = 3_600_000;

  @Test
  void staysBelowWhatAnAgentMayBeGivenInAnHour(@TempDir Path cache) {
    Knowledge knowledge = Knowledge.read(Path.of("config"), Path.of("rules"), cache);
    for (DemoAgent agent : DemoAgent.WATCHED) {
      List<Script> all = ScriptReader.read(agent.language());
      double given =
          inAnHour(knowledge, agent, all.stream().filter(Script::isVoice).toList())
              + inAnHour(knowledge, agent, all.stream().filter(each -> !each.isVoice()).toList());
      assertThat(given)
          .as("suggestions in an hour of " + agent.id())
          .isBetween(10.0, AttentionLimits.USUAL.perAgentHour() * 0.9);
    }
  }

  @Test
  void theFirstCustomersDoNotKeepWatchersWaiting() {
    assertThat(Seat.pause(1, new Random(1))).isLessThan(10_000);
    assertThat(Seat.pause(LATER, new Random(1))).isGreaterThan(60_000);
  }

  /** How many suggestions a seat with these scripts brings in an hour, once it is at its pace. */
  private static double inAnHour(Knowledge knowledge, DemoAgent agent, List<Script> scripts) {
    Random random = new Random(1);
    double millis = 0;
    double raised = 0;
    for (Script script : scripts) {
      for (Script.Contact contact : script.contacts()) {
        List<Cue> cues = ScriptTimeline.of(contact, agent, random);
        millis += contact.isPast() ? 0 : cues.get(cues.size() - 1).at();
      }
      millis += Seat.pause(LATER, random);
      raised += raised(knowledge, script);
    }
    return raised / millis * HOUR;
  }

  /** Those of the contact that is now: colleagues had the earlier ones. */
  private static long raised(Knowledge knowledge, Script script) {
    CloudEventReader reader = new CloudEventReader(PersonalData.rehearsed());
    Rehearsal rehearsal =
        new Rehearsal(
            new Advisor(knowledge.rulebook().open(), AttentionLimits.USUAL, new Agents()), reader);
    List<InteractionEvent> events =
        ScriptEventsTest.events(script)
            .map(each -> reader.read(each.toBuffer().getBytes(), ScriptEventsTest.NOW).event())
            .toList();
    String now = events.get(events.size() - 1).interactionId();
    return events.stream()
        .flatMap(each -> rehearsal.add(each).raised().stream())
        .filter(each -> each.interactionId().equals(now))
        .count();
  }
}
