package io.glidepath.bench.faults;

import io.glidepath.bench.faults.Ledger.Acknowledged;
import io.glidepath.bench.faults.Reading.Event;
import io.glidepath.bench.faults.Reading.Key;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Reads everything back from a server that is not disturbed any more, and tells how it goes on. */
final class Readers {
  private static final String KEYS =
      "select event_id, interaction_id, seq from event_key where source = '%s' order by seq";
  private static final String EVENTS =
      "select interaction_id, seq from event where interaction_id like '%s%%' order by seq";
  private static final int TIMELINES = 200;
  private static final int BATCH = 500;
  private static final int AT_ONCE = 4;
  private static final int TRIES = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Center center;
  private final Ledger ledger;
  private final Doors doors;
  private final Map<String, Desk> desks;
  private final Consumer<String> progress;
  private final List<String> missing = new ArrayList<>();

  Readers(
      Center center,
      Ledger ledger,
      Doors doors,
      Map<String, Desk> desks,
      Consumer<String> progress) {
    this.center = center;
    this.ledger = ledger;
    this.doors = doors;
    this.desks = desks;
    this.progress = progress;
  }

  @FunctionalInterface
  private interface Read<T> {
    T read() throws IOException, SQLException, InterruptedException;
  }

  /** What there is of the senders of that name, and of all agents here. */
  Reading read(String name) throws IOException, SQLException, InterruptedException {
    Map<String, List<Desk.Frame>> seen = timed("what agents' pages got", this::seen);
    Map<String, List<Desk.Frame>> kept = timed("all frames of each agent anew", this::kept);
    List<Key> keys = timed("what identifies each event", () -> keys(name));
    List<Event> events = timed("the events whose words are there", () -> events(name));
    long changed = timed("whether each event is known", this::changed);
    timed("the timelines of some", this::timelines);
    timed("the rules that were published", this::publications);
    String unverified = timed("the seals", center::refutes);
    missing.addAll(ledger.refuted());
    return new Reading(
        ledger.sent(),
        ledger.acknowledged(),
        ledger.erased(),
        ledger.unsure(),
        keys,
        events,
        seen,
        kept,
        changed,
        unverified,
        List.copyOf(missing));
  }

  private <T> T timed(String what, Read<T> read)
      throws IOException, SQLException, InterruptedException {
    long begin = System.nanoTime();
    T all = read.read();
    progress.accept("  %s: %.1f s".formatted(what, (System.nanoTime() - begin) / 1e9));
    return all;
  }

  private List<Key> keys(String name) throws IOException, SQLException {
    List<Key> keys = new ArrayList<>();
    try (Connection connection = center.superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(KEYS.formatted(Senders.source(name)))) {
      while (rows.next()) {
        keys.add(new Key(rows.getString(1), rows.getString(2), rows.getLong(3)));
      }
    }
    return keys;
  }

  private List<Event> events(String name) throws IOException, SQLException {
    List<Event> events = new ArrayList<>();
    try (Connection connection = center.superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(EVENTS.formatted(name))) {
      while (rows.next()) {
        events.add(new Event(rows.getString(1), rows.getLong(2)));
      }
    }
    return events;
  }

  /** Each page is opened once more, and gets what it has missed. */
  private Map<String, List<Desk.Frame>> seen() {
    desks.values().forEach(Desk::drop);
    Center.pause(500);
    Map<String, List<Desk.Frame>> seen = new TreeMap<>();
    desks.forEach((agent, desk) -> seen.put(agent, frames(agent, desk)));
    return seen;
  }

  private Map<String, List<Desk.Frame>> kept() {
    Map<String, List<Desk.Frame>> kept = new TreeMap<>();
    desks.forEach(
        (agent, desk) -> {
          try (Desk second = desk.again()) {
            kept.put(agent, frames(agent, second));
          }
        });
    return kept;
  }

  private List<Desk.Frame> frames(String agent, Desk desk) {
    if (!desk.arrives(PATIENCE)) {
      missing.add(agent + " never got as far as the stream goes");
    }
    return desk.frames();
  }

  /**
   * Whether people can read what happened in some interactions, event by event; returns how many.
   */
  private int timelines() {
    Map<String, Long> told = new TreeMap<>();
    for (Acknowledged event : ledger.acknowledged()) {
      if (!ledger.mayBeErased(event.interaction())) {
        told.merge(event.interaction(), 1L, Long::sum);
      }
    }
    List<String> all = List.copyOf(told.keySet());
    int step = Math.max(1, all.size() / TIMELINES);
    for (int i = 0; i < all.size(); i += step) {
      Door.Answer answer = doors.quality().get("/v1/interactions/" + all.get(i) + "/timeline");
      if (answer.body().path("events").size() != told.get(all.get(i))) {
        missing.add(all.get(i) + " is not told whole: " + answer.status());
      }
    }
    return all.size() / step;
  }

  /** Whether all rules that were published are on record; returns how many are. */
  private int publications() {
    Set<String> onRecord = new HashSet<>();
    String next = "";
    do {
      Door.Answer page = doors.lead().get("/v1/rulebook/revisions?limit=100" + next);
      page.body().path("revisions").forEach(each -> onRecord.add(each.path("revision").asText()));
      next = "&after=" + page.body().path("next").asText();
    } while (!next.endsWith("="));
    for (String revision : ledger.published()) {
      if (!onRecord.contains(revision)) {
        missing.add(revision + " was published and is not on record");
      }
    }
    return onRecord.size();
  }

  /** How many of the acknowledged events are not known with this id and this content. */
  private long changed() throws InterruptedException {
    List<String> all =
        ledger.acknowledged().stream()
            .filter(event -> !ledger.mayBeErased(event.interaction()))
            .map(Acknowledged::json)
            .toList();
    ExecutorService asking = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Long>> answers = new ArrayList<>();
      for (int from = 0; from < all.size(); from += BATCH) {
        List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
        answers.add(asking.submit(() -> known(some)));
      }
      long known = 0;
      for (Future<Long> answer : answers) {
        known += answer.get();
      }
      return all.size() - known;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      asking.shutdownNow();
      asking.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private long known(List<String> some) {
    String body = "[" + String.join(",", some) + "]";
    Door.Answer answer = doors.events().post("/v1/events", Senders.BATCH, body);
    for (int tries = 1; tries < TRIES && !answer.isGood(); tries++) {
      Center.pause(100);
      answer = doors.events().post("/v1/events", Senders.BATCH, body);
    }
    return answer.body().path("duplicates").asLong();
  }
}
