package io.glidepath.phrase;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a phrase file: where it stands, lines and columns from 1, and what it is.
 *
 * @param instead what to write instead, if that can be said
 */
public record PhraseFault(
    String file, int line, int column, String code, String message, @Nullable String instead) {
  PhraseFault(String file, int line, int column, String code, String message) {
    this(file, line, column, code, message, null);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": error: " + code + ": " + message;
  }
}
