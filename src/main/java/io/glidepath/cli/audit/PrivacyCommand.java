package io.glidepath.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath privacy}: what is done with the data of one person, and with old data. */
@Command(
    name = "privacy",
    description = "Erase or hold what is kept of a customer, and drop what is past its time.",
    subcommands = {
      PrivacyEraseCommand.class,
      PrivacyHoldCommand.class,
      PrivacyReleaseCommand.class,
      PrivacyHoldsCommand.class,
      PrivacyRetainCommand.class
    })
public final class PrivacyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: erase, hold, release, holds or retain.");
  }
}
