package io.glidepath.disk;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Whether the disk that we write to is nearly full. It is looked at ten times a second at most, on
 * a clock that nobody sets. Thread-safe.
 */
public final class FreeSpace {
  private static final long MEBI = 1L << 20;
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final LongSupplier bytes;
  private final long least;
  private volatile long lookedAt;
  private volatile boolean low;

  /**
   * @param bytes how many bytes are free
   * @param leastMebibytes how many MiB there must be; 0 means that it is never looked at
   */
  public FreeSpace(LongSupplier bytes, int leastMebibytes) {
    this.bytes = bytes;
    least = leastMebibytes * MEBI;
    lookedAt = System.nanoTime() - LOOK_NANOS;
  }

  /** That of the disk which a directory is on. */
  public static FreeSpace of(Path directory, int leastMebibytes) {
    File folder = directory.toFile();
    return new FreeSpace(() -> usable(folder), leastMebibytes);
  }

  public boolean isLow() {
    long now = System.nanoTime();
    if (least > 0 && now - lookedAt >= LOOK_NANOS) {
      lookedAt = now;
      low = bytes.getAsLong() < least;
    }
    return low;
  }

  /** How many MiB there must be. */
  public long leastMebibytes() {
    return least / MEBI;
  }

  /** Of a directory that is gone, nobody can tell. */
  private static long usable(File directory) {
    long bytes = directory.getUsableSpace();
    return bytes == 0 && !directory.isDirectory() ? Long.MAX_VALUE : bytes;
  }
}
