package io.glidepath.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LogIdsTest {
  private static final Clock STOPPED =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00.001Z"), ZoneOffset.UTC);

  @Test
  void tellsDecisionsFromActsAndOnlyGrows() {
    LogIds ids = new LogIds(0, STOPPED);

    assertThat(new long[] {ids.decision(), ids.decision(), ids.act(), ids.act(), ids.decision()})
        .containsExactly(8192, 8194, 8195, 8197, 8198);
  }

  @Test
  void goesOnAfterTheLastOneThoughTheClockWentBack() {
    assertThat(new LogIds(9001, STOPPED).decision()).isEqualTo(9002);
  }

  @Test
  void staysExactInJsonForThirtyYears() {
    Clock late = Clock.fixed(Instant.parse("2059-12-31T00:00:00Z"), ZoneOffset.UTC);

    assertThat(new LogIds(0, late).decision()).isLessThan(1L << 53);
  }
}
