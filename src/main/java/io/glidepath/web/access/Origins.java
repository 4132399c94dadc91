package io.glidepath.web.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The web origins that our pages may come from: our own loopback addresses, and those listed; and
 * those of desktops, which may show a frame of ours and call with a token, and no more. A browser
 * takes every name under {@code localhost} for loopback and keeps cookies apart by name, so that
 * several people can be signed in beside each other on one machine.
 */
public final class Origins {
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

  /** {@code http://anything.localhost}, up to its port; RFC 6761 keeps it on this machine. */
  private static final Pattern NAME =
      Pattern.compile("^(https?://)[a-z0-9-]{1,63}\\.localhost(?=:|$)");

  private volatile Set<String> allowed;
  private final Set<String> desktops;

  public Origins(List<String> listed, List<String> desktops) {
    allowed = Set.copyOf(listed);
    this.desktops = Set.copyOf(desktops);
  }

  /** Adds our own, once the port is known. */
  public void serveOn(String scheme, int port) {
    Stream<String> own = LOOPBACK.stream().map(host -> scheme + "://" + host + ":" + port);
    allowed = Stream.concat(allowed.stream(), own).collect(Collectors.toUnmodifiableSet());
  }

  boolean lists(@Nullable String origin) {
    return origin != null && allowed.contains(NAME.matcher(origin).replaceFirst("$1localhost"));
  }

  /** Whether a page of this origin may call with a token that it holds itself. */
  boolean mayCall(@Nullable String origin) {
    return lists(origin) || origin != null && desktops.contains(origin);
  }

  /** The desktops, in a settled order. */
  public List<String> desktops() {
    return desktops.stream().sorted().toList();
  }
}
