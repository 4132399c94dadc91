package io.glidepath.rulebook.scenario;

import io.glidepath.rulebook.sentence.SlotType;
import java.time.Instant;

/** The virtual time of scenarios. */
final class ScenarioTime {
  /** A Monday morning: what every scenario calls zero. */
  static final Instant ZERO = Instant.parse("2026-01-05T10:00:00Z");

  private ScenarioTime() {}

  static Instant at(long millis) {
    return ZERO.plusMillis(millis);
  }

  /** A time that is written as a duration from zero, in RFC 3339; any other text stays. */
  static String absolute(String text) {
    boolean before = text.startsWith("-");
    return SlotType.millis(before ? text.substring(1) : text)
        .map(millis -> at(before ? -millis : millis).toString())
        .orElse(text);
  }

  /** Milliseconds as seconds, for people. */
  static String words(long millis) {
    return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
  }
}
