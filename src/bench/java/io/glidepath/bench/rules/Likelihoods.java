package io.glidepath.bench.rules;

import io.glidepath.bench.traffic.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of knowledge: how likely it is that an issue brings another one, in percent. */
public final class Likelihoods {
  private static final Map<String, Integer> BY_ISSUE = new HashMap<>();

  static {
    for (int i = 0; i < Vocabulary.ISSUES.size(); i += 2) {
      BY_ISSUE.put(Vocabulary.ISSUES.get(i), 10 + 3 * i);
    }
  }

  private Likelihoods() {}

  /** 0 for an issue that the table does not have. */
  public static int of(@Nullable String issue) {
    return BY_ISSUE.getOrDefault(issue, 0);
  }

  /** The table as cards read it. */
  static String csv() {
    return BY_ISSUE.entrySet().stream()
        .map(row -> row.getKey() + ",other," + row.getValue() + "\n")
        .sorted()
        .collect(Collectors.joining("", "issue,next,likelihood\n", ""));
  }
}
