package io.glidepath.runtime;

import org.jspecify.annotations.Nullable;

/** Something the user gave that cannot be used; the message says what, and what to do. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadInput(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
