package io.glidepath.rulebook.scenario;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Decision;
import io.glidepath.advice.EventReader;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.RefusedEvent;
import io.glidepath.authoring.Finding;
import io.glidepath.kpi.Flag;
import io.glidepath.kpi.Guard;
import io.glidepath.rulebook.FileRulebook;
import io.glidepath.rulebook.RulebookFiles;
import io.glidepath.rulebook.Why;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.scenario.Scenario.Expectation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Plays the scenarios beside the cards on the real advisor, in virtual time, with all cards of the
 * rulebook at work.
 */
public final class ScenarioRunner {
  private static final Outcome[] ACTS = {
    Outcome.SHOWN, Outcome.CHARGED, Outcome.SIGNALLED, Outcome.SHADOW
  };

  private final FileRulebook rulebook;
  private final Guard guard;
  private final EventReader reader;
  private final List<Scenario> scenarios = new ArrayList<>();
  private final Findings findings = new Findings();

  public ScenarioRunner(RulebookFiles.Loaded loaded, EventReader reader) {
    rulebook = loaded.rulebookOrThrow();
    guard = loaded.guardOrThrow();
    this.reader = reader;
    for (SourceFile file : loaded.files()) {
      if (file.isScenario()) {
        scenarios.addAll(new ScenarioReader(file, findings).read());
      }
    }
  }

  /** What is wrong with the scenario files themselves. */
  public List<Finding> findings() {
    return findings.all();
  }

  public List<Scenario> scenarios() {
    return List.copyOf(scenarios);
  }

  /** Plays all scenarios. */
  public List<ScenarioResult> run() {
    try (Consultant consultant = rulebook.open()) {
      return scenarios.stream().map(scenario -> run(scenario, consultant)).toList();
    }
  }

  /**
   * The cards whose scenarios would all pass without them: those scenarios test something else.
   * Drafts and cards without scenarios are not among them.
   */
  public List<String> unproven() {
    Set<String> unproven = new TreeSet<>();
    Set<String> rules = scenarios.stream().map(Scenario::rule).collect(Collectors.toSet());
    for (String rule : rules) {
      if (scenarios.stream()
          .anyMatch(each -> each.rule().equals(rule) && each.settings() != null)) {
        continue;
      }
      if (rulebook.indexOf(rule) < 0) {
        continue;
      }
      try (Consultant without = rulebook.without(rule).open()) {
        boolean missed =
            scenarios.stream()
                .filter(scenario -> scenario.rule().equals(rule))
                .anyMatch(scenario -> !run(scenario, without).passed());
        if (!missed) {
          unproven.add(rule);
        }
      }
    }
    return List.copyOf(unproven);
  }

  private ScenarioResult run(Scenario scenario, Consultant consultant) {
    List<String> failures = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (scenario.settings() != null) {
      flags(scenario, failures);
    } else {
      play(scenario, new Stage(consultant, reader), failures, notes);
    }
    return new ScenarioResult(
        scenario.place(), scenario.rule(), scenario.name(), failures, notes, scenario.todo());
  }

