package io.glidepath.cli;

import io.glidepath.Wiring;
import io.glidepath.demo.DemoAgent;
import io.glidepath.demo.DemoTraffic;
import io.glidepath.web.http.Role;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glidepath demo}: the main job with nothing to prepare. */
@Command(
    name = "demo",
    description = {
      "Run the server with a simulated contact center that speaks English, French and Spanish,",
      "and print links that sign in."
    })
final class DemoCommand implements Callable<Integer> {
  private static final int COLLEAGUES = 6;
  private static final Duration DAY = Duration.ofHours(24);

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Option(
      names = "--for",
      converter = DurationOption.class,
      description = "stop after this long, such as 60s (default: until Ctrl-C)")
  private @Nullable Duration length;

  @Option(
      names = "--seed",
      defaultValue = "7",
      description = "seed of the simulation (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Wiring server = options.start(step -> spec.commandLine().getErr().println(step + "…"));
    Vertx vertx = Vertx.vertx();
    String token = server.tokens().issue(Role.INTEGRATION, null, DAY);
    DemoTraffic traffic =
        DemoTraffic.start(
            vertx,
            server.url(),
            token,
            id -> server.tokens().issue(Role.AGENT, id, DAY),
            seed,
            COLLEAGUES);
    Thread stop = new Thread(() -> stop(traffic, vertx, server), "shutdown");
    Runtime.getRuntime().addShutdownHook(stop);
    greet(out, server);
    if (length == null) {
      return GlidepathCommand.KEEPS_RUNNING;
    }
    Thread.sleep(length.toMillis());
    return 0;
  }

  private static void greet(PrintWriter out, Wiring server) {
    out.println("glidepath listening on " + server.url());
    out.println();
    out.println("A simulated contact center is at work. Open, with sign-in included:");
    for (DemoAgent agent : DemoAgent.WATCHED) {
      String token = server.tokens().issue(Role.AGENT, agent.id(), DAY);
      out.printf("  agent (%s)   %s%n", agent.language(), link(server, token));
    }
    out.printf("  rules        %s%n", link(server, server.tokens().issue(Role.CX_LEAD, null, DAY)));
    out.printf("  audit        %s%n", link(server, server.tokens().issue(Role.QA, null, DAY)));
    out.println();
    out.println("Ctrl-C stops it.");
    out.flush();
  }

  private static String link(Wiring server, String token) {
    return server.url() + "/sign-in#" + token;
  }

  private static void stop(DemoTraffic traffic, Vertx vertx, Wiring server) {
    await(traffic.close());
    await(vertx.close());
    server.close();
  }

  private static void await(io.vertx.core.Future<Void> future) {
    future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(5, TimeUnit.SECONDS)
        .handle((done, e) -> true)
        .join();
  }
}
