package io.glidepath.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What was put in or asked for last, and no more than so much of it. Thread-safe. */
public final class Recent<K, V> {
  private final Map<K, V> byKey = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;
  private final Consumer<V> dropped;

  public Recent(int most) {
    this(most, value -> {});
  }

  /** {@code dropped} hears of each value that had to make room, within the call that did it. */
  public Recent(int most, Consumer<V> dropped) {
    this.most = most;
    this.dropped = dropped;
  }

  public synchronized Optional<V> get(K key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Keeps a value, in place of the one that was asked for longest ago if there are too many. */
  public synchronized void put(K key, V value) {
    byKey.put(key, value);
    if (byKey.size() > most) {
      K eldest = byKey.keySet().iterator().next();
      Optional.ofNullable(byKey.remove(eldest)).ifPresent(dropped);
    }
  }

  public synchronized Optional<V> remove(K key) {
    return Optional.ofNullable(byKey.remove(key));
  }
}
