package io.glidepath.phrase;

/** Something wrong in a phrase file: where it stands, lines and columns from 1, and what it is. */
public record PhraseFault(String file, int line, int column, String code, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": error: " + code + ": " + message;
  }
}
