package io.glidepath;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** A time that stands until it is told. Thread-safe. */
public final class VirtualTime implements InstantSource {
  private volatile Instant now;

  public VirtualTime(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void set(Instant time) {
    now = time;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** A clock that shows it. */
  public Clock clock() {
    return withZone(ZoneOffset.UTC);
  }
}
