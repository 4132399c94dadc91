package io.glidepath.cli;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Nearest;
import io.glidepath.runtime.BadInput;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Role;
import io.glidepath.web.http.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath token}: a signed token for the server of a data directory. */
@Command(
    name = "token",
    description = "Print a signed token for a server, or revoke one.",
    subcommands = TokenRevokeCommand.class)
final class TokenCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--role",
      description = "needed: agent, team-lead, cx-lead, qa, integration or admin")
  private @Nullable String role;

  @Option(
      names = {"--agent", "--name"},
      paramLabel = "ID",
      description = {
        "the person's id, which the log will show; needed for the role agent, and for whoever",
        "publishes, approves or unmasks"
      })
  private @Nullable String agent;

  @Option(
      names = "--ttl",
      defaultValue = "8h",
      converter = DurationOption.class,
      description = "how long it is good for (default: ${DEFAULT-VALUE})")
  private Duration ttl;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "for integration: the source that events may name; any number (default: all)")
  private Set<String> sources = Set.of();

  @Option(
      names = "--event",
      paramLabel = "NAME",
      description = {
        "for integration: an event that may be sent, such as utterance.heard; any number",
        "(default: all)"
      })
  private Set<String> events = Set.of();

  @Option(names = "--data", description = "the server's data directory")
  private @Nullable Path data;

  private Scope scope() {
    List<String> known = Arrays.stream(EventType.values()).map(EventType::word).toList();
    for (String event : events) {
      if (!known.contains(event)) {
        String nearest =
            Nearest.to(event, known).map(name -> "; did you mean " + name + "?").orElse("");
        throw new BadInput("--event: there is no event " + event + nearest, null);
      }
    }
    return new Scope(sources, events);
  }

  @Override
  public Integer call() {
    if (role == null) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--role=<role>'");
    }
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
      Tokens tokens = Tokens.open(DefaultPaths.demand(DefaultPaths.data(data)));
      spec.commandLine().getOut().println(tokens.issue(known, agent, ttl, scope()));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }
}
