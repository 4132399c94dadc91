package io.glidepath.rulebook.scenario;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlMap;
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

  /** Milliseconds from zero. */
  static long millis(Instant at) {
    return at.toEpochMilli() - ZERO.toEpochMilli();
  }

  /** The member {@code at} in milliseconds; 0, with a finding, if it is no time. */
  static long read(YamlMap map, Findings findings) {
    String text = map.text("at");
    boolean before = text != null && text.startsWith("-");
    Long millis =
        text == null ? null : SlotType.millis(before ? text.substring(1) : text).orElse(null);
    if (millis == null) {
      findings.error(map.place("at"), "scenario", "at must be a time.", "at: 95s");
      return 0;
    }
    return before ? -millis : millis;
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
