package io.glidepath.cli.rules;

import io.glidepath.authoring.Finding;
import io.glidepath.authoring.ScenarioReport.Result;
import io.glidepath.cli.JsonText;
import io.glidepath.cli.ProgressLine;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.rulebook.scenario.Coverage;
import io.glidepath.rulebook.scenario.ScenarioRun;
import io.glidepath.rulebook.scenario.ScenarioRunner;
import io.glidepath.rulebook.watch.Plan;
import io.glidepath.runtime.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath rules test}: plays the scenarios beside the rules. */
@Command(
    name = "test",
    description = {
      "Play the scenarios beside the rules, in virtual time, twice: once in order and once with",
      "the cards loaded in another order. Exit 0 all passed, 1 something failed, 2 bad input."
    })
final class RulesTestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleFiles files;

  @Option(
      names = "--coverage",
      description = "also tell what the scenarios leave unseen, and which of them prove nothing")
  private boolean coverage;

  @Option(
      names = "--floor",
      paramLabel = "PERCENT",
      defaultValue = "90",
      description = "with --coverage, fail below this (default: ${DEFAULT-VALUE})")
  private BigDecimal floor;

  @Option(names = "--junit", paramLabel = "FILE", description = "write a JUnit XML report")
  private @Nullable Path junit;

  @Option(
      names = "--json",
      description = "one array of results; with --coverage {results, coverage, unproven}")
  private boolean json;

  private final List<Result> results = new ArrayList<>();
  private final List<Coverage> coverages = new ArrayList<>();
  private final List<String> unproven = new ArrayList<>();

  @Option(
      names = "--check-index",
      description = "ask every card at every look, and fail where the index of cards missed one")
  private boolean checkIndex;

  @Override
  public Integer call() throws IOException {
    if (checkIndex) {
      System.setProperty(Plan.CHECK_INDEX, "true");
    }
    if (floor.signum() < 0 || floor.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new ParameterException(spec.commandLine(), "--floor: write 0 to 100, such as 90.");
    }
    try {
      for (RuleFiles.Reading reading : files.read()) {
        play(reading);
      }
    } catch (WrongScenarios wrong) {
      spec.commandLine().getErr().println("glidepath: " + wrong.getMessage());
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonText.of(coverage ? whole() : results));
    } else {
      print(out);
    }
    out.flush();
    if (junit != null) {
      Files.writeString(junit, JunitXml.of(results));
    }
    if (results.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "glidepath: No scenario was played: there is none here. Those of a card stand beside"
                  + " it, in a file that ends in .test.yaml.");
    }
    boolean failed = results.isEmpty() || results.stream().anyMatch(Result::isFailure);
    return failed || coverage && !isCovered() ? 1 : 0;
  }

  private void play(RuleFiles.Reading reading) {
    if (!reading.loaded().isClean()) {
      throw cannot("The rules cannot be tried before they are mended", reading.loaded().findings());
    }
    List<Finding> slips =
        reading.loaded().findings().stream()
            .filter(each -> each.code().equals("unknown-card") && reading.isPlayed(each.file()))
            .toList();
    if (!slips.isEmpty()) {
      throw cannot("Scenarios name cards that there are not", slips);
    }
    ScenarioRunner runner =
        new ScenarioRunner(reading.loaded(), new CloudEventReader(PersonalData.rehearsed()));
    if (!runner.findings().isEmpty()) {
      throw cannot("The scenarios cannot be played", runner.findings());
    }
    ProgressLine progress = ProgressLine.of("scenarios", runner.scenarios().size());
    ScenarioRun run = runner.report(progress::reached);
    progress.clear();
    run.report().results().stream()
        .filter(result -> reading.isPlayed(result.file()))
        .map(result -> result.in(reading.directory().toString()))
        .forEach(results::add);
    coverages.add(run.coverage().of(rule -> isNamed(reading, rule)));
    run.unproven().stream().filter(rule -> isNamed(reading, rule)).forEach(unproven::add);
  }

  private static boolean isNamed(RuleFiles.Reading reading, String rule) {
    String file = rule.replace('.', '/');
    return reading.isNamed(file + ".yaml") || reading.isNamed(file + ".test.yaml");
  }

  private static RuntimeException cannot(String what, List<Finding> findings) {
    List<String> lines = findings.stream().map(Finding::format).toList();
    String text = what + ":\n" + String.join("\n", lines);
    boolean scenarios = findings.stream().allMatch(each -> each.file().endsWith(".test.yaml"));
    return scenarios ? new WrongScenarios(text) : new BadInput(text, null);
  }

  /** Scenarios that test nothing as they are written; the rules themselves are right. */
  private static final class WrongScenarios extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongScenarios(String message) {
      super(message, null, false, false);
    }
  }

  private boolean isCovered() {
    return unproven.isEmpty() && coverages.stream().allMatch(each -> each.isAtLeast(floor));
  }

  private Map<String, Object> whole() {
    return Map.of("results", results, "coverage", coverages, "unproven", unproven);
  }

  private void print(PrintWriter out) {
    results.stream()
        .filter(result -> !result.passed() || result.todo())
        .forEach(result -> ScenarioText.print(out, result));
    if (coverage) {
      coverages.forEach(each -> CoverageText.print(out, each, floor));
      unproven.forEach(rule -> out.printf("%s: its scenarios pass without it%n", rule));
    }
    long failed = results.stream().filter(Result::isFailure).count();
    long todo = results.stream().filter(each -> each.todo() && !each.passed()).count();
    String known = todo == 0 ? "" : ", %d to do".formatted(todo);
    out.printf("%d passed, %d failed%s%n", results.size() - failed - todo, failed, known);
  }
}
