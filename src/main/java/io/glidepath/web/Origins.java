package io.glidepath.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The web origins that our pages may come from; by default our own loopback addresses. */
final class Origins {
  private final List<String> listed;
  private volatile Set<String> allowed = Set.of();

  /** {@code listed} may be empty; then {@link #serveOn} fills in our own. */
  Origins(List<String> listed) {
    this.listed = List.copyOf(listed);
    allowed = Set.copyOf(listed);
  }

  void serveOn(String scheme, int port) {
    if (listed.isEmpty()) {
      String end = ":" + port;
      allowed =
          Set.of(
              scheme + "://127.0.0.1" + end,
              scheme + "://localhost" + end,
              scheme + "://[::1]" + end);
    }
  }

  boolean lists(@Nullable String origin) {
    return origin != null && allowed.contains(origin);
  }
}
