package io.glidepath.bench.audit;

import io.glidepath.audit.Sealer;
import io.glidepath.bench.Table;
import io.glidepath.log.seal.Seals;
import io.glidepath.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Commits as fast as they go: as they are but with nobody sealing, with the sealer at work, and
 * with bodies that are not encrypted. The three take turns.
 */
final class Ingestion {
  private static final String SEALER = "sealer";
  private static final String BACKEND = "glidepath-sealer";

  private final Database database;
  private final Path data;
  private final Commits commits;
  private final Processor processor;
  private final double seconds;

  Ingestion(Database database, Path data, Commits commits, double seconds) {
    this.database = database;
    this.data = data;
    this.commits = commits;
    this.seconds = seconds;
    processor = new Processor(data);
  }

  /**
   * One round; processor times are in seconds.
   *
   * @param sealer what the sealer took, in our process and in PostgreSQL
   * @param sealed rows that it sealed
   */
  private record Round(
      Commits.Done done, double wall, double ours, double postgres, double sealer, long sealed) {
    long events() {
      return done.events();
    }

    double rate() {
      return events() / wall;
    }

    /** Microseconds of the lanes' threads for an event: bodies are encrypted in them. */
    double lanesAnEvent() {
      return done.lanes() / events() * 1e6;
    }

    /** Microseconds of processor for an event, the sealer's left out. */
    double microsAnEvent() {
      return (ours + postgres - sealer) / events() * 1e6;
    }

    /** What sealing an event's rows takes, as a part of what all else of an event takes. */
    double sealersPart() {
      double aRow = sealer / Math.max(1, sealed);
      return aRow * Commits.rowsOf(events()) / events() / (microsAnEvent() / 1e6);
    }

    double sealedShare() {
      return (double) sealed / Commits.rowsOf(events());
    }
  }

  Map<String, Object> run(int rounds, double warmup) {
    commits.run(warmup);
    List<Round> usual = new ArrayList<>();
    List<Round> sealed = new ArrayList<>();
    List<Round> plain = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      sealAll(database, data);
      usual.add(round(null));
      sealAll(database, data);
      sealed.add(withSealer());
      plain.add(withoutEncryption());
    }
    return report(usual, sealed, plain);
  }

  /** Seals what is there, so that no round has to work off what another left. */
  static void sealAll(Database database, Path data) {
    Sealer.start(database.seals(), data, List.of(), Clock.systemUTC()).close();
  }

  private Round withSealer() {
    try (Seals seals = database.seals();
        Sealer sealer = Sealer.start(database.seals(), data, List.of(), Clock.systemUTC())) {
      return round(seals);
    }
  }

  private Round withoutEncryption() {
    PlainCipher.use();
    try {
      return round(null);
    } finally {
      PlainCipher.stop();
    }
  }

  private Round round(@Nullable Seals seals) {
    long first = seals == null ? 0 : last(seals);
    Map<Long, Double> before = processor.postgres();
    double ours = Processor.ours();
    long begun = System.nanoTime();
    Commits.Done done = commits.run(seconds);
    double wall = (System.nanoTime() - begun) / 1e9;
    double oursTaken = Processor.ours() - ours;
    double postgres = processor.postgresSince(before);
    if (seals == null) {
      return new Round(done, wall, oursTaken, postgres, 0, 0);
    }
    double sealer = Processor.thread(SEALER) + processor.backends(BACKEND);
    return new Round(done, wall, oursTaken, postgres, sealer, seals.sealed(first, last(seals)));
  }

  private static long last(Seals seals) {
    var last = seals.last();
    return last == null ? 0 : last.no();
  }

  private static Map<String, Object> report(
      List<Round> usual, List<Round> sealed, List<Round> plain) {
    Spread sealersRate = Spread.ratio(sealed, usual, Round::rate);
    Spread sealersPart = Spread.of(sealed, Round::sealersPart);
    Spread plainRate = Spread.ratio(usual, plain, Round::rate);
    Spread lanes = Spread.of(usual, Round::lanesAnEvent);
    Spread plainLanes = Spread.of(plain, Round::lanesAnEvent);
    double vaultsPart =
        (lanes.median() - plainLanes.median()) / Spread.of(usual, Round::microsAnEvent).median();
    Table table = new Table("ingestion, two lanes", "median (least to most)");
    table.row("events/s, nobody seals", Spread.of(usual, Round::rate).text("%,.0f"));
    table.row("events/s, with the sealer", Spread.of(sealed, Round::rate).text("%,.0f"));
    table.row("  with / without it", sealersRate.text("%.3f"));
    table.row("  sealer's processor / all else's", sealersPart.text("%.3f"));
    table.row(
        "  rows sealed meanwhile / written", Spread.of(sealed, Round::sealedShare).text("%.2f"));
    table.row("µs of processor an event", Spread.of(usual, Round::microsAnEvent).text("%.0f"));
    table.row("events/s, bodies not encrypted", Spread.of(plain, Round::rate).text("%,.0f"));
    table.row("  encrypted / not", plainRate.text("%.3f"));
    table.row("  µs of the lanes' threads an event, encrypted", lanes.text("%.1f"));
    table.row("  the same, not encrypted", plainLanes.text("%.1f"));
    table.row("  the difference / all processor of an event", "%.3f".formatted(vaultsPart));
    System.out.printf("%n%s", table);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("eventsASecond", Spread.of(usual, Round::rate).view());
    figures.put("withSealerOverWithout", sealersRate.view());
    figures.put("sealersProcessorOverAllElses", sealersPart.view());
    figures.put("microsAnEvent", Spread.of(usual, Round::microsAnEvent).view());
    figures.put("encryptedOverNot", plainRate.view());
    figures.put("lanesMicrosAnEventEncrypted", lanes.view());
    figures.put("lanesMicrosAnEventNotEncrypted", plainLanes.view());
    figures.put("encryptionOverAllProcessor", vaultsPart);
    return figures;
  }
}
