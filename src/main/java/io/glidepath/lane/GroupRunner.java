package io.glidepath.lane;

import io.glidepath.advice.Advice;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.Customers;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a lane does with a group of events, and with those whose time has come: all of it is
 * written, or nothing is. After a fault the interactions it touched are forgotten and read back
 * from the record, so that memory never holds what the disk does not.
 */
final class GroupRunner {
  static final Receipt UNAVAILABLE = new Receipt(Receipt.Kind.UNAVAILABLE, 0);
  private static final Logger LOG = LoggerFactory.getLogger(GroupRunner.class);
  private static final int MOST_AT_ONCE = 200;
  private static final int TRIES = 2;

  /** What became of a group. */
  private enum Outcome {
    WRITTEN,
    FAULTY,
    STORE_AWAY
  }

  private final LaneParts parts;
  private final Advisor advisor;
  private final Residents residents;
  private final Recall recall;
  private final Laggards laggards;
  private final long behind;
  private final Owed owed = new Owed();
  private final RecentKeys recent;

  GroupRunner(LaneSettings settings, LaneParts parts) {
    this.parts = parts;
    recent = new RecentKeys(parts.journal());
    Customers customers = new Customers();
    advisor = new Advisor(parts.rulebook().open(), parts.limits(), parts.agents());
    residents = new Residents(customers, settings);
    laggards = new Laggards(residents);
    behind = settings.behind().toMillis();
    recall =
        new Recall(
            settings,
            parts,
            new Recall.Places(residents, customers, laggards, owed),
            () -> advisor.rulebook().phrases());
  }

  Residents residents() {
    return residents;
  }

  /** Meets another rulebook, and lets those be looked at whose suggestions may be gone. */
  void use(Consultant consultant, long wall) {
    advisor.use(consultant);
    residents.lookAgain(wall);
  }

  void close() {
    advisor.close();
  }

  /** Takes the events in and answers each; false if the store could not be reached. */
  boolean takeIn(List<Task.Arrival> arrivals, long wall) {
    for (int tries = 0; tries < TRIES; tries++) {
      if (attempt(arrivals, tries > 0, wall) == Outcome.WRITTEN) {
        lookAgainIf(tries > 0);
        return true;
      }
    }
    boolean reached = probe() && oneByOne(arrivals, wall);
    arrivals.forEach(each -> each.receipt().complete(UNAVAILABLE));
    return reached;
  }

  /**
   * Leaves out what fails for a reason of its own; false if the store went away, and then what is
   * left is left to its sender, or an event would be overtaken by those that came after it.
   */
  private boolean oneByOne(List<Task.Arrival> arrivals, long wall) {
    for (Task.Arrival arrival : arrivals) {
      if (attempt(List.of(arrival), true, wall) == Outcome.STORE_AWAY) {
        return false;
      }
    }
    return true;
  }

  /** Looks at what is due by time alone; false if the store could not be reached. */
  boolean tend(long wall) {
    List<String> ids = owed.first(MOST_AT_ONCE);
    EventGroup group = group(wall);
    try {
      recall.bringBack(ids, List.of(), wall);
      owed.removeAll(ids);
      group.wake(residents.due(wall, MOST_AT_ONCE));
      group.catchUp(wall - behind, MOST_AT_ONCE);
      group.write();
      return true;
    } catch (RuntimeException e) {
      giveUp(group.touched(), e);
      return !(e instanceof Journal.Unavailable) || probe();
    }
  }

  boolean owesSomething(long wall) {
    return !owed.isEmpty() || laggards.isDue(wall - behind);
  }

  /** Lets the record catch up with all that lives here, as far as the store can be reached. */
  void settle(long wall) {
    while (laggards.isDue(wall)) {
      EventGroup group = group(wall);
      try {
        group.catchUp(wall, MOST_AT_ONCE);
        group.write();
      } catch (RuntimeException e) {
        LOG.warn("The record stays behind; the events make up for it at the next start", e);
        return;
      }
    }
  }

  private EventGroup group(long wall) {
    return new EventGroup(parts, advisor, residents, recall, laggards, wall);
  }

  /** Interactions, by id with their customers, that are to be brought back from the record. */
  void owe(Map<String, String> customerOf) {
    owed.add(customerOf);
  }

  /** Whether the store can be reached. */
  boolean probe() {
    try {
      parts.journal().load(List.of("-"));
      lookAgainIf(true);
      return true;
    } catch (Journal.Unavailable e) {
      return false;
    }
  }

  Optional<Task.Kept> release(Task.Release release) {
    owed.removeAll(List.of(release.interactionId()));
    Residents.Resident resident = residents.dismiss(release.interactionId());
    return Optional.ofNullable(resident)
        .map(each -> new Task.Kept(each.live, each.offset, each.record));
  }

  void take(Task.Take take, long wall) {
    take.kept()
        .map(kept -> new Residents.Resident(kept.live(), kept.offset(), kept.record()))
        .ifPresent(resident -> laggards.takeOver(residents.admit(resident, wall)));
  }

  /** Lets go of a customer and all their interactions; the record has what there is. */
  void forget(String customerId) {
    residents.forget(customerId);
  }

  /** A commit whose answer was lost may have written frames that were not delivered. */
  private void lookAgainIf(boolean failedBefore) {
    if (failedBefore) {
      parts.desk().lookAgain();
    }
  }

  /** {@code surely} asks the journal for the events' keys: what it has is no reason to fail. */
  private Outcome attempt(List<Task.Arrival> arrivals, boolean surely, long wall) {
    EventGroup group = group(wall);
    try {
      Set<Journal.Key> keys = new LinkedHashSet<>();
      arrivals.forEach(each -> keys.add(EventGroup.keyOf(each)));
      group.takeIn(arrivals, recent.of(keys, surely));
      group.catchUp(wall - behind, arrivals.size());
      group.write();
      recent.add(group.fresh());
      group.answer();
      return Outcome.WRITTEN;
    } catch (RuntimeException e) {
      giveUp(group.touched(), e);
      return e instanceof Journal.Unavailable ? Outcome.STORE_AWAY : Outcome.FAULTY;
    }
  }

  private void giveUp(Set<String> touched, RuntimeException why) {
    boolean ours = !(why instanceof Journal.Unavailable);
    if (ours) {
      LOG.error("A group of events failed; its interactions are read back when needed", why);
    }
    for (String interactionId : new ArrayList<>(touched)) {
      Residents.Resident resident = residents.dismiss(interactionId);
      if (resident != null && !ours) {
        String customerId = resident.live.story().customerId();
        owed.add(Map.of(interactionId, customerId == null ? "" : customerId));
      }
    }
  }

  /** Whether an advice has anything to write. */
  static boolean isEmpty(Advice advice) {
    return advice.decisions().isEmpty() && advice.frames().isEmpty();
  }
}
