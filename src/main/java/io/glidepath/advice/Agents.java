package io.glidepath.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What agents have had of advice over all their interactions, whatever the lane. Thread-safe. Open
 * for those who know it from the record.
 */
public class Agents {
  /** For how long it matters what an agent was given. */
  public static final Duration MEMORY = Duration.ofHours(1);

  private static final long HOUR = MEMORY.toMillis();

  private final Map<String, long[]> raisings = new ConcurrentHashMap<>();
  private final Map<String, Long> mutedUntil = new ConcurrentHashMap<>();

  /** Notes that something was shown to the agent. Times are epoch milliseconds. */
  void raised(String agentId, long at) {
    raisings.merge(agentId, new long[] {at}, (times, now) -> lately(times, at));
  }

  /** Those of the hour before, and this one. */
  private static long[] lately(long[] times, long at) {
    int old = 0;
    while (old < times.length && times[old] <= at - HOUR) {
      old++;
    }
    long[] kept = Arrays.copyOfRange(times, old, times.length + 1);
    kept[kept.length - 1] = at;
    return kept;
  }

  /** How many suggestions the agent was given in the hour before. */
  public int raisedInHourBefore(String agentId, long at) {
    long[] times = raisings.get(agentId);
    int count = 0;
    if (times != null) {
      for (long time : times) {
        count += time > at - HOUR && time <= at ? 1 : 0;
      }
    }
    return count;
  }

  /** Takes up what the record tells of an agent's last hour, before anything is raised. */
  public void recall(String agentId, Collection<Instant> raised) {
    raisings.put(agentId, raised.stream().mapToLong(Instant::toEpochMilli).sorted().toArray());
  }

  /** Lets the agent have none until then, epoch milliseconds. */
  public void mute(String agentId, long until) {
    mutedUntil.merge(agentId, until, Math::max);
  }

  /** Until when the agent wants none, 0 if they do. */
  public long mutedUntil(String agentId) {
    return mutedUntil.isEmpty() ? 0 : mutedUntil.getOrDefault(agentId, 0L);
  }
}
