package io.glidepath.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** A machine and a port of it, {@code host:port} or {@code [::1]:port}. */
record HostAndPort(String host, int port) {
  /** What is written, with the usual port if none is; empty if it is no such thing. */
  static Optional<HostAndPort> read(String written, int usual) {
    try {
      URI uri = URI.create("//" + written);
      boolean plain = uri.getHost() != null && written.equals(uri.getRawAuthority());
      return plain && uri.getUserInfo() == null
          ? Optional.of(new HostAndPort(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort()))
          : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Whether it is this machine, where nobody is on the way. */
  boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
