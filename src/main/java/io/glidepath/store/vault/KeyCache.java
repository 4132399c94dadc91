package io.glidepath.store.vault;

import io.glidepath.runtime.Recent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys used last, and no more than so many. Thread-safe. */
public final class KeyCache {
  private final Map<Owner, DataKey> byOwner = new HashMap<>();
  private final Recent<String, DataKey> byId;

  public KeyCache(int most) {
    byId = new Recent<>(most, key -> byOwner.remove(key.owner()));
  }

  public synchronized @Nullable DataKey get(String id) {
    return byId.get(id).orElse(null);
  }

  public synchronized @Nullable DataKey get(Owner owner) {
    DataKey key = byOwner.get(owner);
    return key == null ? null : get(key.id());
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
      byId.remove(id).ifPresent(key -> byOwner.remove(key.owner()));
    }
  }
}
