package io.glidepath.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was found in one text, by place; what was found first stays. */
final class Finds {
  private final String text;
  private final List<Token> tokens;
  private final List<Find> finds = new ArrayList<>(1);

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
      finds.add(new Find(start, end, kind));
    }
  }

  boolean has(int from, int to) {
    return overlaps(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Whether something of a kind is found among the tokens from one to before another. */
  boolean has(Kind kind, int from, int to) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    return finds.stream().anyMatch(f -> f.kind == kind && f.start < end && start < f.end);
  }

  private boolean overlaps(int start, int end) {
    for (Find find : finds) {
      if (find.start < end && start < find.end) {
        return true;
      }
    }
    return false;
  }

  Redacted redacted() {
    if (finds.isEmpty()) {
      return new Redacted(text, Set.of());
    }
    finds.sort(Comparator.comparingInt(Find::start));
    StringBuilder out = new StringBuilder(text.length());
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    int end = 0;
    for (Find find : finds) {
      out.append(text, end, find.start).append(find.kind.mark());
      end = find.end;
      kinds.add(find.kind);
    }
    return new Redacted(out.append(text, end, text.length()).toString(), kinds);
  }
}
