package io.glidepath.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Breaks the running server on purpose, so that it does wrong what it acknowledges, and lets some
 * interactions be told to it: the checker must find each, or the server must refuse the events. Of
 * the server that is whole nothing may be found. What the server writes is changed on its way into
 * a table, where it cannot know of it; at last the database answers before it has forced anything
 * to disk, and the power is cut. After the last two the log never verifies again.
 */
final class Breakages {
  private static final int INTERACTIONS = 6;
  private static final String NOT_FORCED = "an event is acknowledged before it is on disk";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A stream that was broken stays so, and its agent is of no use for anything else. */
  private static final String FRAMES = "agent_frame";

  private static final String FUNCTION =
      "create or replace function broken() returns trigger language plpgsql as $$ begin %s end $$";
  private static final String TRIGGER =
      "create trigger broken before %s on %s for each row execute function broken()";

  /** What happens to a row of a table that is about to be written or deleted. */
  private record Breakage(String what, String deed, String table, String change, String undo) {
    Breakage(String what, String deed, String table, String change) {
      this(what, deed, table, change, "select");
    }

    /** What the server has in memory is not what it wrote. */
    boolean showsAfterARestart() {
      return change.contains("new.hash");
    }
  }

  private static final List<Breakage> ALL =
      List.of(
          new Breakage(
              "an event is not stored",
              "insert",
              "event",
              "return case when new.seq = 5 then null else new end;"),
          new Breakage(
              "what identifies an event is not stored",
              "insert",
              "event_key",
              "return case when new.seq = 5 then null else new end;"),
          new Breakage(
              "an event is stored twice",
              "insert",
              "event_key",
              "if new.seq = 5 and new.event_id not like '%-again' then insert into event_key values"
                  + " (new.source, new.event_id || '-again', new.interaction_id, 11, new.hash,"
                  + " new.received_at); end if; return new;"),
          new Breakage(
              "an event gets another number",
              "insert",
              "event_key",
              "if new.seq = 5 then new.seq := 50; end if; return new;"),
          new Breakage(
              "an event goes to another interaction",
              "insert",
              "event_key",
              "if new.seq = 10 then new.interaction_id := 'another'; end if; return new;"),
          new Breakage(
              "an event is known with other content",
              "insert",
              "event_key",
              "if new.seq = 5 then new.hash := repeat('0', 64); end if; return new;"),
          new Breakage(
              "the words of an event cannot be read",
              "insert",
              "event",
              "if new.seq = 5 then new.body := decode(reverse(encode(new.body, 'hex')), 'hex'); end if;"
                  + " return new;"),
          new Breakage("an erased customer's words stay", "delete", "event", "return null;"),
          new Breakage(
              "a frame is not stored",
              "insert",
              FRAMES,
              "return case when new.seq = 3 then null else new end;"),
          new Breakage(
              "two frames change places",
              "insert",
              FRAMES,
              "if new.seq in (3, 4) then new.seq := 7 - new.seq; end if; return new;"),
          new Breakage(
              "a frame is another's",
              "insert",
              FRAMES,
              "if new.seq = 3 then select body into new.body from agent_frame where agent_id ="
                  + " new.agent_id and seq = 1; end if; return new;"),
          new Breakage(
              "a frame is numbered past a gap",
              "insert",
              FRAMES,
              "if new.seq > 3 then new.seq := new.seq + 1; end if; return new;"),
          new Breakage(
              "a decision is written that was not made",
              "insert",
              "decision",
              "new.score := new.score + 1; return new;",
              "update decision set score = score - 1 where interaction_id like '%s%%'"),
          new Breakage("a seal is skipped", "insert", "seal", "return null;"));

  private final Center center;
  private final Doors doors;
  private final Desks desks;
  private final Disk disk;
  private final Consumer<String> progress;
  private Map<String, Desk> whole = Map.of();

  Breakages(Scene scene, Desks desks, Consumer<String> progress) {
    this.progress = progress;
    center = scene.center();
    doors = scene.doors();
    disk = scene.disk();
    this.desks = desks;
  }

