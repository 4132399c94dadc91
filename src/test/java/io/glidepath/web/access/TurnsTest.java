package io.glidepath.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Turns turns = new Turns(2, 3, nanos::get);

  @Test
  void givesEachPersonTheirOwn() {
    for (int n = 0; n < 3; n++) {
      assertThat(turns.take("emma")).isTrue();
    }
    assertThat(turns.take("emma")).isFalse();
    assertThat(turns.take("ben")).isTrue();

    nanos.addAndGet(1_000_000_000);

    assertThat(turns.take("emma")).isTrue();
    assertThat(turns.take("emma")).isTrue();
    assertThat(turns.take("emma")).isFalse();
  }
}
