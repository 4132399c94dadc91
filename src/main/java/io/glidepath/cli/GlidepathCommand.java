package io.glidepath.cli;

import io.glidepath.cli.audit.AuditCommand;
import io.glidepath.cli.audit.PrivacyCommand;
import io.glidepath.cli.effort.EffortCommand;
import io.glidepath.cli.insight.InsightCommand;
import io.glidepath.cli.replay.ReplayCommand;
import io.glidepath.cli.rules.KpisCommand;
import io.glidepath.cli.rules.RulesCommand;
import io.glidepath.runtime.BadInput;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The verbs. Exit codes: 0 done, 1 the check found something, 2 bad input, 70 internal fault. */
@Command(
    name = "glidepath",
    description = "Low-effort advice for contact-center agents, from rules that anyone can read.",
    footer = {
      "",
      "  test   run every test (installs what they need)",
      "  bench  run the benchmarks, with the peers, in one run",
      "  package  make what others install: tar.gz, Debian package, image, chart",
      "",
      "Exit codes: 0 done, 1 the check found something, 2 bad input, 70 internal fault."
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      TokenCommand.class,
      KeysCommand.class,
      RulesCommand.class,
      KpisCommand.class,
      EffortCommand.class,
      InsightCommand.class,
      ReplayCommand.class,
      AuditCommand.class,
      PrivacyCommand.class,
      PostsCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      MoveToCommand.class,
      HelpCommand.class
    })
public final class GlidepathCommand implements Runnable {
  /** The verb goes on in other threads until the program is told to stop. */
  public static final int KEEPS_RUNNING = -1;

  public static final int BAD_INPUT = 2;
  private static final int INTERNAL_FAULT = 70;

  @Spec private CommandSpec spec;

  /** Runs a verb and returns its exit code, or {@link #KEEPS_RUNNING}. */
  public static int run(String... args) {
    return line().execute(args);
  }

  public static CommandLine line() {
    CommandLine line = new CommandLine(new GlidepathCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Path.class, GlidepathCommand::path);
    line.getSubcommands().values().forEach(GlidepathCommand::withHelp);
    line.setParameterExceptionHandler(GlidepathCommand::misused);
    line.setExecutionExceptionHandler(GlidepathCommand::failed);
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: a verb is missing.");
  }

  /** A name in signs that the machine's encoding does not have is told as one. */
  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + text + "' cannot be written in this machine's encoding; set LC_ALL=C.UTF-8");
    }
  }

  private static void withHelp(CommandLine verb) {
    if (!(verb.getCommand() instanceof HelpCommand)) {
      verb.getCommandSpec().mixinStandardHelpOptions(true);
    }
    verb.getSubcommands().values().forEach(GlidepathCommand::withHelp);
  }

  private static int misused(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("glidepath: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help'.");
    return BAD_INPUT;
  }

  private static int failed(Exception e, CommandLine line, ParseResult result) {
    if (e instanceof BadInput) {
      line.getErr().println("glidepath: " + e.getMessage());
      return BAD_INPUT;
    }
    Optional<String> outside = OutsideFault.of(e);
    if (outside.isPresent()) {
      line.getErr().println("glidepath: " + outside.get());
      return BAD_INPUT;
    }
    line.getErr().println("glidepath: internal fault: " + e);
    LoggerFactory.getLogger(GlidepathCommand.class).error("The fault in full", e);
    return INTERNAL_FAULT;
  }
}
