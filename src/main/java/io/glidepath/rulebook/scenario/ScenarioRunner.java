package io.glidepath.rulebook.scenario;

import io.glidepath.advice.Consultant;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.ScenarioReport;
import io.glidepath.authoring.ScenarioReport.Result;
import io.glidepath.journal.EventReader;
import io.glidepath.review.Reasons;
import io.glidepath.rulebook.FileGuard;
import io.glidepath.rulebook.FileRulebook;
import io.glidepath.rulebook.RulebookFiles;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Plays the scenarios beside the cards on the real advisor, in virtual time, with all cards of the
 * rulebook at work; and once more with the cards loaded in another order, which must not matter.
 */
public final class ScenarioRunner {
  private static final long SEED = 20_260_105;

  private final FileRulebook rulebook;
  private final FileGuard guard;
  private final EventReader reader;
  private final List<Scenario> scenarios = new ArrayList<>();
  private final Map<String, RuleCard> cards = new LinkedHashMap<>();
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
    rulebook.source().all().forEach(card -> cards.put(card.id(), card));
  }

  /** What is wrong with the scenario files themselves. */
  public List<Finding> findings() {
    return findings.all();
  }

  public List<Scenario> scenarios() {
    return List.copyOf(scenarios);
  }

  /** Plays all scenarios. */
  public ScenarioReport run() {
    return run(Set.of());
  }

  /**
   * Plays all scenarios, those of the cards at these paths first; if any of them fails, only those.
   */
  public ScenarioReport run(Set<String> paths) {
    Map<Boolean, List<Scenario>> parts =
        scenarios.stream().collect(Collectors.partitioningBy(each -> isAt(each, paths)));
    List<Result> results = new ArrayList<>();
    for (boolean first : List.of(true, false)) {
      List<Scenario> part = Objects.requireNonNull(parts.get(first));
      results.addAll(played(part, new CoverageCount(rulebook.source()), played -> {}).results());
      if (!new ScenarioReport(results).failures().isEmpty()) {
        break;
      }
    }
    return new ScenarioReport(List.copyOf(results));
  }

  private boolean isAt(Scenario scenario, Set<String> paths) {
    RuleCard card = cards.get(scenario.rule());
    return paths.contains(scenario.place().file())
        || card != null && paths.contains(card.place().file());
  }

  /** Plays all scenarios, and counts what they show; {@code progress} hears how many are played. */
  public ScenarioRun report(IntConsumer progress) {
    CoverageCount count = new CoverageCount(rulebook.source());
    ScenarioReport report = played(scenarios, count, progress);
    return new ScenarioRun(report, count.coverage(), unproven());
  }

  private ScenarioReport played(List<Scenario> some, CoverageCount count, IntConsumer progress) {
    if (some.isEmpty()) {
      return new ScenarioReport(List.of());
    }
    List<Result> results = new ArrayList<>();
    FileRulebook shuffled = rulebook.shuffled(SEED);
    try (Consultant consultant = rulebook.open();
        Consultant other = shuffled.open()) {
      for (Scenario scenario : some) {
        results.add(
            scenario.settings() == null
                ? played(scenario, consultant, other, count)
                : flagged(scenario, count));
        progress.accept(results.size());
      }
    }
    return new ScenarioReport(List.copyOf(results));
  }

  private Result played(
      Scenario scenario, Consultant consultant, Consultant other, CoverageCount count) {
    ScenarioStage stage = new ScenarioStage(consultant, reader);
    Playing playing =
        new Playing(rulebook, scenario, stage, why -> count.saw(scenario.rule(), why.conditions()));
    List<String> failures = new ArrayList<>(playing.play());
    List<String> notes = playing.notes();
    count.ended(scenario.rule(), stage.acted().contains(scenario.rule()));
    ScenarioStage again = new ScenarioStage(other, reader);
    new Playing(rulebook, scenario, again, why -> {}).play();
    List<String> differences = stage.differences(again);
    if (!differences.isEmpty()) {
      failures.add("the cards do other things when they are loaded in another order");
      notes.addAll(differences);
    }
    return result(scenario, failures, notes);
  }

  private Result flagged(Scenario scenario, CoverageCount count) {
    Map<String, Set<String>> raised = guard.heldOn(Objects.requireNonNull(scenario.settings()));
    List<String> failures = FlagCheck.failures(scenario, raised);
    RuleCard card = cards.get(scenario.rule());
    if (card != null) {
      List<Reasons.Line> lines =
          rulebook.explanations().lines(card, Objects.requireNonNull(scenario.settings()));
      count.saw(scenario.rule(), lines);
    }
    boolean held = raised.values().stream().anyMatch(rules -> rules.contains(scenario.rule()));
    count.ended(scenario.rule(), held);
    return result(scenario, failures, new ArrayList<>());
  }

  private Result result(Scenario scenario, List<String> failures, List<String> notes) {
    boolean todo = scenario.todo();
    if (todo && failures.isEmpty()) {
      notes.add("It passes: take todo: true away.");
    }
    RuleCard card = cards.get(scenario.rule());
    if (card != null && !card.isAtWork()) {
      todo = true;
      notes.add(
          "The card's status is %s, so that it does nothing; set it to shadow to try it."
              .formatted(card.status()));
    }
    return new Result(
        scenario.place().file(),
        scenario.place().line(),
        scenario.place().column(),
        scenario.rule(),
        scenario.name(),
        failures.isEmpty(),
        todo,
        failures,
        List.copyOf(notes));
  }

  /**
   * The cards whose scenarios would all pass without them: those scenarios test something else.
   * Drafts and cards without scenarios are not among them.
   */
  public List<String> unproven() {
    Map<String, List<Scenario>> byRule =
        scenarios.stream().collect(Collectors.groupingBy(Scenario::rule));
    Set<String> unproven = new TreeSet<>();
    byRule.forEach(
        (rule, own) -> {
          RuleCard card = cards.get(rule);
          if (card != null && card.isAtWork() && !isMissed(card, own)) {
            unproven.add(rule);
          }
        });
    return List.copyOf(unproven);
  }

  /** Whether a scenario fails when its card is switched off. */
  private boolean isMissed(RuleCard card, List<Scenario> own) {
    if (card.isAboutSettings()) {
      return own.stream().anyMatch(scenario -> isMissed(card, scenario));
    }
    FileRulebook without = rulebook.without(card.id());
    try (Consultant consultant = without.open()) {
      return own.stream()
          .map(each -> new Playing(without, each, new ScenarioStage(consultant, reader), w -> {}))
          .anyMatch(playing -> !playing.play().isEmpty());
    }
  }

  private boolean isMissed(RuleCard card, Scenario scenario) {
    if (scenario.settings() == null) {
      return false;
    }
    Map<String, Set<String>> raised = new LinkedHashMap<>();
    guard
        .heldOn(scenario.settings())
        .forEach(
            (name, rules) -> {
              Set<String> others = new TreeSet<>(rules);
              others.remove(card.id());
              raised.put(name, others);
            });
    return !FlagCheck.failures(scenario, raised).isEmpty();
  }
}
