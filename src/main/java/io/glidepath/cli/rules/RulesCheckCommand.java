package io.glidepath.cli.rules;

import io.glidepath.authoring.Allowed;
import io.glidepath.authoring.Finding;
import io.glidepath.cli.JsonText;
import io.glidepath.disk.DurableFiles;
import io.glidepath.rulebook.lint.IdLock;
import io.glidepath.runtime.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
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

/** {@code glidepath rules check}: everything that is wrong with rule files, in one go. */
@Command(
    name = "check",
    description = {
      "Lint and compile rule files. Prints one line a finding,",
      "FILE:LINE:COLUMN: SEVERITY: CODE: MESSAGE, and what to write instead.",
      "",
      "A file is checked together with all the rules of its directory; what is printed",
      "is about the files that were named. An error keeps the rules from being used.",
      "A card keeps a warning on purpose with  allow: {CODE: the reason}.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 nothing to mend, 1 findings, 2 bad input, 70 internal fault.",
      "",
      "Examples:",
      "  glidepath rules check                                  all rules",
      "  glidepath rules check rules/channel/own-the-case.yaml  one card",
      "  glidepath rules check --sarif rules.sarif              for code scanning in CI"
    })
final class RulesCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleFiles files;

  @Option(names = "--json", description = "one array of findings")
  private boolean json;

  @Option(names = "--all", description = "also list the warnings that cards allow, with the reason")
  private boolean all;

  @Option(
      names = "--lock",
      description = "write the ids of all cards to ids.lock, if there is no error")
  private boolean lock;

  @Option(names = "--sarif", paramLabel = "FILE", description = "write SARIF 2.1.0")
  private @Nullable Path sarif;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "write JUnit XML, one test case a rule file")
  private @Nullable Path junit;

  @Override
  public Integer call() {
    List<RuleFiles.Reading> readings = files.read();
    List<Finding> findings = new ArrayList<>();
    List<Allowed> allowed = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (RuleFiles.Reading reading : readings) {
      findings.addAll(reading.findings());
      allowed.addAll(reading.allowed());
      names.addAll(reading.files());
    }
    if (lock) {
      readings.forEach(RulesCheckCommand::lock);
    }
    if (sarif != null) {
      write(sarif, Sarif.of(findings, allowed));
    }
    if (junit != null) {
      write(junit, FindingsXml.of(names, findings));
    }
    print(readings, findings, allowed);
    return findings.isEmpty() ? 0 : 1;
  }

  private void print(
      List<RuleFiles.Reading> readings, List<Finding> findings, List<Allowed> allowed) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonText.of(findings));
    } else {
      findings.forEach(finding -> out.println(finding.format()));
      if (all) {
        allowed.forEach(each -> out.println(line(each)));
      }
      if (findings.isEmpty()) {
        readings.forEach(reading -> out.println(summary(reading)));
      }
    }
    out.flush();
  }

  private static void lock(RuleFiles.Reading reading) {
    if (reading.loaded().isClean()) {
      write(reading.directory().resolve(IdLock.FILE), IdLock.renewed(reading.loaded().files()));
    }
  }

  private static String line(Allowed allowed) {
    Finding it = allowed.finding();
    return "%s:%d:%d: allowed: %s: %s%n    because: %s"
        .formatted(it.file(), it.line(), it.column(), it.code(), it.message(), allowed.reason());
  }

  private static String summary(RuleFiles.Reading reading) {
    return "%s: %d files, nothing to mend".formatted(reading.directory(), reading.files().size());
  }

  private static void write(Path file, String text) {
    try {
      DurableFiles.replace(file, text);
    } catch (IOException e) {
      throw new BadInput("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
