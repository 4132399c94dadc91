package io.glidepath.rulebook.file;

/** A text file below the rules directory; {@code path} is relative to it, with slashes. */
public record SourceFile(String path, String text) {
  /** The folder's name, empty for a file at the top. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The file's name without folder and ending. */
  public String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Pillar and name, as a card's id has them. */
  public String id() {
    return folder().isEmpty() ? stem() : folder().replace('/', '.') + "." + stem();
  }

  public boolean isScenario() {
    return path.endsWith(".test.yaml");
  }

  public boolean isCard() {
    return path.endsWith(".yaml") && !isScenario() && !folder().isEmpty();
  }

  public boolean isTable() {
    return path.endsWith(".csv");
  }

  public boolean isExpert() {
    return path.endsWith(".drl");
  }

  public boolean isDictionary() {
    return path.endsWith(".dsl");
  }

  public FilePlace place(int line, int column) {
    return new FilePlace(path, line, column);
  }

  /** Where the words stand, at or after a place of this file; the place itself if nowhere. */
  public FilePlace find(String words, FilePlace from) {
    int start = 0;
    for (int line = 1; line < from.line() && start >= 0; line++) {
      start = text.indexOf('\n', start) + 1;
    }
    int found = text.indexOf(words, Math.min(text.length(), start + from.column() - 1));
    if (found < 0 || words.isEmpty()) {
      return from;
    }
    int line = (int) text.substring(0, found).chars().filter(c -> c == '\n').count() + 1;
    return place(line, found - text.lastIndexOf('\n', found - 1));
  }
}
