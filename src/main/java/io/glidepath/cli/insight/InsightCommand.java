package io.glidepath.cli.insight;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath insight}: what is counted by issue. */
@Command(
    name = "insight",
    description = "Look after what is counted by issue.",
    subcommands = InsightRebuildCommand.class)
public final class InsightCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with insight: rebuild.");
  }
}
