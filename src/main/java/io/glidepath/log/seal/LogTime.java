package io.glidepath.log.seal;

import java.time.Instant;

/** The time in the ids of the log: milliseconds since 2026 above the lowest 13 bits. */
public final class LogTime {
  private static final long BEGINNING = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private static final int A_MILLISECOND = 13;

  private LogTime() {}

  /** The first id of a moment. */
  public static long firstId(Instant time) {
    return firstId(time.toEpochMilli());
  }

  /** The first id of a millisecond since 1970. */
  public static long firstId(long millis) {
    return millis - BEGINNING << A_MILLISECOND;
  }

  /** When an id was made, to the millisecond; {@code log_time} of the database. */
  public static Instant of(long id) {
    return Instant.ofEpochMilli(BEGINNING + (id >> A_MILLISECOND));
  }
}
