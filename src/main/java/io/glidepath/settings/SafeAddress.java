package io.glidepath.settings;

import java.net.URI;
import java.util.Optional;

/**
 * An address to which what is secret may go: https, or http to this machine, where nobody is on the
 * way.
 */
final class SafeAddress {
  private SafeAddress() {}

  /** The address; empty if it is none, or not safe. */
  static Optional<URI> read(String text) {
    try {
      URI uri = URI.create(text);
      boolean named = uri.getHost() != null && uri.getUserInfo() == null;
      boolean safe =
          "https".equals(uri.getScheme())
              || "http".equals(uri.getScheme())
                  && named
                  && new HostAndPort(uri.getHost(), uri.getPort()).isLoopback();
      return named && safe ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
