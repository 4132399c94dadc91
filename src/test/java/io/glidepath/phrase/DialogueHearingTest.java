package io.glidepath.phrase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Channel;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Speaker;
import io.glidepath.interaction.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a story holds after a dialogue, by the phrase files that are shipped. */
class DialogueHearingTest {
  private static final PhraseBook BOOK = PhraseBook.load(Path.of("rules"));
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  record Dialogue(String name, @Nullable String language, List<String> expected, List<Line> lines) {
    @Override
    public String toString() {
      return name;
    }
  }

  record Line(double second, String who, String text) {}

  static Stream<Dialogue> dialogues() throws IOException {
    List<Dialogue> dialogues = new ArrayList<>();
    try (InputStream in = DialogueHearingTest.class.getResourceAsStream("/ear/dialogues.txt")) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (line.startsWith("== ")) {
          String[] head = line.substring(3).split(" \\| ");
          String language = head[1].equals("-") ? null : head[1];
          dialogues.add(
              new Dialogue(head[0], language, List.of(head[2].split(" ")), new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(" ", 3);
          dialogues
              .get(dialogues.size() - 1)
              .lines()
              .add(new Line(Double.parseDouble(parts[0]), parts[1], parts[2]));
        }
      }
    }
    return dialogues.stream();
  }

  @ParameterizedTest
  @MethodSource
  void dialogues(Dialogue dialogue) {
    Story story = storyOf(dialogue);

    for (String each : dialogue.expected()) {
      boolean wanted = each.startsWith("+");
      assertThat(holds(story, each.substring(1))).as(each).isEqualTo(wanted);
    }
  }

  private static boolean holds(Story story, String what) {
    if (what.startsWith("language:")) {
      return what.substring("language:".length()).equals(story.getLanguage());
    }
    return switch (what) {
      case "refusal-without-option" ->
          story.happened("agent:cannot") && !story.after("agent:option-offered", "agent:cannot");
      case "promise-without-date" -> story.promisedWithoutDate();
      default -> story.happened(what);
    };
  }

  private static Story storyOf(Dialogue dialogue) {
    Story story = new Story("i1");
    int number = 0;
    add(story, 0, number++, started(dialogue.language()));
    for (Line line : dialogue.lines()) {
      if (!line.who().startsWith("@")) {
        Fact said =
            new Fact.UtteranceHeard(
                "u" + number, speaker(line.who()), line.text(), true, dialogue.language(), null);
        add(story, line.second(), number++, said);
      }
    }
    return story;
  }

  private static void add(Story story, double second, int number, Fact fact) {
    Instant time = START.plusMillis((long) (second * 1_000));
    InteractionEvent event = new InteractionEvent("test", "e" + number, "i1", time, null, fact);
    story.add(event, BOOK.hear(event, story));
  }

  private static Fact started(@Nullable String language) {
    return new Fact.Started(
        Channel.CHAT, "c1", false, null, language, null, null, null, null, null);
  }

  private static Speaker speaker(String who) {
    return switch (who) {
      case "C" -> Speaker.CUSTOMER;
      case "A" -> Speaker.AGENT;
      default -> Speaker.BOT;
    };
  }
}
