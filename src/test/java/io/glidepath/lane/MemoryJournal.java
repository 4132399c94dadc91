package io.glidepath.lane;

import io.glidepath.advice.AdviceChange;
import io.glidepath.advice.AdviceState;
import io.glidepath.interaction.PastContact;
import io.glidepath.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A journal in memory that can be made to fail, before or after it has written. */
public final class MemoryJournal implements Journal {
  final Map<Key, Known> keys = new HashMap<>();
  final Map<String, List<StoredEvent>> events = new LinkedHashMap<>();
  final Map<String, Standing> standings = new LinkedHashMap<>();
  final Map<String, AdviceState> states = new HashMap<>();
  final Map<String, List<Change>> changes = new HashMap<>();
  final List<Numbered> frames = new ArrayList<>();
  private final Map<String, Long> agents = new HashMap<>();
  volatile int asked;
  volatile boolean down;
  volatile boolean losesTheAnswerOnce;

  /** An event that cannot be written so many times, nor what is to be written with it. */
  volatile String hinders = "";

  volatile int hindrances;

  /** What an event changed. */
  private record Change(long seq, AdviceChange what) {}

  /** The events of an interaction as they are stored, in order. */
  public synchronized List<String> stored(String interactionId) {
    return events.getOrDefault(interactionId, List.of()).stream().map(StoredEvent::json).toList();
  }

  @Override
  public synchronized Map<Key, Known> known(Collection<Key> wanted) {
    check();
    asked++;
    Map<Key, Known> found = new HashMap<>(keys);
    found.keySet().retainAll(wanted);
    return found;
  }

  @Override
  public synchronized Map<String, Stored> load(Collection<String> interactionIds) {
    check();
    Map<String, Stored> found = new HashMap<>();
    for (String id : interactionIds) {
      if (events.containsKey(id)) {
        AdviceState state = states.getOrDefault(id, AdviceState.NEW);
        Standing standing = standings.get(id);
        long seq = events.get(id).size();
        boolean behind = standing == null || standing.seq() < seq;
        List<Change> later = changes.getOrDefault(id, List.of());
        for (Change each : later) {
          state =
              standing != null && each.seq() <= standing.seq() ? state : each.what().after(state);
        }
        found.put(id, new Stored(List.copyOf(events.get(id)), state, seq, behind));
      }
    }
    return found;
  }

  @Override
  public synchronized Map<String, List<PastContact>> history(
      Collection<String> customerIds, Instant since) {
    check();
    Map<String, List<PastContact>> found = new HashMap<>();
    for (Standing standing : standings.values()) {
      if (standing.customerId() != null && customerIds.contains(standing.customerId())) {
        found
            .computeIfAbsent(standing.customerId(), id -> new ArrayList<>())
            .add(standing.contact());
      }
    }
    return found;
  }

  @Override
  public synchronized Map<String, String> live(Instant since) {
    Map<String, String> live = new HashMap<>();
    standings.forEach(
        (id, standing) -> {
          if (!standing.status().equals("ended")) {
            live.put(id, standing.customerId() == null ? "" : standing.customerId());
          }
        });
    return live;
  }

  @Override
  public synchronized Map<String, List<Instant>> raisings(Instant since) {
    return Map.of();
  }

  @Override
  public synchronized List<Numbered> commit(Group group) {
    check();
    if (hindrances > 0 && group.entries().stream().anyMatch(this::isHindered)) {
      hindrances--;
      throw new Unavailable("the connection broke before the commit", null);
    }
    List<Numbered> written = new ArrayList<>();
    if (group.entries().stream().anyMatch(entry -> keys.containsKey(keyOf(entry)))) {
      throw new Unavailable("a key is there already", null);
    }
    for (Entry entry : group.entries()) {
      var event = entry.received().event();
      List<StoredEvent> stored =
          events.computeIfAbsent(event.interactionId(), id -> new ArrayList<>());
      if (entry.seq() != stored.size() + 1) {
        throw new IllegalStateException("seq " + entry.seq() + " after " + stored.size());
      }
      stored.add(
          new StoredEvent(entry.seq(), entry.received().json(), entry.received().receivedAt()));
      keys.put(
          keyOf(entry), new Known(event.interactionId(), entry.seq(), entry.received().hash()));
      if (entry.change() != null) {
        changes
            .computeIfAbsent(event.interactionId(), id -> new ArrayList<>())
            .add(new Change(entry.seq(), entry.change()));
      }
      entry.advice().frames().forEach(frame -> written.add(number(frame)));
    }
    group.wakes().forEach(wake -> wake.frames().forEach(frame -> written.add(number(frame))));
    for (Standing standing : group.standings()) {
      standings.put(standing.interactionId(), standing);
      if (standing.state() != null) {
        states.put(standing.interactionId(), standing.state());
      }
    }
    frames.addAll(written);
    if (losesTheAnswerOnce) {
      losesTheAnswerOnce = false;
      throw new Unavailable("the connection broke after the commit", null);
    }
    return written;
  }

  private boolean isHindered(Entry entry) {
    return entry.received().event().id().equals(hinders);
  }

  private static Key keyOf(Entry entry) {
    return new Key(entry.received().event().source(), entry.received().event().id());
  }

  private Numbered number(io.glidepath.advice.Advice.Addressed frame) {
    long seq = agents.merge(frame.agentId(), 1L, Long::sum);
    return new Numbered(frame.agentId(), seq, frame.frame().getClass().getSimpleName());
  }

  private void check() {
    if (down) {
      throw new Unavailable("the journal is down", null);
    }
  }
}
