package io.glidepath.rulebook.file;

/** A spot in a rule file; line and column count from 1. */
public record Place(String file, int line, int column) {
  public static Place in(String file) {
    return new Place(file, 1, 1);
  }
}
