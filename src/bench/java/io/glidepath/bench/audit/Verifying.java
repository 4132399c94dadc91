package io.glidepath.bench.audit;

import io.glidepath.audit.Audit;
import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.verify.Verified;
import io.glidepath.bench.Table;
import io.glidepath.log.seal.SealedLog;
import io.glidepath.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code audit verify} of the whole log, again and again. */
final class Verifying {
  private final Database database;
  private final Path data;
  private final Processor processor;

  Verifying(Database database, Path data) {
    this.database = database;
    this.data = data;
    processor = new Processor(data);
  }

  /** Rows, and the seconds that passed and that processors worked. */
  private record Round(long rows, double wall, double ours, double postgres) {}

  /** The first rounds are not counted. */
  Map<String, Object> run(int rounds, int warmup) {
    List<Round> all = new ArrayList<>();
    for (int i = 0; i < warmup + rounds; i++) {
      all.add(round());
    }
    Round cold = all.get(0);
    List<Round> warm = all.subList(warmup, all.size());
    Spread wall = Spread.of(warm, each -> each.rows / each.wall);
    Spread ours = Spread.of(warm, each -> each.rows / each.ours);
    Spread both = Spread.of(warm, each -> each.rows / (each.ours + each.postgres));
    Table table = new Table("verify, rows a second", "median (least to most)", "first time");
    row(table, "by the clock", wall, cold.rows / cold.wall);
    row(table, "of our processor time", ours, cold.rows / cold.ours);
    row(table, "of ours and PostgreSQL's", both, cold.rows / (cold.ours + cold.postgres));
    System.out.printf("%nverify: %,d rows%n%s", cold.rows, table);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rows", cold.rows);
    figures.put("rowsASecond", wall.view());
    figures.put("rowsASecondOfOurProcessor", ours.view());
    figures.put("rowsASecondOfOursAndPostgres", both.view());
    return figures;
  }

  private static void row(Table table, String what, Spread spread, double cold) {
    table.row(what, spread.text("%,.0f"), "%,.0f".formatted(cold));
  }

  private Round round() {
    Map<Long, Double> before = processor.postgres();
    double ours = Processor.ours();
    long begun = System.nanoTime();
    try (SealedLog log = database.sealedLog()) {
      Verified verified =
          Audit.open(data, null, List.of())
              .verify(log, database.ruleHistory(AuditFormat.open(data)), null, rows -> {});
      if (!verified.isSound()) {
        throw new IllegalStateException("the log is not whole: " + verified.findings().get(0));
      }
      double wall = (System.nanoTime() - begun) / 1e9;
      return new Round(
          verified.rows(), wall, Processor.ours() - ours, processor.postgresSince(before));
    }
  }
}
