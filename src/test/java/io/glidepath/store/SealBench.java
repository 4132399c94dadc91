package io.glidepath.store;

import com.sun.management.OperatingSystemMXBean;
import io.glidepath.advice.Journal;
import io.glidepath.advice.seal.SealedLog;
import io.glidepath.audit.Audit;
import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.Sealer;
import io.glidepath.audit.Verified;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures what the sealer costs commits (groups as in {@link CommitBench}, two lanes, as fast as
 * they go), rounds with and without it taking turns, and then how fast the log is verified.
 * Arguments: rounds, seconds of each.
 */
public final class SealBench {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SealBench() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 6;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
    Path data = Files.createTempDirectory("glidepath-bench");
    try (Database database = Database.open(DatabaseSettings.embedded(data), System.out::println)) {
      Journal journal = database.journal(AuditFormat.open(data), frame -> "{\"of\":\"bench\"}");
      CommitBench.measure(journal, 2, seconds);
      seal(database, data);
      List<Integer> without = new ArrayList<>();
      List<Integer> with = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        without.add(CommitBench.measure(journal, 2, seconds));
        seal(database, data);
        try (Sealer sealing = Sealer.start(database.seals(), data, List.of(), Clock.systemUTC())) {
          with.add(CommitBench.measure(journal, 2, seconds));
        }
      }
      System.out.printf("events/s without the sealer %s, with it %s%n", without, with);
      System.out.printf("median with / without: %.3f%n", median(with) / median(without));
      verify(database, data);
    }
    System.exit(0);
  }

  /** Seals what is there, so that no round has to work off what another left. */
  private static void seal(Database database, Path data) {
    Sealer.start(database.seals(), data, List.of(), Clock.systemUTC()).close();
  }

  private static void verify(Database database, Path data) {
    for (int round = 0; round < 3; round++) {
      long cpu = MACHINE.getProcessCpuTime();
      long begun = System.nanoTime();
      try (SealedLog log = database.sealedLog()) {
        Verified verified =
            Audit.open(data, null, List.of())
                .verify(log, database.ruleHistory(AuditFormat.open(data)), null, rows -> {});
        double took = (System.nanoTime() - begun) / 1e9;
        double busy = (MACHINE.getProcessCpuTime() - cpu) / 1e9;
        System.out.printf(
            "verified %,d rows in %,d seals, %d findings: %.1f s, %,.0f rows/s;"
                + " %,.0f rows/s of processor here%n",
            verified.rows(),
            verified.seals(),
            verified.findingCount(),
            took,
            verified.rows() / took,
            verified.rows() / busy);
      }
    }
  }

  private static double median(List<Integer> values) {
    List<Integer> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
