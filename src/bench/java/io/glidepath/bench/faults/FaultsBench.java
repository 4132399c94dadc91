package io.glidepath.bench.faults;

import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Faults under load, in an order that follows from a seed, and then a checker that reads back every
 * acknowledged event, its number, every agent's frames and the seals; the checker itself is tried
 * on what broken servers would leave.
 */
public final class FaultsBench {
  private static final Path SHIPPED = Path.of("rules");
  private static final int DISK = 6_000;
  private static final int SENDERS = 4;
  private static final String NAME = "f";
  private static final int PROGRESS = 30;
  private static final Duration SETTLED = Duration.ofMinutes(5);

  private final int seconds;
  private final int seed;
  private final int everyMillis;

  public FaultsBench(Options options) {
    seconds = options.number("seconds", 300);
    seed = options.number("seed", 1);
    everyMillis = 1_000 * options.number("every", 2);
  }

  /**
   * Runs, prints what was done and found, and returns the counts; throws if a promise was broken.
   */
  public Map<String, Object> run() throws IOException {
    try (Disk disk = Disk.make(DISK)) {
      Path rules = copyOfRules(disk.data().resolveSibling("rules"));
      Files.createDirectories(disk.data());
      WallClock clock = new WallClock(disk.folder());
      try (Center center = Center.start(disk.data(), rules, clock)) {
        return run(disk, center, rules);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private Map<String, Object> run(Disk disk, Center center, Path rules)
      throws IOException, SQLException, InterruptedException {
    Ledger ledger = new Ledger();
    Desks desks = new Desks(center);
    Doors doors = Doors.of(center);
    Map<String, Desk> six = desks.open("agent", Desk.AGENTS);
    List<String> agents = List.copyOf(six.keySet());
    Senders senders = new Senders(doors.events(), ledger, NAME, agents, SENDERS, seed);
    try {
      List<Desk> pages = List.copyOf(six.values());
      Scene scene = new Scene(center, disk, doors, pages, senders, ledger, rules);
      Faults faults = new Faults(seed, scene);
      senders.start();
      disturb(faults, ledger);
      System.out.println("waiting until all that was begun is acknowledged");
      settle(faults, senders, ledger);
      System.out.println("starting anew, so that all is read from disk, and reading it back");
      center.terminate();
      center.restart();
      long begin = System.nanoTime();
      Reading read = new Readers(center, ledger, doors, six, System.out::println).read(NAME);
      System.out.printf("all was read back in %,d s%n", since(begin));
      List<String> wrong = Checker.check(read);
      Map<String, Boolean> caught = new LinkedHashMap<>();
      if (wrong.isEmpty()) {
        caught.putAll(Sabotages.caught(read));
        System.out.println("breaking the server on purpose");
        caught.putAll(new Breakages(scene, desks, System.out::println).caught());
      }
      return told(faults, read, wrong, caught);
    } finally {
      senders.abandon();
      senders.finish();
      desks.close();
    }
  }

  private void disturb(Faults faults, Ledger ledger) throws IOException {
    long begin = System.nanoTime();
    long told = begin;
    while (since(begin) < seconds) {
      Center.pause(everyMillis);
      faults.next();
      if (since(told) >= PROGRESS) {
        told = System.nanoTime();
        System.out.printf(
            "%,5d s: %,d faults, %,d events acknowledged; %s%n",
            since(begin), faults.count(), ledger.count(), faults.done());
      }
    }
  }

  /** A server that ends by itself now is started again, or what was begun would wait for ever. */
  private static void settle(Faults faults, Senders senders, Ledger ledger)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + SETTLED.toNanos();
    senders.beginNoMore();
    while (senders.areBusy()) {
      faults.revive();
      Center.pause(200);
      if (System.nanoTime() > end) {
        ledger.refuted("what was begun is not acknowledged after " + SETTLED);
        senders.abandon();
      }
    }
    senders.finish();
  }

  private static long since(long begin) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
  }

  private Map<String, Object> told(
      Faults faults, Reading read, List<String> wrong, Map<String, Boolean> caught) {
    Table table = new Table("fault", "times");
    faults.done().forEach((fault, times) -> table.row(fault.words(), times.toString()));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seed", seed);
    figures.put("seconds", seconds);
    figures.put("faults", faults.count());
    figures.put("acknowledged events", read.acknowledged().size());
    figures.put("frames", read.seen().values().stream().mapToInt(List::size).sum());
    figures.put("erased customers", read.erased().size());
    figures.put("broken promises", wrong.size());
    long seen = caught.values().stream().filter(each -> each).count();
    figures.put("sabotages caught", seen + " of " + caught.size());
    System.out.printf("%nfaults: seed %d, %d s of load%n%s", seed, seconds, table);
    figures.forEach((what, figure) -> System.out.printf("%s: %s%n", what, figure));
    caught.forEach((name, is) -> System.out.printf("  %s: %s%n", is ? "caught" : "MISSED", name));
    wrong.stream().limit(20).forEach(each -> System.out.println("  WRONG: " + each));
    if (!wrong.isEmpty() || seen < caught.size()) {
      throw new IllegalStateException("a promise was broken, or a sabotage missed");
    }
    return figures;
  }

  private static Path copyOfRules(Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return copy;
  }
}
