package io.glidepath.rulebook;

import io.glidepath.interaction.Channel;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Mark;
import io.glidepath.interaction.Speaker;
import io.glidepath.interaction.Story;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Stories for tests, told in a few words. */
final class Stories {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  private static final List<String> PHRASES =
      List.of("apology", "complaint", "cannot", "policy", "annoyed", "closing", "anything-else");

  private final Story story = new Story("i1");
  private int events;

  Story story() {
    return story;
  }

  Stories at(long seconds, Fact fact) {
    return at(seconds, fact, Heard.NOTHING);
  }

  Stories at(long seconds, Fact fact, Heard heard) {
    String id = "e" + ++events;
    story.add(
        new InteractionEvent("test", id, "i1", START.plusSeconds(seconds), "c1", fact), heard);
    return this;
  }

  Stories started(long seconds, @Nullable String issue) {
    return at(
        seconds,
        new Fact.Started(Channel.VOICE, "c1", false, null, null, issue, null, null, null, null));
  }

  Stories connected(long seconds) {
    return at(seconds, new Fact.AgentConnected("a1", null, 6));
  }

  Stories transferred(long seconds) {
    return at(seconds, new Fact.Transferred("q2", null, false, null));
  }

  Stories says(long seconds, Speaker speaker, String phrase) {
    Fact.UtteranceHeard utterance =
        new Fact.UtteranceHeard("u" + events, speaker, "words", true, null, null);
    return at(seconds, utterance, new Heard(List.of(new Mark(phrase, null, "words", 0)), 12));
  }

  /** A story of any shape, the same for the same seed. */
  static Story any(long seed) {
    Random random = new Random(seed);
    Stories stories = new Stories();
    String[] issues = {"billing", "return", "cancel", "no-internet", null};
    stories.started(0, issues[random.nextInt(issues.length)]);
    int second = 0;
    for (int i = 0; i < 30; i++) {
      second += random.nextInt(40);
      stories.anything(random, second);
    }
    return stories.story();
  }

  private void anything(Random random, int second) {
    switch (random.nextInt(9)) {
      case 0 -> connected(second);
      case 1 -> transferred(second);
      case 2 -> at(second, new Fact.Held());
      case 3 -> at(second, new Fact.Resumed());
      case 4 -> at(second, new Fact.InformationGiven("email", null));
      case 5 -> at(second, new Fact.InformationAsked("email"));
      case 6 -> at(second, new Fact.ResolutionOffered(null));
      default ->
          says(
              second,
              random.nextBoolean() ? Speaker.AGENT : Speaker.CUSTOMER,
              PHRASES.get(random.nextInt(PHRASES.size())));
    }
  }
}
