package io.glidepath.bench.faults;

import io.glidepath.bench.faults.Reading.Event;
import io.glidepath.bench.faults.Reading.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a server that broke a promise would leave, made from what a good one left: each must be
 * caught, or the checker proves nothing. Needs events, and an agent with two frames.
 */
final class Sabotages {
  private static final Map<String, UnaryOperator<Reading>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("an event is lost", read -> keys(read, keys -> keys.remove(at(keys))));
    ALL.put(
        "an event is stored twice",
        read -> keys(read, keys -> keys.add(numbered(keys.get(at(keys)), 99))));
    ALL.put(
        "two events change places",
        read ->
            keys(
                read,
                keys -> {
                  Key first = find(keys, keys.get(0).interaction(), 1);
                  Key second = find(keys, keys.get(0).interaction(), 2);
                  keys.set(keys.indexOf(second), numbered(second, 1));
                  keys.set(keys.indexOf(first), numbered(first, 2));
                }));
    ALL.put(
        "a number is left out",
        read -> keys(read, keys -> keys.set(0, numbered(keys.get(0), 1_000))));
    ALL.put(
        "two events have one number",
        read -> keys(read, keys -> keys.set(0, numbered(keys.get(0), keys.get(0).seq() + 1))));
    ALL.put(
        "an event is in another interaction",
        read ->
            keys(
                read,
                keys -> keys.set(0, new Key(keys.get(0).id(), "another", keys.get(0).seq()))));
    ALL.put(
        "an event is there that nobody sent",
        read -> keys(read, keys -> keys.add(new Key("foreign-1", "foreign", 1))));
    ALL.put("an event is acknowledged before it is stored", Sabotages::acknowledgedTooEarly);
    ALL.put(
        "an acknowledgement tells a wrong number",
        read ->
            acknowledged(
                read,
                all -> {
                  Ledger.Acknowledged it = all.get(0);
                  all.set(
                      0,
                      new Ledger.Acknowledged(
                          it.id(), it.interaction(), it.json(), it.seq() + 1_000));
                }));
    ALL.put(
        "the words of an event are lost",
        read ->
            events(
                read,
                events ->
                    events.removeIf(
                        each ->
                            each.interaction().equals(read.keys().get(0).interaction())
                                && each.seq() == read.keys().get(0).seq())));
    ALL.put("an erased customer can be read", Sabotages::notErased);
    ALL.put("a frame is lost", read -> frames(read, frames -> frames.remove(0)));
    ALL.put("a frame comes twice", read -> frames(read, frames -> frames.add(1, frames.get(0))));
    ALL.put("two frames change places", read -> frames(read, all -> Collections.swap(all, 0, 1)));
    ALL.put(
        "the last frame never comes after a reconnect",
        read -> frames(read, frames -> frames.remove(frames.size() - 1)));
    ALL.put(
        "a frame says something else",
        read -> frames(read, all -> all.set(0, new Desk.Frame(all.get(0).seq(), "{}"))));
    ALL.put("a known event is taken as another", read -> with(read, 1, read.unverified()));
    ALL.put("a seal is skipped", read -> with(read, read.changed(), "a seal is missing"));
  }

  private Sabotages() {}

  /** Their names, and whether the checker caught them. */
  static Map<String, Boolean> caught(Reading good) {
    Map<String, Boolean> caught = new LinkedHashMap<>();
    ALL.forEach((name, broken) -> caught.put(name, !Checker.check(broken.apply(good)).isEmpty()));
    return caught;
  }

  private static int at(List<?> all) {
    return all.size() / 2;
  }

  private static Key find(List<Key> keys, String interaction, long seq) {
    return keys.stream()
        .filter(key -> key.interaction().equals(interaction) && key.seq() == seq)
        .findFirst()
        .orElseThrow();
  }

  private static Key numbered(Key key, long seq) {
    return new Key(key.id(), key.interaction(), seq);
  }

  private static Reading acknowledgedTooEarly(Reading read) {
    Ledger.Acknowledged early = new Ledger.Acknowledged("early-1", "early", "{}", 1);
    Set<String> sent = new HashSet<>(read.sent());
    sent.add(early.id());
    Reading told = acknowledged(read, all -> all.add(early));
    return new Reading(
        sent,
        told.acknowledged(),
        read.erased(),
        read.unsure(),
        read.keys(),
        read.events(),
        read.seen(),
        read.kept(),
        read.changed(),
        read.unverified(),
        read.refuted());
  }

  /** What is there was acknowledged as erased. */
  private static Reading notErased(Reading read) {
    Set<String> erased = new HashSet<>(read.erased());
    erased.add(read.events().get(0).interaction());
    return new Reading(
        read.sent(),
        read.acknowledged(),
        erased,
        read.unsure(),
        read.keys(),
        read.events(),
        read.seen(),
        read.kept(),
        read.changed(),
        read.unverified(),
        read.refuted());
  }

  private static Reading keys(Reading read, Consumer<List<Key>> change) {
    return made(
        read, read.acknowledged(), changed(read.keys(), change), read.events(), read.seen());
  }

  private static Reading events(Reading read, Consumer<List<Event>> change) {
    return made(
        read, read.acknowledged(), read.keys(), changed(read.events(), change), read.seen());
  }

  private static Reading acknowledged(Reading read, Consumer<List<Ledger.Acknowledged>> change) {
    return made(
        read, changed(read.acknowledged(), change), read.keys(), read.events(), read.seen());
  }

  /** Changes what the agent with the most frames got. */
  private static Reading frames(Reading read, Consumer<List<Desk.Frame>> change) {
    Map<String, List<Desk.Frame>> seen = new TreeMap<>(read.seen());
    String agent =
        Collections.max(seen.entrySet(), (a, b) -> a.getValue().size() - b.getValue().size())
            .getKey();
    seen.put(agent, changed(seen.get(agent), change));
    return made(read, read.acknowledged(), read.keys(), read.events(), seen);
  }

  private static <T> List<T> changed(List<T> all, Consumer<List<T>> change) {
    List<T> copy = new ArrayList<>(all);
    change.accept(copy);
    return copy;
  }

  private static Reading made(
      Reading read,
      List<Ledger.Acknowledged> acknowledged,
      List<Key> keys,
      List<Event> events,
      Map<String, List<Desk.Frame>> seen) {
    return new Reading(
        read.sent(),
        acknowledged,
        read.erased(),
        read.unsure(),
        keys,
        events,
        seen,
        read.kept(),
        read.changed(),
        read.unverified(),
        read.refuted());
  }

  private static Reading with(Reading read, long changed, String unverified) {
    return new Reading(
        read.sent(),
        read.acknowledged(),
        read.erased(),
        read.unsure(),
        read.keys(),
        read.events(),
        read.seen(),
        read.kept(),
        changed,
        unverified,
        read.refuted());
  }
}
