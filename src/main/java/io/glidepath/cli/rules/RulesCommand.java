package io.glidepath.cli.rules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath rules}: the verbs for those who write rules. */
@Command(
    name = "rules",
    description = "Check and try rule files, and look up what may be written in them.",
    subcommands = {
      RulesCheckCommand.class,
      RulesTestCommand.class,
      RulesBacktestCommand.class,
      RulesSentencesCommand.class,
      RulesProposeNextIssuesCommand.class
    })
public final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do with the rules: check, test, backtest, sentences or propose-next-issues.");
  }
}
