package io.glidepath.cli.effort;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath effort}: what is done with effort once it was measured. */
@Command(
    name = "effort",
    description = "Hold the points of effort against what customers said afterwards.",
    subcommands = EffortCalibrateCommand.class)
public final class EffortCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with the effort.");
  }
}
