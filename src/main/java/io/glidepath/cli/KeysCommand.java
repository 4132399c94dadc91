package io.glidepath.cli;

import io.glidepath.web.access.Tokens;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath keys}: the keys that tokens are signed with. */
@Command(
    name = "keys",
    description = "Change the key that tokens are signed with.",
    subcommands = KeysCommand.Rotate.class)
final class KeysCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: rotate.");
  }

  /** Makes a new key; nobody is signed out unless that is wanted. */
  @Command(
      name = "rotate",
      description = {
        "Sign with a new key from now on, also in a running server. Tokens under older keys stay good",
        "until they end."
      })
  static final class Rotate implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--end-older",
        description = "destroy the older keys: everybody needs a new token")
    private boolean endOlder;

    @Option(names = "--data", description = "the server's data directory")
    private @Nullable Path data;

    @Override
    public Integer call() {
      Tokens.open(DefaultPaths.demand(DefaultPaths.data(data))).rotate(endOlder);
      spec.commandLine()
          .getOut()
          .println(
              endOlder
                  ? "Tokens are signed with a new key; those before are worth nothing."
                  : "Tokens are signed with a new key; those before stay good until they end.");
      return 0;
    }
  }
}
