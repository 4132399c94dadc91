package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The durations in {@code config/glidepath.yaml} are written in one way, whatever they are for. */
class SettingsDurationsTest {
  @TempDir private Path config;

  @ParameterizedTest
  @ValueSource(strings = {"90s", "15m", "8h", "7d", "24 months", "2 years"})
  void historyTakesEveryUnit(String written) throws IOException {
    assertThat(read("history: " + written).historyDuration()).isPositive();
  }

  @Test
  void monthsAreTwelfthsOfAYear() throws IOException {
    assertThat(read("history: 24 months").historyDuration()).isEqualTo(Duration.ofDays(730));
    assertThat(read("retention: {personal: 4 weeks, decisions: 24 months}").retention().read())
        .isEqualTo(read("retention: {personal: 28d, decisions: 2 years}").retention().read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"history: soon", "history: 0d", "history: -7d", "history: 7"})
  void aHistoryThatIsNoneIsRefusedByNameWithAnExample(String line) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("history: '")
        .hasMessageContaining("such as 90s, 15m, 8h, 7d or 24 months");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0d", "-7d", "30s", "23h"})
  void aRetentionThatIsNoneIsRefusedByNameWithAnExample(String written) {
    assertThatThrownBy(() -> read("retention: {personal: " + written + "}"))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("retention.personal: '" + written + "' is ")
        .hasMessageContaining("; write ");
    assertThatThrownBy(() -> read("retention: {decisions: " + written + "}"))
        .hasMessageStartingWith("retention.decisions: ");
  }

  private Settings read(String text) throws IOException {
    Files.writeString(config.resolve("glidepath.yaml"), text + "\n");
    return Settings.read(config);
  }
}
