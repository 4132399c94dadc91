package io.glidepath.audit.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was found so far: all of it counted, the first of it kept. */
public final class Tamperings {
  private static final int MOST = 1_000;
  private static final int IDS = 10;

  private final List<Tampering> kept = new ArrayList<>();
  private long count;

  public void add(Tampering.Kind kind, @Nullable Long seal, Collection<Long> ids, String text) {
    count++;
    if (kept.size() < MOST) {
      kept.add(new Tampering(kind, seal, ids.stream().limit(IDS).toList(), text));
    }
  }

  public void add(Tampering.Kind kind, @Nullable Long seal, String text) {
    add(kind, seal, List.of(), text);
  }

  public List<Tampering> kept() {
    return List.copyOf(kept);
  }

  public long count() {
    return count;
  }

  /** {@code row 7}, or {@code 12 rows (1, 2, 3, …)}. */
  static String rows(Collection<Long> ids) {
    if (ids.size() == 1) {
      return "row " + ids.iterator().next();
    }
    String first =
        ids.stream().limit(IDS).map(id -> Long.toString(id)).collect(Collectors.joining(", "));
    return "%,d rows (%s%s)".formatted(ids.size(), first, ids.size() > IDS ? ", …" : "");
  }
}
