package io.glidepath.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Held against a plain map, with times that are months apart, and many names. */
class TalliesTest {
  private static final long NOW = 1_767_600_000_000L;
  private static final long YEAR = 31_536_000_000L;

  private final Random random = new Random(5);
  private final Tallies tallies = new Tallies(new Touched());
  private final Map<String, LongSummaryStatistics> plain = new HashMap<>();

  @Test
  void keepsWhatAPlainMapKeeps() {
    for (int i = 0; i < 3_000; i++) {
      note("name-" + random.nextInt(i < 1_000 ? 20 : 600), NOW + random.nextInt(3_600_000));
      assertThat(tallies.earliest())
          .isEqualTo(
              plain.values().stream().mapToLong(LongSummaryStatistics::getMin).min().orElse(0));
    }
    compare();
    for (int i = 0; i < 500; i++) {
      note("name-" + random.nextInt(700), NOW + (long) ((random.nextDouble() * 2 - 1) * YEAR));
    }
    compare();
    assertThat(tallies.endings("name-")).hasSize(plain.size());
    assertThat(tallies.count("nothing of the kind")).isZero();
    assertThat(tallies.last("nothing of the kind")).isZero();
  }

  private void note(String name, long at) {
    tallies.note(name, at);
    plain.computeIfAbsent(name, any -> new LongSummaryStatistics()).accept(at);
  }

  private void compare() {
    plain.forEach(
        (name, all) -> {
          assertThat(tallies.count(name)).isEqualTo((int) all.getCount());
          assertThat(tallies.first(name)).isEqualTo(all.getMin());
          assertThat(tallies.last(name)).isEqualTo(all.getMax());
        });
  }
}
