package io.glidepath.cli;

import io.glidepath.Wiring;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code glidepath serve}: the server alone, until it is told to stop. */
@Command(name = "serve", description = "Run the server.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Override
  public Integer call() {
    Wiring server = options.start(step -> spec.commandLine().getErr().println(step + "…"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
    spec.commandLine().getOut().println("glidepath listening on " + server.url());
    spec.commandLine().getOut().flush();
    return GlidepathCommand.KEEPS_RUNNING;
  }
}
