package io.glidepath.advice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What agents have had of advice over all their interactions, whatever the lane. Thread-safe. Open
 * for those who know it from the record.
 */
public class Agents {
  private static final long HOUR = 3_600_000;

  private final Map<String, Deque<Long>> raisings = new ConcurrentHashMap<>();
  private final Map<String, Long> mutedUntil = new ConcurrentHashMap<>();

  /** Notes that something was shown to the agent. Times are epoch milliseconds. */
  void raised(String agentId, long at) {
    raisings.compute(
        agentId,
        (id, times) -> {
          Deque<Long> kept = times == null ? new ArrayDeque<>() : times;
          kept.addLast(at);
          while (kept.getFirst() <= at - HOUR) {
            kept.removeFirst();
          }
          return kept;
        });
  }

  /** How many suggestions the agent was given in the hour before. */
  public int raisedInHourBefore(String agentId, long at) {
    int[] count = {0};
    raisings.computeIfPresent(
        agentId,
        (id, times) -> {
          for (long time : times) {
            count[0] += time > at - HOUR && time <= at ? 1 : 0;
          }
          return times;
        });
    return count[0];
  }

  void mute(String agentId, long until) {
    mutedUntil.merge(agentId, until, Math::max);
  }

  /** Until when the agent wants none, 0 if they do. */
  public long mutedUntil(String agentId) {
    return mutedUntil.getOrDefault(agentId, 0L);
  }
}
