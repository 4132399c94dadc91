package io.glidepath.store.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys used last, and no more than so many. Thread-safe. */
public final class KeyCache {
  private final Map<Owner, DataKey> byOwner = new HashMap<>();
  private final Map<String, DataKey> byId;

  public KeyCache(int most) {
    byId =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, DataKey> eldest) {
            boolean full = size() > most;
            if (full) {
              byOwner.remove(eldest.getValue().owner());
            }
            return full;
          }
        };
  }

  public synchronized @Nullable DataKey get(String id) {
    return byId.get(id);
  }

  public synchronized @Nullable DataKey get(Owner owner) {
    DataKey key = byOwner.get(owner);
    return key == null ? null : byId.get(key.id());
  }

  public synchronized void add(DataKey key) {
    DataKey before = byOwner.put(key.owner(), key);
    if (before != null) {
      byId.remove(before.id());
    }
    byId.put(key.id(), key);
  }

  public synchronized void forget(Collection<String> ids) {
    for (String id : ids) {
      DataKey key = byId.remove(id);
      if (key != null) {
        byOwner.remove(key.owner());
      }
    }
  }
}
