package io.glidepath.web;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, and whom it trusts.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}
 * @param port 0 is any free port
 * @param behindProxy a proxy in front of us does TLS, so that we may listen beyond loopback
 * @param tls our own certificate, if we do TLS ourselves
 * @param origins web origins that our pages may come from besides our own loopback addresses, such
 *     as {@code https://advice.example.org}
 * @param embed web origins of desktops that may show {@code /embed} in a frame and call the API
 *     with a token
 * @param join where a team lead joins an interaction, with {@code {interactionId}} in it; null if
 *     there is no such place
 */
public record WebSettings(
    String host,
    int port,
    boolean behindProxy,
    @Nullable Tls tls,
    List<String> origins,
    List<String> embed,
    @Nullable String join) {

  /** A certificate chain and its key, both PEM. */
  public record Tls(Path certificate, Path key) {}

  public WebSettings {
    origins = List.copyOf(origins);
    embed = List.copyOf(embed);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
    }
  }

  /** Without desktops. */
  public WebSettings(
      String host, int port, boolean behindProxy, @Nullable Tls tls, List<String> origins) {
    this(host, port, behindProxy, tls, origins, List.of(), null);
  }

  /** On loopback, without TLS. */
  public static WebSettings local(int port) {
    return new WebSettings("127.0.0.1", port, false, null, List.of());
  }

  /** The same on another port; 0 is any free one. */
  public WebSettings on(int other) {
    return new WebSettings(host, other, behindProxy, tls, origins, embed, join);
  }

  boolean isSecure() {
    return behindProxy || tls != null;
  }

  String scheme() {
    return tls == null ? "http" : "https";
  }
}
