package io.glidepath.store;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the memory is kept.
 *
 * @param data the directory of the embedded PostgreSQL, used if there is no {@code url}
 * @param url an outside PostgreSQL, as {@code postgresql://user:password@host:port/database}
 * @param timeout the longest that a lane waits for one transaction
 * @param keepFrames how long agents' frames are kept for reconnects
 */
public record DatabaseSettings(
    Path data, @Nullable String url, Duration timeout, Duration keepFrames) {
  private static final Duration TIMEOUT = Duration.ofSeconds(8);
  private static final Duration KEEP_FRAMES = Duration.ofDays(2);

  public static DatabaseSettings embedded(Path data) {
    return new DatabaseSettings(data, null, TIMEOUT, KEEP_FRAMES);
  }

  /** {@code url} null or blank means the embedded one. */
  public DatabaseSettings withUrl(@Nullable String address) {
    String given = address == null || address.isBlank() ? null : address;
    return new DatabaseSettings(data, given, timeout, keepFrames);
  }
}
