package io.glidepath.lane;

import io.glidepath.lane.Residents.Resident;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The interactions whose standing on record is behind, in the order in which they fell behind. */
final class Laggards {
  private final Deque<Fallen> waiting = new ArrayDeque<>();
  private final Residents residents;

  /** One that fell behind; it stays here if it has caught up meanwhile, and is passed over then. */
  private record Fallen(Resident resident, long since) {}

  Laggards(Residents residents) {
    this.residents = residents;
  }

  void add(Resident resident, long wall) {
    if (resident.record.fallBehind(wall)) {
      waiting.add(new Fallen(resident, wall));
    }
  }

  /** One that fell behind in another lane, or before it was read from the record. */
  void takeOver(Resident resident) {
    if (resident.record.isBehind()) {
      waiting.add(new Fallen(resident, resident.record.behindSince()));
    }
  }

  /** Takes out those that fell behind by {@code before}, at most {@code most}. */
  List<Resident> take(long before, int most) {
    List<Resident> taken = new ArrayList<>();
    while (taken.size() < most && !waiting.isEmpty() && waiting.peek().since() <= before) {
      Fallen next = waiting.poll();
      Resident resident = next.resident();
      boolean isHere = residents.get(resident.id()) == resident;
      if (isHere && resident.record.behindSince() == next.since()) {
        taken.add(resident);
      }
    }
    return taken;
  }

  /** Whether there is one that fell behind by {@code before}, or that seemed to. */
  boolean isDue(long before) {
    return !waiting.isEmpty() && waiting.peek().since() <= before;
  }
}
