package io.glidepath.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all rule files at one moment, by path below the rules directory, with slashes.
 * Immutable.
 */
public record RuleTexts(SortedMap<String, String> byPath) {
  public static final RuleTexts NONE = new RuleTexts(new TreeMap<>());

  public RuleTexts {
    byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
  }

  public @Nullable String text(String path) {
    return byPath.get(path);
  }

  /** One hash over all paths and texts. */
  public String digest() {
    StringBuilder lines = new StringBuilder();
    byPath.forEach(
        (path, text) -> lines.append(path).append(' ').append(Hash.of(text)).append('\n'));
    return Hash.of(lines.toString());
  }

  /** The same with some texts in the place of what was there; a null text takes a file away. */
  public RuleTexts with(Map<String, @Nullable String> changed) {
    TreeMap<String, String> texts = new TreeMap<>(byPath);
    changed.forEach(
        (path, text) -> {
          if (text == null) {
            texts.remove(path);
          } else {
            texts.put(path, text);
          }
        });
    return new RuleTexts(texts);
  }

  /** What has to be done to these texts to make them the other ones, in order of paths. */
  public List<FileChange> changesTo(RuleTexts other) {
    TreeSet<String> paths = new TreeSet<>(byPath.keySet());
    paths.addAll(other.byPath.keySet());
    List<FileChange> changes = new ArrayList<>();
    for (String path : paths) {
      String before = text(path);
      String after = other.text(path);
      if (before == null) {
        changes.add(new FileChange(path, FileChange.Kind.ADDED));
      } else if (after == null) {
        changes.add(new FileChange(path, FileChange.Kind.REMOVED));
      } else if (!before.equals(after)) {
        changes.add(new FileChange(path, FileChange.Kind.EDITED));
      }
    }
    return changes;
  }
}
