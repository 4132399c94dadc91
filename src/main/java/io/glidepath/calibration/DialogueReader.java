package io.glidepath.calibration;

import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.advice.Rulebook;
import io.glidepath.effort.Charge;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Speaker;
import io.glidepath.interaction.Story;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Rehearsal;
import io.glidepath.suggestion.AttentionLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lets the rules judge recorded dialogues, event by event. For one collection, by one thread. */
public final class DialogueReader implements AutoCloseable {
  /** Recorded events have happened: no time is too far ahead of ours. */
  private static final Instant END_OF_TIME = Instant.parse("9000-01-01T00:00:00Z");

  private static final List<String> INSTRUMENTS = List.of("ces", "csat", "nps", "other");

  private final EventReader reader;
  private final Advisor advisor;
  private final Rehearsal rehearsal;
  private final Map<String, Set<String>> words = new HashMap<>();

  public DialogueReader(Rulebook rulebook, EventReader reader) {
    this.reader = reader;
    advisor = new Advisor(rulebook.open(), AttentionLimits.USUAL, new Agents());
    rehearsal = new Rehearsal(advisor, reader);
  }

  /** Takes in one CloudEvent; throws {@code RefusedEvent} for what is none. */
  public void add(String line) {
    InteractionEvent event =
        reader.read(line.getBytes(StandardCharsets.UTF_8), END_OF_TIME).event();
    if (event.fact() instanceof Fact.UtteranceHeard said && said.speaker() == Speaker.AGENT) {
      Set<String> used = words.computeIfAbsent(event.interactionId(), id -> new HashSet<>());
      for (String word : said.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
        if (word.length() > 2) {
          used.add(word.intern());
        }
      }
    }
    rehearsal.add(event);
  }

  /** What became of all of them, in the order of their first events. */
  public List<Dialogue> finish() {
    rehearsal.finish();
    List<Dialogue> dialogues = new ArrayList<>();
    for (LiveInteraction live : rehearsal.interactions()) {
      Story story = live.story();
      Map<String, Integer> charged = new TreeMap<>();
      for (Charge charge : live.ledger().all()) {
        charged.merge(charge.rule(), 1, Integer::sum);
      }
      dialogues.add(
          new Dialogue(
              story.interactionId(),
              domain(story),
              charged,
              live.ledger().score(),
              hardness(story),
              words.getOrDefault(story.interactionId(), Set.of())));
    }
    return dialogues;
  }

  private static String domain(Story story) {
    return Stream.of(story.getIssue(), story.getJourney(), story.getProduct(), story.getQueue())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /** The answer to the survey that asks most directly for effort. */
  private static double hardness(Story story) {
    Map<String, Double> answers = story.asPastContact().opinion().answers();
    for (String instrument : INSTRUMENTS) {
      Double percent = answers.get(instrument);
      if (percent != null) {
        return 1 - percent / 100;
      }
    }
    return Double.NaN;
  }

  @Override
  public void close() {
    advisor.close();
  }
}
