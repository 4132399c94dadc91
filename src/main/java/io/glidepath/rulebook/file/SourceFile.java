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

  public Place place(int line, int column) {
    return new Place(path, line, column);
  }
}
