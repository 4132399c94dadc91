package io.glidepath.rulebook.wall;

import io.glidepath.advice.Row;
import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Channel;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Story;
import io.glidepath.rulebook.drools.RuleBase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;

/** Where rules are let run: a fact of each kind, and a few firings. */
final class Sandbox {
  private static final int FIRINGS = 50;

  private Sandbox() {}

  static void run(List<RuleBase> bases) {
    for (RuleBase base : bases) {
      KieSession session = base.open();
      try {
        session.setGlobal("verdict", new Verdict(Map.of("channel.expert", 0)));
        session.insert(new Row("next-issue", 2, Map.of("issue", "billing", "likelihood", "1")));
        session.insert(story());
        session.fireAllRules(FIRINGS);
      } finally {
        session.dispose();
      }
    }
  }

  static Story story() {
    Story story = new Story("i1");
    Fact started =
        new Fact.Started(Channel.VOICE, "c1", false, null, null, "billing", null, null, null, null);
    story.add(
        new InteractionEvent(
            "test", "e1", "i1", Instant.parse("2026-01-05T10:00:00Z"), "c1", started),
        Heard.NOTHING);
    story.openForReading();
    return story;
  }
}
