package io.glidepath.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Does one fault after the other, in an order that follows from the seed, and counts them. */
final class Faults {
  private static final List<String> MADE_AGAIN =
      List.of("server.url", "postgres/port", "postgres/password", "keys/audit.pub");

  private final Random random;
  private final Center center;
  private final Disk disk;
  private final List<Desk> desks;
  private final Senders senders;
  private final Ledger ledger;
  private final Door lead;
  private final Door admin;
  private final Path card;
  private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);
  private int publishes;

  Faults(
      long seed,
      Center center,
      Disk disk,
      List<Desk> desks,
      Senders senders,
      Ledger ledger,
      Path rules)
      throws IOException {
    random = new Random(seed);
    this.center = center;
    this.disk = disk;
    this.desks = desks;
    this.senders = senders;
    this.ledger = ledger;
    lead = new Door(center, center.token("cx-lead", "--agent", "lead"));
    admin = new Door(center, center.token("admin", "--agent", "admin"));
    card = firstCard(rules);
  }

  private static Path firstCard(Path rules) throws IOException {
    try (Stream<Path> files = Files.walk(rules)) {
      return rules.relativize(
          files
              .filter(file -> file.toString().matches(".*/prevention/[a-z-]+[.]yaml"))
              .sorted()
              .findFirst()
              .orElseThrow());
    }
  }

  Map<Fault, Integer> done() {
    return done;
  }

  int count() {
    return done.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Does any; one that finds nothing to do is not counted. */
  void next() throws IOException {
    String ended = center.revive();
    if (!ended.isEmpty()) {
      ledger.refuted("the server ended by itself, " + ended);
    }
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    if (inject(fault)) {
      done.merge(fault, 1, Integer::sum);
    }
  }

  private boolean inject(Fault fault) throws IOException {
    return switch (fault) {
      case SERVER_KILLED -> ended(() -> Center.kill(center.server()));
      case SERVER_TERMINATED -> ended(center::terminate);
      case SERVER_PAUSED -> paused(center.server());
      case DATABASE_KILLED -> killed(center.database());
      case DATABASE_PAUSED -> paused(center.database());
      case CONNECTIONS_TO_THE_DATABASE_CUT -> cut();
      case SOCKETS_DROPPED -> forAll(Desk::drop);
      case SLOW_READER -> slow();
      case RULES_PUBLISHED -> published();
      case CUSTOMER_ERASED -> erased();
      case FILE_EMPTIED -> emptied();
      case POWER_CUT -> powerCut();
    };
  }

  private interface Ending {
    void run() throws IOException;
  }

  private boolean ended(Ending ending) throws IOException {
    ending.run();
    center.restart();
    return true;
  }

  private boolean paused(List<ProcessHandle> processes) {
    Commands.signal("STOP", processes);
    Center.pause(500L + random.nextInt(2_500));
    Commands.signal("CONT", processes);
    return !processes.isEmpty();
  }

  private static boolean killed(List<ProcessHandle> processes) {
    processes.stream().limit(1).forEach(ProcessHandle::destroyForcibly);
    return !processes.isEmpty();
  }

  private boolean cut() throws IOException {
    try (Connection connection = center.superuser();
        var statement = connection.createStatement()) {
      return statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'glidepath'");
    } catch (SQLException away) {
      return false;
    }
  }

  private boolean forAll(Consumer<Desk> fault) {
    desks.forEach(fault);
    return true;
  }

  private boolean slow() {
    desks.get(random.nextInt(desks.size())).beSlow(1_000L + random.nextInt(4_000));
    return true;
  }

  private boolean published() throws IOException {
    String text = Files.readString(Path.of("rules").resolve(card));
    String changed = text + "# %d\n".formatted(++publishes);
    return lead.put("/v1/rules/" + card, changed).isGood()
        && lead.post("/v1/rulebook/publish", "application/json", "{\"why\":\"a fault\"}").isGood();
  }

  /** An answer that got lost says nothing, so the customer may or may not be erased. */
  private boolean erased() {
    String interaction = senders.nextToErase();
    if (interaction == null) {
      return false;
    }
    String body = "{\"customers\":[\"%s\"]}".formatted(Senders.customer(interaction));
    if (admin.post("/v1/privacy/erase", "application/json", body).isGood()) {
      ledger.erased(interaction);
      return true;
    }
    ledger.unsure(interaction);
    return false;
  }

  private boolean emptied() throws IOException {
    List<ProcessHandle> all = new ArrayList<>(center.everything());
    Center.kill(all);
    Path file = center.data().resolve(MADE_AGAIN.get(random.nextInt(MADE_AGAIN.size())));
    Files.write(file, new byte[0]);
    center.restart();
    return true;
  }

  private boolean powerCut() throws IOException {
    if (!disk.canCut()) {
      return false;
    }
    List<ProcessHandle> all = new ArrayList<>(center.everything());
    Commands.signal("STOP", all);
    disk.keep();
    Center.kill(all);
    disk.restore();
    center.restart();
    return true;
  }
}
