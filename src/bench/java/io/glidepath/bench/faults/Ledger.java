package io.glidepath.bench.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the senders know: all events that were sent, which of them the server has acknowledged and
 * under what number, and whose data it has acknowledged as erased. Thread-safe.
 */
final class Ledger {
  /** An event that was acknowledged; {@code seq} is 0 where a batch did not tell it. */
  record Acknowledged(String id, String interaction, String json, long seq) {}

  private final Set<String> sent = ConcurrentHashMap.newKeySet();
  private final Map<String, Acknowledged> acknowledged = new LinkedHashMap<>();
  private final Set<String> erased = ConcurrentHashMap.newKeySet();
  private final Set<String> unsure = ConcurrentHashMap.newKeySet();
  private final List<Acknowledged> inOrder = new ArrayList<>();
  private final List<String> refuted = new ArrayList<>();
  private final Set<String> published = ConcurrentHashMap.newKeySet();

  void sending(String id) {
    sent.add(id);
  }

  /** Notes an answer; a number that differs from an earlier one is noted as well. */
  synchronized void acknowledged(Acknowledged event) {
    Acknowledged before = acknowledged.get(event.id());
    if (before != null && before.seq() > 0 && event.seq() > 0 && before.seq() != event.seq()) {
      refuted.add(event.id() + " was acknowledged as " + before.seq() + " and " + event.seq());
    }
    if (before == null) {
      inOrder.add(event);
    }
    if (before == null || before.seq() == 0) {
      acknowledged.put(event.id(), event);
    }
  }

  /** How many events are acknowledged. */
  synchronized int count() {
    return inOrder.size();
  }

  /** Any of those that were acknowledged. */
  synchronized Acknowledged any(Random random) {
    return inOrder.get(random.nextInt(inOrder.size()));
  }

  /** Notes what should never be answered. */
  synchronized void refuted(String what) {
    refuted.add(what);
  }

  /** A revision of the rules that was acknowledged as live. */
  void published(String revision) {
    published.add(revision);
  }

  Set<String> published() {
    return Set.copyOf(published);
  }

  void erased(String interaction) {
    erased.add(interaction);
  }

  /** An erasing whose answer was lost: it may have been done. */
  void unsure(String interaction) {
    unsure.add(interaction);
  }

  /** Whether an interaction was erased, or may have been. */
  boolean mayBeErased(String interaction) {
    return erased.contains(interaction) || unsure.contains(interaction);
  }

  Set<String> unsure() {
    return Set.copyOf(unsure);
  }

  Set<String> sent() {
    return Set.copyOf(sent);
  }

  Set<String> erased() {
    return Set.copyOf(erased);
  }

  synchronized List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged.values());
  }

  synchronized List<String> refuted() {
    return List.copyOf(refuted);
  }
}
