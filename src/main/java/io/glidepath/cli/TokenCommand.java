package io.glidepath.cli;

import io.glidepath.BadInput;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glidepath token}: a signed token for the server of a data directory. */
@Command(name = "token", description = "Print a signed token for a server.")
final class TokenCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--role",
      required = true,
      description = "agent, team-lead, cx-lead, qa, integration or admin")
  private String role;

  @Option(
      names = "--agent",
      description = {
        "the person's id, which the log will show; needed for the role agent, and for leads where",
        "a second person approves"
      })
  private @Nullable String agent;

  @Option(
      names = "--ttl",
      defaultValue = "8h",
      converter = DurationOption.class,
      description = "how long it is good for (default: ${DEFAULT-VALUE})")
  private Duration ttl;

  @Option(names = "--data", description = "the server's data directory")
  private @Nullable Path data;

  @Override
  public Integer call() {
    Role known =
        Role.of(role)
            .orElseThrow(
                () ->
                    new BadInput(
                        "--role: '%s' is none of %s"
                            .formatted(
                                role,
                                Arrays.stream(Role.values())
                                    .map(Role::word)
                                    .collect(Collectors.joining(", "))),
                        null));
    try {
      Tokens tokens = Tokens.open(DefaultPaths.data(data));
      spec.commandLine().getOut().println(tokens.issue(known, agent, ttl));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }
}
