package io.glidepath.web.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The web origins that our pages may come from: our own loopback addresses, and those listed. */
public final class Origins {
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

  private volatile Set<String> allowed;

  public Origins(List<String> listed) {
    allowed = Set.copyOf(listed);
  }

  /** Adds our own, once the port is known. */
  public void serveOn(String scheme, int port) {
    Stream<String> own = LOOPBACK.stream().map(host -> scheme + "://" + host + ":" + port);
    allowed = Stream.concat(allowed.stream(), own).collect(Collectors.toUnmodifiableSet());
  }

  boolean lists(@Nullable String origin) {
    return origin != null && allowed.contains(origin);
  }
}
