package io.glidepath.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Letters in memory, with when each is due. */
public final class MemoryOutbox implements Outbox {
  private record Waiting(Letter letter, Instant next) {}

  private final Map<Long, Waiting> waiting = new TreeMap<>();
  final List<Dead> dead = new ArrayList<>();

  void put(String subject, Instant at) {
    long no = waiting.size() + dead.size() + 1L;
    Letter letter = new Letter(no, "crm", "e" + no, subject, "{\"n\":" + no + "}", at, 0);
    waiting.put(no, new Waiting(letter, at));
  }

  /** When the only letter is due. */
  Instant next() {
    return waiting.values().iterator().next().next();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  @Override
  public boolean fill(Webhook hook, int most) {
    return false;
  }

  @Override
  public void flags(Webhook hook, Collection<StandingFlag> flags, Instant now) {}

  @Override
  public List<Letter> due(Collection<String> hooks, Instant now, int most) {
    Set<String> before = new HashSet<>();
    return waiting.values().stream()
        .filter(each -> before.add(each.letter().subject()))
        .filter(each -> !each.next().isAfter(now))
        .map(Waiting::letter)
        .toList();
  }

  @Override
  public void taken(Letter letter) {
    waiting.remove(letter.no());
  }

  @Override
  public void later(Letter it, Instant next, String problem) {
    Letter tried =
        new Letter(it.no(), it.hook(), it.id(), it.subject(), it.body(), it.at(), it.tries() + 1);
    waiting.put(it.no(), new Waiting(tried, next));
  }

  @Override
  public void giveUp(Letter letter, Instant now, String problem) {
    waiting.remove(letter.no());
    dead.add(new Dead(letter, now, problem));
  }

  @Override
  public List<Dead> dead(int most) {
    return List.copyOf(dead);
  }

  @Override
  public boolean again(long no, Instant now) {
    return false;
  }

  @Override
  public List<Standing> standing(Collection<String> hooks) {
    return List.of();
  }

  @Override
  public void forget(Instant before) {}
}
