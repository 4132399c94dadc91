package io.glidepath.cli;

import io.glidepath.BadInput;
import io.glidepath.authoring.Finding;
import io.glidepath.post.CloudEventReader;
import io.glidepath.rulebook.scenario.ScenarioResult;
import io.glidepath.rulebook.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glidepath rules test}: plays the scenarios beside the rules. */
@Command(name = "test", description = "Play the scenarios beside the rules, in virtual time.")
final class RulesTestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleFiles files;

  @Option(
      names = "--coverage",
      description = "also say whose scenarios would pass without their card")
  private boolean coverage;

  @Option(names = "--junit", paramLabel = "FILE", description = "write a JUnit XML report")
  private @Nullable Path junit;

  @Option(names = "--json", description = "one array of results")
  private boolean json;

  private final List<ScenarioResult> results = new ArrayList<>();
  private final List<String> unproven = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    for (RuleFiles.Reading reading : files.read()) {
      play(reading);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(results));
    } else {
      print(out);
    }
    out.flush();
    if (junit != null) {
      Files.writeString(junit, JunitXml.of(results));
    }
    boolean failed = results.stream().anyMatch(ScenarioResult::isFailure);
    return failed || !unproven.isEmpty() ? 1 : 0;
  }

  private void play(RuleFiles.Reading reading) {
    if (!reading.loaded().isClean()) {
      throw cannot("The rules cannot be tried before they are mended", reading.loaded().findings());
    }
    ScenarioRunner runner = new ScenarioRunner(reading.loaded(), new CloudEventReader());
    if (!runner.findings().isEmpty()) {
      throw cannot("The scenarios cannot be played", runner.findings());
    }
    runner.run().stream()
        .filter(result -> reading.isNamed(result.place().file()))
        .forEach(results::add);
    if (coverage) {
      unproven.addAll(runner.unproven());
    }
  }

  private static BadInput cannot(String what, List<Finding> findings) {
    List<String> lines = findings.stream().map(Finding::format).toList();
    return new BadInput(what + ":\n" + String.join("\n", lines), null);
  }

  private void print(PrintWriter out) {
    results.stream().filter(result -> !result.passed()).forEach(result -> print(out, result));
    if (coverage) {
      long cards = results.stream().map(ScenarioResult::rule).distinct().count();
      out.printf(
          "%d cards have scenarios; %d of them would not miss their card%s%n",
          cards, unproven.size(), unproven.isEmpty() ? "" : ": " + String.join(", ", unproven));
    }
    long failed = results.stream().filter(ScenarioResult::isFailure).count();
    out.printf("%d passed, %d failed%n", results.size() - failed, failed);
  }

  private static void print(PrintWriter out, ScenarioResult result) {
    String known = result.todo() ? " (todo)" : "";
    out.printf(
        "%s:%d: %s: %s%s%n",
        result.place().file(), result.place().line(), result.rule(), result.name(), known);
    result.failures().forEach(failure -> out.println("    " + failure));
    result.notes().forEach(note -> out.println("    " + note));
  }
}
