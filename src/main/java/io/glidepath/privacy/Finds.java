package io.glidepath.privacy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What was found in one text, by place; what was found first stays. */
final class Finds {
  private final String text;
  private final List<Token> tokens;

  /** By where they start; no two overlap. */
  private final NavigableMap<Integer, Find> finds = new TreeMap<>();

  private record Find(int start, int end, Kind kind) {}

  Finds(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** Marks the tokens from one to before another, unless some of them are marked already. */
  void add(Kind kind, int from, int to) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    if (!overlaps(start, end)) {
      finds.put(start, new Find(start, end, kind));
    }
  }

  boolean has(int from, int to) {
    return overlaps(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Whether something of a kind is found among the tokens from one to before another. */
  boolean has(Kind kind, int from, int to) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    for (Find find : finds.headMap(end, false).descendingMap().values()) {
      if (find.end <= start) {
        return false;
      }
      if (find.kind == kind) {
        return true;
      }
    }
    return false;
  }

  private boolean overlaps(int start, int end) {
    Map.Entry<Integer, Find> before = finds.lowerEntry(end);
    return before != null && start < before.getValue().end;
  }

  Redacted redacted() {
    if (finds.isEmpty()) {
      return new Redacted(text, Set.of());
    }
    StringBuilder out = new StringBuilder(text.length());
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    int end = 0;
    for (Find find : finds.values()) {
      out.append(text, end, find.start).append(find.kind.mark());
      end = find.end;
      kinds.add(find.kind);
    }
    return new Redacted(out.append(text, end, text.length()).toString(), kinds);
  }
}
