package io.glidepath.cli.rules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath kpis}: the verbs for those who set KPIs. */
@Command(
    name = "kpis",
    description = "Check KPI settings against low effort.",
    subcommands = KpisCheckCommand.class)
public final class KpisCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with the KPIs: check.");
  }
}
