package io.glidepath.bench.audit;

import io.glidepath.audit.AuditFormat;
import io.glidepath.bench.Options;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the sealer and the vault cost the commits of two lanes, and how fast the log that came of it
 * is verified and decided again; in databases that are thrown away.
 */
public final class AuditBench {
  private static final int VERIFY_WARMUP = 2;

  private final int rounds;
  private final int seconds;
  private final int warmup;
  private final int rows;
  private final int events;

  public AuditBench(Options options) {
    rounds = options.number("rounds", 5);
    seconds = options.number("seconds", 8);
    warmup = options.number("warmup", 15);
    rows = options.number("rows", 500_000);
    events = options.number("events", 20_000);
  }

  /** Measures, prints tables, and returns the figures. */
  public Map<String, Object> run() throws IOException {
    Path data = Files.createTempDirectory("glidepath-bench-");
    Map<String, Object> figures = new LinkedHashMap<>();
    try (Database database = Database.open(DatabaseSettings.embedded(data), step -> {})) {
      Commits commits = new Commits(database.journal(AuditFormat.open(data), Commits::frame));
      figures.put("ingestion", new Ingestion(database, data, commits, seconds).run(rounds, warmup));
      commits.fill(rows);
      Ingestion.sealAll(database, data);
      figures.put("verify", new Verifying(database, data).run(rounds, VERIFY_WARMUP));
    } finally {
      delete(data);
    }
    Path center = Files.createTempDirectory("glidepath-bench-");
    try {
      figures.put("replay", new Replaying(center, events).run());
    } finally {
      delete(center);
    }
    return figures;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
