package io.glidepath.secret;

/** A key file that cannot be used; the message is one sentence with the way out. */
public final class UnfitSecret extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnfitSecret(String message) {
    super(message);
  }
}
