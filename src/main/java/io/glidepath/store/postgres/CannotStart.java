package io.glidepath.store.postgres;

import org.jspecify.annotations.Nullable;

/** The database cannot be opened; the message is one sentence that says what to do. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String message) {
    this(message, null);
  }

  public CannotStart(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
