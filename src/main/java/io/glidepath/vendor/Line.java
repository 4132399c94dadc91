package io.glidepath.vendor;

/**
 * Where a system is listened to that does not send by itself, such as a telephone exchange.
 *
 * @param tls whether the connection is encrypted; without it only this machine is connected to
 * @param user whom the system knows us as
 */
public record Line(String host, int port, boolean tls, String user, String secret) {
  /** Never shows the secret. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
