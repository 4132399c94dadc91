package io.glidepath.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath audit}: the verbs for those who rely on the log. */
@Command(
    name = "audit",
    description = "Check the log of decisions, prove what is on it, and take decisions out of it.",
    subcommands = {AuditVerifyCommand.class, AuditProveCommand.class, AuditExportCommand.class})
public final class AuditCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do with the log: verify, prove or export.");
  }
}
