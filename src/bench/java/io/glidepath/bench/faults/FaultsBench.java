package io.glidepath.bench.faults;

import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private static final int PROGRESS = 30;

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
      try (Center center = Center.start(disk.data(), rules)) {
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
    Door door = new Door(center, center.token("integration"));
    Map<String, Desk> desks = new TreeMap<>();
    for (int i = 0; i < Desk.AGENTS; i++) {
      String agent = "agent-" + i;
      String token = center.token("agent", "--agent", agent, "--ttl", "7d");
      desks.put(agent, new Desk(agent, new Door(center, token)));
    }
    Senders senders = new Senders(door, ledger, SENDERS, seed);
    List<Desk> all = new ArrayList<>(desks.values());
    try {
      Faults faults = new Faults(seed, center, disk, all, senders, ledger, rules);
      all.forEach(Desk::frames);
      senders.start();
      disturb(faults, ledger);
      System.out.println("waiting until all that was begun is acknowledged");
      senders.finish();
      System.out.println("reading everything back");
      return told(faults, Reading.of(center, ledger, door, desks));
    } finally {
      senders.abandon();
      senders.finish();
      all.forEach(Desk::close);
    }
  }

  private void disturb(Faults faults, Ledger ledger) throws IOException {
    long begin = System.nanoTime();
    long told = begin;
    while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(seconds)) {
      Center.pause(everyMillis);
      faults.next();
      if (System.nanoTime() - told >= TimeUnit.SECONDS.toNanos(PROGRESS)) {
        told = System.nanoTime();
        System.out.printf(
            "%,5d s: %,d faults, %,d events acknowledged%n",
            TimeUnit.NANOSECONDS.toSeconds(told - begin), faults.count(), ledger.count());
      }
    }
  }

  private Map<String, Object> told(Faults faults, Reading read) {
    List<String> wrong = Checker.check(read);
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
    Map<String, Boolean> caught = wrong.isEmpty() ? Sabotages.caught(read) : Map.of();
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
