package io.glidepath.web.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The web origins that our pages may come from: our own loopback addresses, and those listed. A
 * browser takes every name under {@code localhost} for loopback and keeps cookies apart by name, so
 * that several people can be signed in beside each other on one machine.
 */
public final class Origins {
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

  /** {@code http://anything.localhost}, up to its port; RFC 6761 keeps it on this machine. */
  private static final Pattern NAME =
      Pattern.compile("^(https?://)[a-z0-9-]{1,63}\\.localhost(?=:|$)");

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
    return origin != null && allowed.contains(NAME.matcher(origin).replaceFirst("$1localhost"));
  }
}
