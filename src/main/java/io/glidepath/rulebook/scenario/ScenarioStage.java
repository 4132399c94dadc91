package io.glidepath.rulebook.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.advice.Advice;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.Decision;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.advice.Outcome;
import io.glidepath.interaction.EventType;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Rehearsal;
import io.glidepath.suggestion.AttentionLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The real advisor, on which one scenario is played. */
final class ScenarioStage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rehearsal rehearsal;
  private final EventReader reader;
  private int events;

  ScenarioStage(Consultant consultant, EventReader reader) {
    this.reader = reader;
    rehearsal = new Rehearsal(new Advisor(consultant, AttentionLimits.USUAL, new Agents()), reader);
  }

  /** Plays one event; throws {@link io.glidepath.journal.RefusedEvent} if it is none. */
  void play(Scenario.Step step) {
    advanceTo(step.at());
    Instant time = ScenarioTime.at(step.at());
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", "e" + ++events);
    event.put("source", "scenario");
    event.put("type", EventType.uri(step.event()));
    event.put("subject", step.interaction());
    event.put("time", time.toString());
    event.put("datacontenttype", "application/json");
    event.put("data", step.data());
    try {
      rehearsal.add(reader.read(JSON.writeValueAsBytes(event), time).event());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The event cannot be written as JSON", e);
    }
  }

  void advanceTo(long at) {
    rehearsal.advanceTo(ScenarioTime.at(at).toEpochMilli());
  }

  Optional<LiveInteraction> interaction() {
    return rehearsal.interactions().stream()
        .filter(live -> live.story().interactionId().equals(Scenario.INTERACTION))
        .findFirst();
  }

  /** The rules whose suggestions are shown now. */
  Set<String> shown() {
    return interaction().stream()
        .flatMap(live -> live.state().rules().stream())
        .filter(rule -> rule.shown() != null)
        .map(rule -> rule.rule())
        .collect(Collectors.toSet());
  }

  /** Whether a rule holds now. */
  boolean holds(String rule) {
    return interaction().stream()
        .flatMap(live -> live.state().rules().stream())
        .anyMatch(state -> state.rule().equals(rule) && state.holds());
  }

  /** The rules that did something that is told or counted. */
  Set<String> acted() {
    return did(Outcome.SHOWN, Outcome.CHARGED, Outcome.SIGNALLED, Outcome.ALERTED, Outcome.SHADOW);
  }

  /** When a rule acted first, and the conditions that it met. */
  List<String> firstAct(String rule) {
    List<String> lines = new ArrayList<>();
    decisions().stream()
        .filter(decision -> decision.rule().equals(rule))
        .findFirst()
        .ifPresent(
            first -> {
              String at = ScenarioTime.words(ScenarioTime.millis(first.at()));
              lines.add("at %s, %s:".formatted(at, rule));
              first.facts().forEach((said, met) -> lines.add("  ✓ %s  (%s)".formatted(said, met)));
            });
    return lines;
  }

  /** What the rules did here and not there, and the other way round. */
  List<String> differences(ScenarioStage other) {
    List<String> here = acts();
    List<String> there = other.acts();
    List<String> differences = new ArrayList<>();
    here.stream()
        .filter(act -> !there.contains(act))
        .forEach(a -> differences.add("in order: " + a));
    there.stream()
        .filter(act -> !here.contains(act))
        .forEach(a -> differences.add("shuffled: " + a));
    return differences;
  }

  private List<String> acts() {
    return decisions().stream()
        .map(
            each ->
                "%s %s %s %s"
                    .formatted(
                        ScenarioTime.words(ScenarioTime.millis(each.at())),
                        each.rule(),
                        each.outcome().word(),
                        each.why() == null ? "" : each.why()))
        .toList();
  }

  /** The time that it is, in milliseconds from zero. */
  long at() {
    return interaction()
        .map(live -> live.story().now())
        .map(Instant::ofEpochMilli)
        .map(ScenarioTime::millis)
        .orElse(0L);
  }

  /** The rules that did one of these things so far. */
  Set<String> did(Outcome... outcomes) {
    Set<Outcome> wanted = Set.of(outcomes);
    return decisions().stream()
        .filter(decision -> wanted.contains(decision.outcome()))
        .map(Decision::rule)
        .collect(Collectors.toSet());
  }

  int score() {
    return interaction().map(live -> live.ledger().score()).orElse(0);
  }

  List<Decision> decisions() {
    return rehearsal.adviceOn(Scenario.INTERACTION).stream()
        .map(Advice::decisions)
        .flatMap(List::stream)
        .toList();
  }
}
