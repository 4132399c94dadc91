package io.glidepath.rulebook.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.advice.Advice;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.Decision;
import io.glidepath.advice.EventReader;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.Rehearsal;
import io.glidepath.suggestion.AttentionLimits;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The real advisor, on which one scenario is played. */
final class Stage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rehearsal rehearsal;
  private final EventReader reader;
  private int events;

  Stage(Consultant consultant, EventReader reader) {
    this.reader = reader;
    rehearsal = new Rehearsal(new Advisor(consultant, AttentionLimits.USUAL, new Agents()));
  }

  /** Plays one event; throws {@link io.glidepath.advice.RefusedEvent} if it is none. */
  void play(Scenario.Step step) {
    advanceTo(step.at());
    Instant time = ScenarioTime.at(step.at());
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", "e" + ++events);
    event.put("source", "scenario");
    event.put("type", "io.glidepath." + step.event() + ".v1");
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
