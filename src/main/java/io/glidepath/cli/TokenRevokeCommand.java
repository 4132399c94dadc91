package io.glidepath.cli;

import io.glidepath.runtime.BadInput;
import io.glidepath.web.access.Tokens;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glidepath token revoke}: ends a token before its time, also in a running server. */
@Command(
    name = "revoke",
    description = "End a token, and the sign-ins made with it, before its time.")
final class TokenRevokeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TOKEN", description = "the token, as it was printed")
  private String token;

  @Option(names = "--data", description = "the server's data directory")
  private @Nullable Path data;

  @Override
  public Integer call() {
    Tokens tokens = Tokens.open(DefaultPaths.demand(DefaultPaths.data(data)));
    if (!tokens.revoke(token.strip())) {
      throw new BadInput(
          "This is no token that is good for this data directory and has an id; keys rotate"
              + " --end-older ends all that were ever given out.",
          null);
    }
    spec.commandLine().getOut().println("Revoked: it is worth nothing from now on.");
    return 0;
  }
}