  private void flags(Scenario scenario, List<String> failures) {
    Set<String> raised =
        guard.check(Objects.requireNonNull(scenario.settings())).stream()
            .map(Flag::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    for (Expectation expected : scenario.expectations()) {
      if (!raised.contains(expected.rule())) {
        failures.add(
            "line %d: %s is not flagged; raised: %s"
                .formatted(expected.place().line(), expected.rule(), raised));
      }
    }
    if (scenario.expectations().isEmpty() && raised.contains(scenario.rule())) {
      failures.add(scenario.rule() + " is flagged and should be silent");
    }
    scenario.never().stream()
        .filter(raised::contains)
        .forEach(rule -> failures.add(rule + " is flagged and never should be"));
  }

  private void play(Scenario scenario, Stage stage, List<String> failures, List<String> notes) {
    List<Scenario.Step> steps = new ArrayList<>(scenario.steps());
    steps.sort(Comparator.comparingLong(Scenario.Step::at));
    List<Expectation> expectations = new ArrayList<>(scenario.expectations());
    expectations.sort(Comparator.comparingLong(Expectation::at));
    int next = 0;
    for (Expectation expected : expectations) {
      for (; next < steps.size() && steps.get(next).at() <= expected.at(); next++) {
        play(stage, steps.get(next), failures);
      }
      stage.advanceTo(expected.at());
      check(expected, stage, failures);
    }
    for (; next < steps.size(); next++) {
      play(stage, steps.get(next), failures);
    }
    afterwards(scenario, stage, failures);
    notes(scenario, stage, failures, notes);
  }

  private static void play(Stage stage, Scenario.Step step, List<String> failures) {
    try {
      stage.play(step);
    } catch (RefusedEvent e) {
      failures.add(
          "line %d: the event is refused: %s %s"
              .formatted(step.place().line(), e.pointer(), e.getMessage()));
    }
  }

  private static void check(Expectation expected, Stage stage, List<String> failures) {
    String rule = expected.rule();
    boolean met =
        switch (expected.kind()) {
          case "suggest" -> stage.shown().contains(rule);
          case "withdrawn" ->
              stage.did(Outcome.SHOWN).contains(rule) && !stage.shown().contains(rule);
          case "charge" -> stage.did(Outcome.CHARGED).contains(rule);
          case "signal" -> stage.did(Outcome.SIGNALLED).contains(rule);
          case "effort" -> stage.score() >= expected.least() && stage.score() <= expected.most();
          default -> false;
        };
    if (!met) {
      String found =
          expected.kind().equals("effort")
              ? "effort is " + stage.score()
              : "shown: " + new TreeSet<>(stage.shown());
      failures.add(
          "line %d: at %s, %s %s was expected; %s"
              .formatted(
                  expected.place().line(),
                  ScenarioTime.words(expected.at()),
                  expected.kind(),
                  rule.isEmpty() ? expected.least() + " to " + expected.most() : rule,
                  found));
    }
  }

  private void afterwards(Scenario scenario, Stage stage, List<String> failures) {
    Set<String> acted = stage.did(ACTS);
    if (scenario.expectations().isEmpty() && acted.contains(scenario.rule())) {
      failures.add(scenario.rule() + " acts and should be silent");
    }
    scenario.never().stream()
        .filter(acted::contains)
        .forEach(rule -> failures.add(rule + " acts and never should"));
    if (scenario.strict()) {
      Set<String> expected =
          scenario.expectations().stream().map(Expectation::rule).collect(Collectors.toSet());
      stage.did(Outcome.SHOWN).stream()
          .filter(rule -> !expected.contains(rule))
          .forEach(rule -> failures.add(rule + " is suggested and was not expected"));
    }
    scenario.whyNot().forEach((rule, sentence) -> whyNot(rule, sentence, stage, failures));
  }

  private void whyNot(String rule, String sentence, Stage stage, List<String> failures) {
    boolean kept =
        stage
            .interaction()
            .flatMap(live -> rulebook.why(rule, live.story()))
            .map(why -> !why.holds() && failed(why).contains(sentence))
            .orElse(false);
    if (!kept) {
      failures.add("%s was not kept from holding by: %s".formatted(rule, sentence));
    }
  }

  private static List<String> failed(Why why) {
    return why.conditions().stream().filter(line -> !line.held()).map(Why.Line::condition).toList();
  }

  private void notes(Scenario scenario, Stage stage, List<String> failures, List<String> notes) {
    for (String rule : new TreeSet<>(stage.did(Outcome.SHOWN))) {
      if (!rule.equals(scenario.rule())) {
        notes.add("also suggested: " + rule);
      }
    }
    if (failures.isEmpty()) {
      return;
    }
    for (Decision decision : stage.decisions()) {
      long at = decision.at().toEpochMilli() - ScenarioTime.ZERO.toEpochMilli();
      String detail = decision.detail() == null ? "" : " (" + decision.detail() + ")";
      notes.add(
          "%s %s %s%s"
              .formatted(
                  ScenarioTime.words(at), decision.rule(), decision.outcome().word(), detail));
    }
    stage
        .interaction()
        .flatMap(live -> rulebook.why(scenario.rule(), live.story()))
        .filter(why -> !why.holds())
        .ifPresent(why -> failed(why).forEach(line -> notes.add("at the end, not so: " + line)));
  }
}
