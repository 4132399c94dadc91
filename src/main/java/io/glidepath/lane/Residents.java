package io.glidepath.lane;

import io.glidepath.advice.Customers;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.interaction.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The interactions that live in one lane, with their alarms. An interaction's clock runs as the
 * wall clock does, offset by the fastest delivery seen: so deadlines are met on time for live
 * events, and events that are sent again from a file keep their own time.
 */
final class Residents {
  private final Map<String, Resident> byId = new HashMap<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
  private final Customers customers;
  private final Quiet quiet;

  Residents(Customers customers, LaneSettings settings) {
    this.customers = customers;
    quiet = new Quiet(this, settings);
  }

  /** One interaction in the lane. Times are epoch milliseconds of the wall clock. */
  static final class Resident {
    final LiveInteraction live;
    final OnRecord record;
    long offset;
    long alarmAt = Story.NEVER;
    long touchedAt;

    Resident(LiveInteraction live, long offset, OnRecord record) {
      this.live = live;
      this.offset = offset;
      this.record = record;
    }

    String id() {
      return live.story().interactionId();
    }

    /** The interaction's own time at a moment of the wall clock. */
    long clock(long wall) {
      return wall + offset;
    }
  }

  private record Alarm(long at, String interactionId) implements Comparable<Alarm> {
    @Override
    public int compareTo(Alarm other) {
      return Long.compare(at, other.at);
    }
  }

  @Nullable Resident get(String interactionId) {
    return byId.get(interactionId);
  }

  boolean has(String interactionId) {
    return byId.containsKey(interactionId);
  }

  int size() {
    return byId.size();
  }

  Resident admit(Resident resident, long wall) {
    byId.put(resident.id(), resident);
    customers.remind(resident.live.story());
    touched(resident, wall);
    quiet.add(resident, wall);
    return resident;
  }

  /** Sets the alarm anew after the interaction was looked at. */
  void touched(Resident resident, long wall) {
    resident.touchedAt = wall;
    long wakeAt = resident.live.wakeAt();
    long alarmAt = wakeAt == Story.NEVER ? Story.NEVER : wakeAt - resident.offset;
    if (alarmAt != resident.alarmAt) {
      resident.alarmAt = alarmAt;
      if (alarmAt != Story.NEVER) {
        alarms.add(new Alarm(alarmAt, resident.id()));
      }
    }
  }

  /** Lets all interactions that show a suggestion be looked at as soon as there is time. */
  void lookAgain(long wall) {
    for (Resident resident : byId.values()) {
      if (resident.live.showsSomething()) {
        resident.live.lookAgain();
        resident.alarmAt = wall;
        alarms.add(new Alarm(wall, resident.id()));
      }
    }
  }

  /** When the next alarm goes off, or {@link Story#NEVER}. */
  long nextAlarm() {
    Alarm next = alarms.peek();
    return next == null ? Story.NEVER : next.at();
  }

  /** Takes the interactions whose alarm has gone off, at most {@code most}. */
  List<Resident> due(long wall, int most) {
    List<Resident> due = new ArrayList<>();
    while (!alarms.isEmpty() && alarms.peek().at() <= wall && due.size() < most) {
      Alarm alarm = alarms.poll();
      Resident resident = byId.get(alarm.interactionId());
      if (resident != null && resident.alarmAt == alarm.at()) {
        resident.alarmAt = Story.NEVER;
        due.add(resident);
      }
    }
    return due;
  }

  /** Lets an interaction go; what it leaves behind is remembered by its customer's others. */
  @Nullable Resident dismiss(String interactionId) {
    Resident resident = byId.remove(interactionId);
    if (resident != null) {
      customers.leave(resident.live.story());
      customers.forgetIfIdle(resident.live.story().customerId());
    }
    return resident;
  }

  /** Lets a customer's interactions go, and the customer. */
  void forget(String customerId) {
    byId.values().removeIf(each -> customerId.equals(each.live.story().customerId()));
    customers.forget(customerId);
  }

  /** Those that nothing is expected of soon: each is to be dismissed, or else to be kept. */
  List<String> quiet(long wall) {
    return quiet.due(wall);
  }

  /** Lets one that is quiet stay for another while. */
  void keep(String interactionId, long wall) {
    Resident resident = byId.get(interactionId);
    if (resident != null) {
      quiet.add(resident, wall);
    }
  }
}
