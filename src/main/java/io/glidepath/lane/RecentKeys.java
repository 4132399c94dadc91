package io.glidepath.lane;

import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.Key;
import io.glidepath.journal.Journal.Known;
import io.glidepath.runtime.Recent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of the events that a lane took in last. Whoever sends an event again mostly does so
 * soon: so the journal is not asked before each group whether it has the events; it refuses a key
 * that it has. Where events come again that are not among the last, as after a restart or when a
 * file is sent again, the journal is asked first for a while, so that groups are not worked through
 * in vain. Belongs to one lane.
 */
final class RecentKeys {
  private static final int MOST = 20_000;
  private static final int GROUPS_OF_DOUBT = 500;

  private final Journal journal;
  private final Recent<Key, Known> recent = new Recent<>(MOST);
  private int doubt = GROUPS_OF_DOUBT;

  RecentKeys(Journal journal) {
    this.journal = journal;
  }

  /** Those that are known; {@code surely} asks the journal whatever came before. */
  Map<Key, Known> of(Collection<Key> keys, boolean surely) {
    Map<Key, Known> known = new HashMap<>();
    keys.forEach(key -> recent.get(key).ifPresent(each -> known.put(key, each)));
    List<Key> others = keys.stream().filter(key -> !known.containsKey(key)).toList();
    if (others.isEmpty() || !surely && doubt == 0) {
      return known;
    }
    doubt = Math.max(0, doubt - 1);
    Map<Key, Known> found = journal.known(others);
    if (!found.isEmpty()) {
      doubt = GROUPS_OF_DOUBT;
      found.forEach(recent::put);
      known.putAll(found);
    }
    return known;
  }

  /** These are on disk now. */
  void add(Map<Key, Known> written) {
    written.forEach(recent::put);
  }
}
