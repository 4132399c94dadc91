package io.glidepath.rulebook.file;

/** A spot in a rule file; line and column count from 1. */
public record FilePlace(String file, int line, int column) {
  public static FilePlace in(String file) {
    return new FilePlace(file, 1, 1);
  }
}
