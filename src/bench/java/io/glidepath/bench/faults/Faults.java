package io.glidepath.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does one fault after the other, in an order that follows from the seed, and counts them. */
final class Faults {
  private static final List<String> MADE_AGAIN =
      List.of("server.url", "postgres/port", "postgres/password", "keys/audit.pub");

  /** Seconds; sign-ins last longer. */
  private static final int MOST_AHEAD = 6 * 60 * 60;

  /** A start on a busy machine takes less. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Random random;
  private final Center center;
  private final Disk disk;
  private final List<Desk> desks;
  private final Senders senders;
  private final Ledger ledger;
  private final Doors doors;
  private final Path card;
  private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);
  private int publishes;

  Faults(long seed, Scene scene) throws IOException {
    random = new Random(seed);
    center = scene.center();
    disk = scene.disk();
    doors = scene.doors();
    desks = scene.desks();
    senders = scene.senders();
    ledger = scene.ledger();
    card = firstCard(scene.rules());
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
    revive();
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    if (inject(fault)) {
      done.merge(fault, 1, Integer::sum);
    }
  }

  /** Starts the server again if it ended by itself, which it never should. */
  void revive() throws IOException {
    String ended = center.revive();
    if (!ended.isEmpty()) {
      ledger.refuted("the server ended by itself, " + ended);
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
      case REQUESTS_BROKEN_OFF -> brokenOff();
      case SOCKETS_DROPPED -> forAll(Desk::drop);
      case SLOW_READER -> slow();
      case RULES_PUBLISHED -> published();
      case CUSTOMER_ERASED -> erased();
      case FILE_EMPTIED -> emptied();
      case DISK_FILLED -> filled();
      case CLOCK_MOVED -> moved();
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

  /** A text of its own for each try, so that one whose answer was lost is in nobody's way. */
  private boolean published() throws IOException {
    String text = Files.readString(Path.of("rules").resolve(card));
    Door lead = doors.lead();
    return insist(
        Fault.RULES_PUBLISHED,
        () -> {
          String changed = text + "# %d\n".formatted(++publishes);
          Door.Answer saved = lead.put("/v1/rules/" + card, changed);
          return saved.isGood() ? publish(lead) : saved;
        });
  }

  private Door.Answer publish(Door lead) {
    Door.Answer answer =
        lead.post("/v1/rulebook/publish", "application/json", "{\"why\":\"a fault\"}");
    if (answer.isGood()) {
      ledger.published(answer.body().path("revision").asText());
    }
    return answer;
  }

  /** An answer that got lost says nothing, so the customer may or may not be erased. */
  private boolean erased() {
    String interaction = senders.nextToErase();
    if (interaction == null) {
      return false;
    }
    boolean isDone = insist(Fault.CUSTOMER_ERASED, () -> doors.erase(interaction));
    if (isDone) {
      ledger.erased(interaction);
    } else {
      ledger.unsure(interaction);
    }
    return isDone;
  }

  /** Asks until it is done, while the faults before it excuse that it is not. */
  private boolean insist(Fault fault, Supplier<Door.Answer> asking) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Door.Answer answer = asking.get();
    while (answer.comesBack() && System.nanoTime() < end) {
      Center.pause(500);
      answer = asking.get();
    }
    if (!answer.isGood() && !answer.comesBack()) {
      ledger.refuted("%s was answered %s".formatted(fault.words(), answer));
    }
    return answer.isGood();
  }

  private boolean emptied() throws IOException {
    List<ProcessHandle> all = new ArrayList<>(center.everything());
    Center.kill(all);
    Path file = center.data().resolve(MADE_AGAIN.get(random.nextInt(MADE_AGAIN.size())));
    Files.write(file, new byte[0]);
    center.restart();
    return true;
  }

  private boolean brokenOff() {
    senders.breakOff(1 + random.nextInt(20));
    return true;
  }

  /** All space is taken at once, so that nobody who looks for space can be warned. */
  private boolean filled() throws IOException {
    if (!disk.canCut() || !disk.fill()) {
      return false;
    }
    Center.pause(1_000L + random.nextInt(4_000));
    disk.empty();
    return true;
  }

  /** Forwards or back by hours; counted if the database is seen to go by it. */
  private boolean moved() throws IOException {
    if (!center.clock().canMove()) {
      return false;
    }
    center.clock().set(random.nextInt(MOST_AHEAD));
    Center.pause(500);
    try (Connection connection = center.superuser();
        var statement = connection.createStatement();
        ResultSet now = statement.executeQuery("select extract(epoch from now())::bigint")) {
      long ahead = System.currentTimeMillis() / 1_000 + center.clock().ahead();
      return now.next() && Math.abs(now.getLong(1) - ahead) < 30;
    } catch (SQLException away) {
      return false;
    }
  }

  private boolean powerCut() throws IOException {
    if (!disk.canCut()) {
      return false;
    }
    center.cutPower(disk);
    center.restart();
    return true;
  }
}
