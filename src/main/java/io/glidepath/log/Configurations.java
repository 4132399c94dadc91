package io.glidepath.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The settings that advice depended on over time, as the log has them. Immutable. */
public final class Configurations {
  private final NavigableMap<Instant, Configured> since = new TreeMap<>();
  private final Configured usual;

  /**
   * {@code acts} are those that say so; what cannot be read of them is left out. {@code usual} is
   * taken for the time before the first.
   */
  public Configurations(List<Act> acts, Configured usual) {
    this.usual = usual;
    for (Act act : acts) {
      try {
        since.put(act.at(), Configured.of(act));
      } catch (NumberFormatException | DateTimeException e) {
        // Somebody altered it: the seals tell so.
      }
    }
  }

  /** Those in force at a time. */
  public Configured at(Instant time) {
    Map.Entry<Instant, Configured> found = since.floorEntry(time);
    return found == null ? usual : found.getValue();
  }

  /** Whether {@code now} is what holds since the last start. */
  public boolean endWith(Configured now) {
    return !since.isEmpty() && since.lastEntry().getValue().equals(now);
  }

  /** The longest of all histories. */
  public Duration longestHistory() {
    return since.values().stream()
        .map(Configured::history)
        .max(Comparator.naturalOrder())
        .filter(longest -> longest.compareTo(usual.history()) > 0)
        .orElse(usual.history());
  }

  /** The KPI settings as JSON by the time since when they held, the latest first. */
  public NavigableMap<Instant, String> kpisLatestFirst() {
    NavigableMap<Instant, String> kpis = new TreeMap<>();
    since.forEach((at, configured) -> kpis.put(at, configured.kpis()));
    return kpis.descendingMap();
  }

  /** The KPI settings that ever held, each once. */
  public List<String> kpis() {
    return since.descendingMap().values().stream().map(Configured::kpis).distinct().toList();
  }
}
