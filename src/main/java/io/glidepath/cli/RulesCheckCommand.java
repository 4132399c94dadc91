package io.glidepath.cli;

import io.glidepath.authoring.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glidepath rules check}: everything that is wrong with rule files, in one go. */
@Command(
    name = "check",
    description = {
      "Lint and compile rule files. Prints one line a finding,",
      "FILE:LINE:COLUMN: SEVERITY: CODE: MESSAGE, and what to write instead."
    })
final class RulesCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleFiles files;

  @Option(names = "--json", description = "one array of findings")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<RuleFiles.Reading> readings = files.read();
    List<Finding> findings =
        readings.stream().flatMap(reading -> reading.findings().stream()).toList();
    if (json) {
      out.println(Json.of(findings));
    } else {
      findings.forEach(finding -> out.println(finding.format()));
      if (findings.isEmpty()) {
        readings.forEach(reading -> out.println(summary(reading)));
      }
    }
    out.flush();
    return findings.isEmpty() ? 0 : 1;
  }

  private static String summary(RuleFiles.Reading reading) {
    return "%s: %d files, nothing to mend"
        .formatted(reading.directory(), reading.loaded().files().size());
  }
}