  /** What each does, and whether it was found; that nothing is found of a server that is whole. */
  Map<String, Boolean> caught() throws IOException, SQLException, InterruptedException {
    whole = desks.open("desk", 1);
    String unjust = found(new Breakage("nothing is broken", "insert", "event", "return new;"), "x");
    if (!unjust.isEmpty()) {
      throw new IllegalStateException("of a server that is not broken is said: " + unjust);
    }
    Map<String, Boolean> caught = new LinkedHashMap<>();
    for (Breakage breakage : ALL) {
      String found = found(breakage, "x" + (char) ('a' + caught.size()));
      progress.accept("  %s: %s".formatted(breakage.what(), found.isEmpty() ? "MISSED" : found));
      caught.put("in the server: " + breakage.what(), !found.isEmpty());
    }
    if (disk.canCut()) {
      boolean found = isFoundWhatIsNotForced("xz");
      progress.accept("  %s: %s".formatted(NOT_FORCED, found ? "events are lost" : "MISSED"));
      caught.put("in the server: " + NOT_FORCED, found);
    }
    return caught;
  }

  /** The database says that it has written what it has not, and the power goes. */
  private boolean isFoundWhatIsNotForced(String name)
      throws IOException, SQLException, InterruptedException {
    Ledger ledger = new Ledger();
    List<String> nobody = List.of("nobody");
    Senders senders = new Senders(doors.events(), ledger, name, nobody, 0, 0);
    sql(
        FUNCTION.formatted("perform set_config('synchronous_commit', 'off', true); return new;"),
        TRIGGER.formatted("insert", "event"),
        "alter system set wal_writer_delay = '10s'",
        "alter system set wal_writer_flush_after = '64MB'",
        "select pg_reload_conf()");
    Center.pause(1_000);
    senders.tell(INTERACTIONS, new Random(1));
    center.cutPower(disk);
    Files.write(center.data().resolve("postgres/data/postgresql.auto.conf"), new byte[0]);
    center.restart();
    Readers readers = new Readers(center, ledger, doors, Map.of(), told -> {});
    return Checker.check(readers.read(name)).stream().anyMatch(each -> each.endsWith("is lost"));
  }

  /** What is found after it, empty if nothing. */
  private String found(Breakage breakage, String name)
      throws IOException, SQLException, InterruptedException {
    boolean frames = breakage.table().equals(FRAMES);
    Map<String, Desk> desk = frames ? desks.open("desk-" + name, 1) : whole;
    Ledger ledger = new Ledger();
    Senders senders = new Senders(doors.events(), ledger, name, List.copyOf(desk.keySet()), 0, 0);
    sql(
        FUNCTION.formatted(breakage.change()),
        TRIGGER.formatted(breakage.deed(), breakage.table()));
    try {
      boolean told = areTold(senders);
      if (breakage.showsAfterARestart()) {
        center.terminate();
        center.restart();
      }
      return told ? found(senders, ledger, desk, name) : "its events are not acknowledged";
    } finally {
      sql("drop trigger broken on " + breakage.table(), breakage.undo().formatted(name));
    }
  }

  /** Whether all is acknowledged in time. */
  private static boolean areTold(Senders senders) throws InterruptedException {
    Thread telling = new Thread(() -> senders.tell(INTERACTIONS, new Random(1)), "telling");
    telling.start();
    telling.join(PATIENCE.toMillis());
    boolean told = !telling.isAlive();
    senders.abandon();
    telling.join();
    return told;
  }

  private String found(Senders senders, Ledger ledger, Map<String, Desk> desk, String name)
      throws IOException, SQLException, InterruptedException {
    String interaction = Objects.requireNonNull(senders.nextToErase());
    if (!doors.erase(interaction).isGood()) {
      return "erasing is refused";
    }
    ledger.erased(interaction);
    Readers readers = new Readers(center, ledger, doors, desk, told -> {});
    List<String> wrong = Checker.check(readers.read(name));
    return wrong.isEmpty() ? "" : wrong.get(0);
  }

  private void sql(String... statements) throws IOException, SQLException {
    try (Connection connection = center.superuser();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
