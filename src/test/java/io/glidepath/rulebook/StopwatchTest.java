package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopwatchTest {
  private static final long MILLI = 1_000_000;

  private long wall;
  private long processor;
  private int readings;
  private final Stopwatch stopwatch =
      new Stopwatch(
          () -> wall,
          () -> {
            readings++;
            return processor;
          });

  @Test
  void chargesNobodyForTimeThatOthersTook() {
    stopwatch.start();
    pass(900, 3);
    assertThat(stopwatch.isOver()).isFalse();
  }

  @Test
  void isOverAfterSixtyMillisecondsOfWork() {
    pass(1_000, 1_000);
    stopwatch.start();
    pass(61, 61);
    assertThat(stopwatch.isOver()).isTrue();
  }

  @Test
  void readsTheProcessorsClockSeldom() {
    for (int verdict = 0; verdict < 1_000; verdict++) {
      stopwatch.start();
      wall += MILLI / 100;
      processor += MILLI / 100;
      assertThat(stopwatch.isOver()).isFalse();
    }
    assertThat(readings).isEqualTo(1);
    pass(20, 20);
    stopwatch.start();
    assertThat(readings).isEqualTo(2);
  }

  private void pass(long wallMillis, long processorMillis) {
    wall += wallMillis * MILLI;
    processor += processorMillis * MILLI;
  }
}
