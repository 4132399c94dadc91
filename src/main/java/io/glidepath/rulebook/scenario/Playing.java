package io.glidepath.rulebook.scenario;

import io.glidepath.advice.Outcome;
import io.glidepath.interaction.Nearest;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.review.Reasons;
import io.glidepath.rulebook.FileRulebook;
import io.glidepath.rulebook.scenario.Scenario.Expectation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One scenario being played: what came of it, against what it expects. */
final class Playing {
  private final FileRulebook rulebook;
  private final Scenario scenario;
  private final ScenarioStage stage;
  private final Consumer<Reasons> witness;
  private final List<Scenario.Step> steps;
  private final List<String> failures = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private int next;

  /** {@code witness} hears after each step how the conditions of the scenario's card stand. */
  Playing(
      FileRulebook rulebook, Scenario scenario, ScenarioStage stage, Consumer<Reasons> witness) {
    this.rulebook = rulebook;
    this.scenario = scenario;
    this.stage = stage;
    this.witness = witness;
    steps = new ArrayList<>(scenario.steps());
    steps.sort(Comparator.comparingLong(Scenario.Step::at));
  }

  /** Plays it to its end; returns what was not as expected. */
  List<String> play() {
    List<Expectation> expectations = new ArrayList<>(scenario.expectations());
    expectations.sort(Comparator.comparingLong(Expectation::at));
    for (Expectation expected : expectations) {
      playTo(expected.at());
      stage.advanceTo(expected.at());
      watch();
      check(expected);
    }
    playTo(Long.MAX_VALUE);
    afterwards();
    return failures;
  }

  private void playTo(long at) {
    for (; next < steps.size() && steps.get(next).at() <= at; next++) {
      Scenario.Step step = steps.get(next);
      try {
        stage.play(step);
      } catch (RefusedEvent e) {
        failures.add(
            "line %d: the event is refused: %s %s"
                .formatted(step.place().line(), e.pointer(), e.getMessage()));
      }
      watch();
    }
  }

  private void watch() {
    why(scenario.rule()).ifPresent(witness);
  }

  private Optional<Reasons> why(String rule) {
    return stage.interaction().flatMap(live -> rulebook.explanations().why(rule, live.story()));
  }

  private void check(Expectation expected) {
    String rule = expected.rule();
    if (isSo(expected) == expected.met()) {
      return;
    }
    String at = ScenarioTime.words(expected.at());
    String found =
        expected.kind().equals("effort")
            ? "effort should%s be %d to %d; it is %d"
                .formatted(
                    expected.met() ? "" : " not", expected.least(), expected.most(), stage.score())
            : "%s should%s %s; suggested then: %s"
                .formatted(
                    rule,
                    expected.met() ? "" : " not",
                    words(expected.kind()),
                    list(stage.shown()));
    failures.add("line %d: at %s, %s".formatted(expected.place().line(), at, found));
    if (!rule.isEmpty() && rulebook.indexOf(rule) < 0) {
      reasons.add(missing(rule));
    } else {
      why(rule)
          .ifPresent(
              why ->
                  reasons.addAll(
                      new NearMissTelling(rulebook).conditions(rule, expected.at(), why)));
    }
  }

  private boolean isSo(Expectation expected) {
    String rule = expected.rule();
    return switch (expected.kind()) {
      case "suggest" -> stage.shown().contains(rule) || watched(rule, true);
      case "withdrawn" ->
          stage.did(Outcome.SHOWN).contains(rule) && !stage.shown().contains(rule)
              || watched(rule, false);
      case "charge" -> stage.did(Outcome.CHARGED, Outcome.SHADOW).contains(rule);
      case "signal" -> stage.did(Outcome.SIGNALLED, Outcome.SHADOW).contains(rule);
      case "alert" -> stage.did(Outcome.ALERTED, Outcome.SHADOW).contains(rule);
      case "effort" -> stage.score() >= expected.least() && stage.score() <= expected.most();
      default -> false;
    };
  }

  /** Whether a card in the shadow, which is never shown, has acted and holds or holds no more. */
  private boolean watched(String rule, boolean holds) {
    return stage.did(Outcome.SHADOW).contains(rule) && stage.holds(rule) == holds;
  }

  private static String words(String kind) {
    return switch (kind) {
      case "suggest" -> "be suggested";
      case "withdrawn" -> "have been withdrawn";
      case "charge" -> "have charged effort";
      case "signal" -> "have told its signal";
      case "alert" -> "have alerted the team lead";
      default -> "have done " + kind;
    };
  }

  private static String list(Set<String> rules) {
    return rules.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(rules));
  }

  private String missing(String rule) {
    List<String> known = rulebook.cards().stream().map(card -> card.id()).toList();
    return "There is no card %s at work%s."
        .formatted(
            rule, Nearest.to(rule, known).map(near -> "; did you mean " + near + "?").orElse(""));
  }

  private void afterwards() {
    Set<String> acted = stage.acted();
    if (scenario.expectations().isEmpty() && acted.contains(scenario.rule())) {
      failures.add(scenario.rule() + " acts and should be silent");
      reasons.addAll(stage.firstAct(scenario.rule()));
    }
    for (String rule : scenario.never()) {
      if (acted.contains(rule)) {
        failures.add(rule + " acts and never should");
        reasons.addAll(stage.firstAct(rule));
      }
    }
    if (scenario.strict()) {
      Set<String> expected =
          scenario.expectations().stream().map(Expectation::rule).collect(Collectors.toSet());
      stage.did(Outcome.SHOWN).stream()
          .filter(rule -> !expected.contains(rule))
          .sorted()
          .forEach(rule -> failures.add(rule + " is suggested and was not expected"));
    }
    scenario.whyNot().forEach(this::whyNot);
  }

  private void whyNot(String rule, String sentence) {
    Optional<Reasons> why = why(rule);
    String said = rulebook.explanations().filled(rule, sentence);
    List<Reasons.Line> failed =
        why.stream().flatMap(each -> each.conditions().stream()).filter(x -> !x.held()).toList();
    if (why.isEmpty()) {
      failures.add(missing(rule));
    } else if (why.get().holds() || failed.stream().noneMatch(x -> x.condition().equals(said))) {
      failures.add("%s was not kept from holding by: %s".formatted(rule, sentence));
      reasons.addAll(new NearMissTelling(rulebook).conditions(rule, stage.at(), why.get()));
    }
  }

  /** What to tell beside the result: of a failure the course of events, else what others did. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (failures.isEmpty()) {
      stage.did(Outcome.SHOWN).stream()
          .filter(rule -> !rule.equals(scenario.rule()))
          .sorted()
          .forEach(rule -> notes.add("also suggested: " + rule));
      return notes;
    }
    notes.add("what happened:");
    notes.addAll(new NearMissTelling(rulebook).course(steps, stage.decisions()));
    notes.addAll(reasons);
    return notes;
  }
}
