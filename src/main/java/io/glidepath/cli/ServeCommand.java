package io.glidepath.cli;

import io.glidepath.Wiring;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glidepath serve}: the server alone, until it is told to stop. */
@Command(name = "serve", description = "Run the server.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Option(
      names = "--warm-up",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "be quick from the first event on, after 10 s at most (default: yes)")
  private boolean warm;

  @Override
  public Integer call() {
    Wiring server = options.start(this::tell);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
    spec.commandLine().getOut().println("glidepath listening on " + server.url());
    server
        .firstLink()
        .ifPresent(
            link ->
                spec.commandLine()
                    .getOut()
                    .println("nobody has signed in yet; an admin can, within an hour: " + link));
    spec.commandLine().getOut().flush();
    if (warm) {
      server.warmUp(this::tell);
    }
    return GlidepathCommand.KEEPS_RUNNING;
  }

  private void tell(String step) {
    spec.commandLine().getErr().println(step + "…");
  }
}
