package io.glidepath.bench.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * @param unverified what is said against the log; empty if it is whole and sealed
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
    String unverified,
    List<String> refuted) {

  /** What identifies an event. */
  record Key(String id, String interaction, long seq) {}

  /** An event whose words are there. */
  record Event(String interaction, long seq) {}
}
