package io.glidepath.vendor.signature;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time that a delivery was signed at, so that an old one cannot be sent again by another. */
final class SigningTime {
  /** As Standard Webhooks recommends, either way, for clocks that differ. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private SigningTime() {}

  /** Why this time of signing is not believed now. */
  static Optional<String> doubt(String written, Instant now) {
    try {
      Instant signed =
          written.matches("\\d{1,12}")
              ? Instant.ofEpochSecond(Long.parseLong(written))
              : Instant.parse(written);
      return Duration.between(signed, now).abs().compareTo(WINDOW) > 0
          ? Optional.of("It was signed more than 5 minutes from now: " + signed + ".")
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of("The time of its signature is no time.");
    }
  }
}
