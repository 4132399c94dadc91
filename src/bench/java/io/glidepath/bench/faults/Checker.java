package io.glidepath.bench.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says what is wrong with what was read back; nothing if every promise was kept. */
final class Checker {
  private final Reading read;
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Reading.Key> keys = new HashMap<>();

  private Checker(Reading read) {
    this.read = read;
  }

  static List<String> check(Reading read) {
    Checker checker = new Checker(read);
    checker.eachEventIsThereOnce();
    checker.eachAcknowledgementWasTrue();
    checker.numbersHaveNoGap();
    checker.wordsAreThereUnlessErased();
    read.seen().forEach(checker::framesCameOnceAndInOrder);
    if (read.changed() > 0) {
      checker.wrong.add(read.changed() + " acknowledged events are not known as they were sent");
    }
    if (!read.unverified().isEmpty()) {
      checker.wrong.add("the log is not whole, or not sealed: " + read.unverified());
    }
    checker.wrong.addAll(read.refuted());
    return checker.wrong;
  }

  private void eachEventIsThereOnce() {
    for (Reading.Key key : read.keys()) {
      if (keys.put(key.id(), key) != null) {
        wrong.add(key.id() + " is stored twice");
      }
      if (!read.sent().contains(key.id())) {
        wrong.add(key.id() + " is stored, and nobody sent it");
      }
    }
  }

  private void eachAcknowledgementWasTrue() {
    for (Ledger.Acknowledged event : read.acknowledged()) {
      Reading.Key key = keys.get(event.id());
      if (key == null) {
        wrong.add(event.id() + " was acknowledged and is lost");
      } else if (!key.interaction().equals(event.interaction())) {
        wrong.add(event.id() + " is in another interaction");
      } else if (event.seq() > 0 && event.seq() != key.seq()) {
        wrong.add(event.id() + " has another number than was acknowledged");
      } else if (!event.id().equals(event.interaction() + "-" + key.seq())) {
        wrong.add(event.id() + " is not in the sender's order");
      }
    }
  }

  private void numbersHaveNoGap() {
    Map<String, Set<Long>> numbers = new TreeMap<>();
    for (Reading.Key key : read.keys()) {
      if (!numbers.computeIfAbsent(key.interaction(), id -> new HashSet<>()).add(key.seq())) {
        wrong.add(key.interaction() + " has the number " + key.seq() + " twice");
      }
    }
    numbers.forEach(
        (interaction, all) -> {
          for (long seq = 1; seq <= all.size(); seq++) {
            if (!all.contains(seq)) {
              wrong.add(interaction + " has no number " + seq);
            }
          }
        });
  }

  private void wordsAreThereUnlessErased() {
    Set<Reading.Event> events = new HashSet<>();
    for (Reading.Event event : read.events()) {
      if (!events.add(event)) {
        wrong.add(event + " has its words twice");
      }
      if (read.erased().contains(event.interaction())) {
        wrong.add(event + " was erased and is there");
      }
    }
    for (Reading.Key key : read.keys()) {
      boolean may = read.erased().contains(key.interaction());
      if (!may
          && !read.unsure().contains(key.interaction())
          && !events.contains(new Reading.Event(key.interaction(), key.seq()))) {
        wrong.add(key.id() + " has lost its words");
      }
    }
  }

  private void framesCameOnceAndInOrder(String agent, List<Desk.Frame> seen) {
    for (int i = 0; i < seen.size(); i++) {
      if (seen.get(i).seq() != i + 1) {
        wrong.add(agent + " got frame " + seen.get(i).seq() + " in place of frame " + (i + 1));
        return;
      }
    }
    if (!seen.equals(read.kept().get(agent))) {
      wrong.add(agent + " got other frames than are kept");
    }
  }
}
