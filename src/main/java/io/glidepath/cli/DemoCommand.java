package io.glidepath.cli;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.glidepath.Wiring;
import io.glidepath.demo.DemoAgent;
import io.glidepath.demo.DemoTraffic;
import io.glidepath.demo.FrontDoor;
import io.glidepath.web.http.Role;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
  private static final String LEAD = "maria";
  private static final String REVIEWER = "ada";
  private static final Map<String, String> NAMES =
      Map.of(
          "emma", "Emma", "camille", "Camille", "lucia", "Lucía", LEAD, "María", REVIEWER, "Ada",
          "tom", "Tom", "priya", "Priya");

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
    Wiring server = options.startDemo(step -> spec.commandLine().getErr().println(step + "…"));
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
    greet(out, server, FrontDoor.open(vertx, people(server), URI.create(server.url())));
    if (length == null) {
      return GlidepathCommand.KEEPS_RUNNING;
    }
    Thread.sleep(length.toMillis());
    return 0;
  }

  private static void greet(PrintWriter out, Wiring server, Future<String> door) {
    String address = door.toCompletionStage().toCompletableFuture().orTimeout(5, SECONDS).join();
    out.println("glidepath listening on " + server.url());
    out.println();
    out.println("A simulated contact center is at work. Open this and choose whom to be:");
    out.println("  " + address);
    out.println();
    out.println("Or a page itself, with sign-in included:");
    for (DemoAgent agent : DemoAgent.WATCHED) {
      String token = server.tokens().issue(Role.AGENT, agent.id(), DAY);
      out.printf("  agent (%s)   %s%n", agent.language(), link(server, token));
    }
    out.printf("  rules        %s%n", link(server, server.tokens().issue(Role.CX_LEAD, LEAD, DAY)));
    out.printf("  audit        %s%n", link(server, server.tokens().issue(Role.QA, REVIEWER, DAY)));
    out.println();
    out.println("Ctrl-C stops it.");
    out.flush();
  }

  /** All whom one may be, each with a session of their own. */
  private static List<FrontDoor.Person> people(Wiring server) {
    List<FrontDoor.Person> people = new ArrayList<>();
    for (DemoAgent agent : DemoAgent.WATCHED) {
      people.add(person(server, agent.id(), Role.AGENT));
    }
    people.add(person(server, LEAD, Role.CX_LEAD));
    people.add(person(server, REVIEWER, Role.QA));
    people.add(person(server, "tom", Role.TEAM_LEAD));
    people.add(person(server, "priya", Role.PRODUCT));
    return people;
  }

  private static FrontDoor.Person person(Wiring server, String id, Role role) {
    String token = server.tokens().issue(role, id, DAY);
    return new FrontDoor.Person(id, NAMES.getOrDefault(id, id), "/sign-in#" + token);
  }

  private static String link(Wiring server, String token) {
    return server.url() + "/sign-in#" + token;
  }

  private static void stop(DemoTraffic traffic, Vertx vertx, Wiring server) {
    await(traffic.close());
    await(vertx.close());
    server.close();
  }

  private static void await(Future<Void> future) {
    future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(5, SECONDS)
        .handle((done, e) -> true)
        .join();
  }
}
