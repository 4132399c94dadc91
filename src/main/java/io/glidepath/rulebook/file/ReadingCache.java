package io.glidepath.rulebook.file;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of rule files, and what was found wrong in it, kept for the next time that
 * the same is asked: most files are as they were when a lead pauses in typing. A key holds all that
 * the result depends on, and the result never changes. What nobody asked for in the last rounds is
 * dropped. Thread-safe.
 */
public final class ReadingCache {
  private static final int ROUNDS = 8;

  private final Map<Key<?>, Entry> entries = new ConcurrentHashMap<>();
  private final AtomicLong round = new AtomicLong();

  /** What a result of this type depends on; keys of one class have results of one type. */
  public interface Key<T extends @Nullable Object> {}

  /** A thing that is the same only as itself, where comparing its parts would take too long. */
  public static final class Same {
    private final Object it;

    public Same(Object it) {
      this.it = it;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Same same && same.it == it;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(it);
    }
  }

  private static final class Entry {
    private final @Nullable Object result;
    private final Findings findings;
    private volatile long used;

    Entry(@Nullable Object result, Findings findings) {
      this.result = result;
      this.findings = findings;
    }
  }

  /** Begins to read rule files; what is found wrong in them is collected in the result. */
  public Findings begin() {
    long oldest = round.incrementAndGet() - ROUNDS;
    entries.values().removeIf(entry -> entry.used < oldest);
    return new Findings(this);
  }

  /** What {@code make} made of the key, now or before; its findings go to {@code findings}. */
  @SuppressWarnings({"unchecked", "NullAway"}) // a key's class says the type of its results
  <T extends @Nullable Object> T once(Key<T> key, Function<Findings, T> make, Findings findings) {
    Entry entry = entries.get(key);
    if (entry == null) {
      Findings own = new Findings(this);
      entry = new Entry(make.apply(own), own);
      entry.used = round.get();
      Entry first = entries.putIfAbsent(key, entry);
      entry = first == null ? entry : first;
    }
    entry.used = round.get();
    findings.add(entry.findings);
    return (T) entry.result;
  }

  /** How many results are kept. */
  int size() {
    return entries.size();
  }
}
