package io.glidepath.bench.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that is known after a run: what was sent and acknowledged, and what is read back.
 *
 * @param acknowledged in the order of the first acknowledgement
 * @param erased interactions whose customers were acknowledged as erased
 * @param unsure interactions of which nobody knows whether they were
 * @param keys what identifies each event in the database
 * @param events the events whose words are there
 * @param seen the frames of each agent as they came, over all connections
 * @param kept the frames of each agent as one connection gets them that asks for all
 * @param changed acknowledged events that the server, asked again, did not know as they were
 * @param verified whether the log is whole and sealed
 * @param refuted answers that should never be
 */
record Reading(
    Set<String> sent,
    List<Ledger.Acknowledged> acknowledged,
    Set<String> erased,
    Set<String> unsure,
    List<Key> keys,
    List<Event> events,
    Map<String, List<Desk.Frame>> seen,
    Map<String, List<Desk.Frame>> kept,
    long changed,
    boolean verified,
    List<String> refuted) {
  private static final String KEYS =
      "select event_id, interaction_id, seq from event_key where source = '%s' order by seq"
          .formatted(Senders.SOURCE);
  private static final String EVENTS = "select interaction_id, seq from event order by seq";
  private static final int BATCH = 500;

  /** What identifies an event. */
  record Key(String id, String interaction, long seq) {}

  /** An event whose words are there. */
  record Event(String interaction, long seq) {}

  /** Reads everything back from a server that is not disturbed any more. */
  static Reading of(Center center, Ledger ledger, Door door, Map<String, Desk> desks)
      throws IOException, SQLException {
    List<Key> keys = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    try (Connection connection = center.superuser();
        Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery(KEYS);
      while (rows.next()) {
        keys.add(new Key(rows.getString(1), rows.getString(2), rows.getLong(3)));
      }
      rows = statement.executeQuery(EVENTS);
      while (rows.next()) {
        events.add(new Event(rows.getString(1), rows.getLong(2)));
      }
    }
    return new Reading(
        ledger.sent(),
        ledger.acknowledged(),
        ledger.erased(),
        ledger.unsure(),
        keys,
        events,
        seen(desks),
        kept(desks),
        changed(ledger, door),
        center.verifies(),
        ledger.refuted());
  }

  private static Map<String, List<Desk.Frame>> seen(Map<String, Desk> desks) {
    Map<String, List<Desk.Frame>> seen = new TreeMap<>();
    desks.forEach(
        (agent, desk) -> {
          desk.drop();
          Center.pause(500);
          seen.put(agent, desk.frames());
        });
    return seen;
  }

  private static Map<String, List<Desk.Frame>> kept(Map<String, Desk> desks) {
    Map<String, List<Desk.Frame>> kept = new TreeMap<>();
    desks.forEach(
        (agent, desk) -> {
          try (Desk second = desk.again()) {
            kept.put(agent, second.frames());
          }
        });
    return kept;
  }

  /** How many of the acknowledged events are not known with this id and this content. */
  private static long changed(Ledger ledger, Door door) {
    List<String> all =
        ledger.acknowledged().stream()
            .filter(event -> !ledger.erased().contains(event.interaction()))
            .filter(event -> !ledger.unsure().contains(event.interaction()))
            .map(Ledger.Acknowledged::json)
            .toList();
    long known = 0;
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
      String body = "[" + String.join(",", some) + "]";
      Door.Answer answer = door.post("/v1/events", "application/cloudevents-batch+json", body);
      known += answer.body().path("duplicates").asLong();
    }
    return all.size() - known;
  }
}
