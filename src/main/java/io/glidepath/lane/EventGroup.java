package io.glidepath.lane;

import io.glidepath.advice.Advice;
import io.glidepath.advice.AdviceChange;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.journal.Stop;
import io.glidepath.journal.Trace;
import io.glidepath.lane.Residents.Resident;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events and wakes that are worked through and written together, once. */
final class EventGroup {
  private final LaneParts parts;
  private final Advisor advisor;
  private final Residents residents;
  private final Recall recall;
  private final Laggards laggards;
  private final long wall;
  private final List<Journal.Entry> entries = new ArrayList<>();
  private final List<Trace> traces = new ArrayList<>();
  private final List<Advice> wakes = new ArrayList<>();
  private final Map<String, Resident> touched = new LinkedHashMap<>();
  private final Map<Journal.Key, Journal.Known> fresh = new HashMap<>();
  private final Set<Resident> following = new LinkedHashSet<>();
  private final Map<Task.Arrival, Receipt> receipts = new LinkedHashMap<>();
  private List<Journal.Numbered> frames = List.of();

  EventGroup(
      LaneParts parts,
      Advisor advisor,
      Residents residents,
      Recall recall,
      Laggards laggards,
      long wall) {
    this.parts = parts;
    this.advisor = advisor;
    this.residents = residents;
    this.recall = recall;
    this.laggards = laggards;
    this.wall = wall;
  }

  /** The interactions of which something is written. */
  Set<String> touched() {
    Set<String> ids = new LinkedHashSet<>(touched.keySet());
    following.forEach(each -> ids.add(each.id()));
    return ids;
  }

  /** The events that are among {@code known} are told as duplicates; the others are advised on. */
  void takeIn(List<Task.Arrival> arrivals, Map<Journal.Key, Journal.Known> known) {
    List<InteractionEvent> news =
        arrivals.stream()
            .filter(arrival -> !known.containsKey(keyOf(arrival)))
            .map(arrival -> arrival.received().event())
            .toList();
    recall.bringBack(news.stream().map(InteractionEvent::interactionId).toList(), news, wall);
    for (Task.Arrival arrival : arrivals) {
      Journal.Key key = keyOf(arrival);
      Journal.Known twin = known.containsKey(key) ? known.get(key) : fresh.get(key);
      if (twin == null) {
        fresh.put(key, advise(arrival));
      } else {
        boolean same = twin.hash().equals(arrival.received().hash());
        receipts.put(
            arrival,
            same
                ? new Receipt(Receipt.Kind.DUPLICATE, twin.seq())
                : new Receipt(Receipt.Kind.CONFLICT, 0));
      }
    }
  }

  void wake(List<Resident> due) {
    for (Resident resident : due) {
      touched.put(resident.id(), resident);
      Advice advice = advisor.wake(resident.live, resident.clock(wall));
      if (GroupRunner.isEmpty(advice)) {
        residents.touched(resident, wall);
        touched.remove(resident.id());
      } else {
        wakes.add(advice);
        following.add(resident);
      }
    }
  }

  /** Lets those that fell behind by then catch up with what is written here, at most so many. */
  void catchUp(long before, int most) {
    following.addAll(laggards.take(before, most));
  }

  void write() {
    touched.values().stream()
        .filter(each -> each.record.mustFollow(each.live))
        .forEach(following::add);
    if (!entries.isEmpty() || !following.isEmpty()) {
      List<Journal.Standing> standings =
          following.stream().map(each -> each.record.standing(each.live)).toList();
      long begun = System.nanoTime();
      frames = followed(parts.journal().commit(new Journal.Group(entries, wakes, standings)));
      traces.forEach(each -> each.passed(Stop.COMMIT, begun));
    }
    following.forEach(each -> each.record.written(each.live));
    for (Resident resident : touched.values()) {
      residents.touched(resident, wall);
      if (!following.contains(resident)) {
        laggards.add(resident, wall);
      }
    }
    frames.forEach(parts.desk()::deliver);
  }

  /** Each event's frames with who follows it: they come back in the order of the entries. */
  private List<Journal.Numbered> followed(List<Journal.Numbered> written) {
    if (traces.stream().allMatch(each -> each == Trace.NONE)) {
      return written;
    }
    List<Journal.Numbered> followed = new ArrayList<>(written);
    int next = 0;
    for (int i = 0; i < entries.size(); i++) {
      int end = next + entries.get(i).advice().frames().size();
      Trace trace = traces.get(i);
      followed.subList(next, end).replaceAll(frame -> frame.followedBy(trace));
      next = end;
    }
    return followed;
  }

  /** The keys of the events that were written. */
  Map<Journal.Key, Journal.Known> fresh() {
    return fresh;
  }

  void answer() {
    receipts.forEach((arrival, receipt) -> arrival.receipt().complete(receipt));
  }

  private Journal.Known advise(Task.Arrival arrival) {
    Resident resident = residents.get(arrival.interactionId());
    if (resident == null) {
      LiveInteraction fresh = new LiveInteraction(arrival.interactionId(), parts.reader().listen());
      long offset = Recall.offset(arrival.received());
      resident = residents.admit(new Resident(fresh, offset, new OnRecord()), wall);
    }
    touched.put(resident.id(), resident);
    Received received = discreet(resident.live, arrival.received());
    InteractionEvent event = received.event();
    resident.offset = Math.max(resident.offset, Recall.offset(received));
    recall.remind(resident.live.story(), event);
    long begun = System.nanoTime();
    Advice advice = advisor.advise(resident.live, event);
    traces.add(arrival.received().trace());
    arrival.received().trace().passed(Stop.ADVICE, begun);
    long seq = resident.live.seq();
    AdviceChange change = resident.live.takeChange();
    resident.record.heard(received.receivedAt(), change != null);
    String customerId = resident.live.story().customerId();
    entries.add(new Journal.Entry(received, seq, advice, customerId, change));
    receipts.put(arrival, new Receipt(Receipt.Kind.ACCEPTED, seq));
    return new Journal.Known(resident.id(), seq, received.hash());
  }

  /** The event without what must not be kept, seen beside what was said before. */
  private Received discreet(LiveInteraction live, Received received) {
    InteractionEvent kept = live.hear(received.event());
    return kept.equals(received.event()) ? received : parts.reader().saying(received, kept);
  }

  static Journal.Key keyOf(Task.Arrival arrival) {
    InteractionEvent event = arrival.received().event();
    return new Journal.Key(event.source(), event.id());
  }
}
