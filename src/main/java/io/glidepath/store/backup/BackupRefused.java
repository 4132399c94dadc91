package io.glidepath.store.backup;

import org.jspecify.annotations.Nullable;

/** Nothing was written or restored; the message is one sentence that says why, and what to do. */
public final class BackupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupRefused(String message) {
    this(message, null);
  }

  BackupRefused(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
