package io.glidepath.lane;

import io.glidepath.interaction.Story;
import io.glidepath.lane.Residents.Resident;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * When to look whether an interaction may be put aside: not all of them all the time, but each when
 * it could be quiet for long enough. Belongs to one lane.
 */
final class Quiet {
  private final PriorityQueue<Look> looks = new PriorityQueue<>();
  private final Residents residents;
  private final long idle;
  private final long endedIdle;

  /** A look at an interaction, at a time of the wall clock in epoch milliseconds. */
  private record Look(long at, Resident resident) implements Comparable<Look> {
    @Override
    public int compareTo(Look other) {
      return Long.compare(at, other.at);
    }
  }

  Quiet(Residents residents, LaneSettings settings) {
    this.residents = residents;
    idle = settings.idle().toMillis();
    endedIdle = settings.endedIdle().toMillis();
  }

  void add(Resident resident, long wall) {
    looks.add(new Look(wall + endedIdle, resident));
  }

  /** Those that nothing is expected of soon; whoever stays nevertheless is to be added again. */
  List<String> due(long wall) {
    List<String> quiet = new ArrayList<>();
    while (!looks.isEmpty() && looks.peek().at() <= wall) {
      Resident resident = looks.remove().resident();
      if (residents.get(resident.id()) == resident) {
        if (isQuiet(resident, wall)) {
          quiet.add(resident.id());
        } else {
          looks.add(new Look(next(resident, wall), resident));
        }
      }
    }
    return quiet;
  }

  private boolean isQuiet(Resident resident, long wall) {
    boolean ended = resident.live.story().isEnded();
    boolean quiet = resident.touchedAt < wall - (ended ? endedIdle : idle);
    return quiet && !resident.record.isBehind() && (ended || resident.alarmAt == Story.NEVER);
  }

  /** It may end meanwhile, and then it need not stay for long. */
  private long next(Resident resident, long wall) {
    long patience = resident.live.story().isEnded() ? endedIdle : idle;
    long latest = wall + endedIdle;
    long earliest = resident.touchedAt + patience + 1;
    return earliest <= wall ? latest : Math.min(latest, earliest);
  }
}
