package io.glidepath.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDurationTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "90s, PT90S",
    "15m, PT15M",
    "5 min, PT5M",
    "8h, PT8H",
    "'1,5 h', PT90M",
    "7d, P7D",
    "7 jours, P7D",
    "2 semanas, P14D",
    "12 months, P365D",
    "24 months, P730D",
    "24 mois, P730D",
    "1 month, PT730H",
    "2 años, P730D",
    "1000 years, P365000D",
    "0d, PT0S"
  })
  void readsWhatPeopleWrite(String text, Duration length) {
    assertThat(WrittenDuration.length(text)).contains(length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "d",
        "-7d",
        "7 dd",
        "7d 2h",
        "P7D",
        "1001 years",
        "99999999999999999999d"
      })
  void refusesWhatIsNoDuration(String text) {
    assertThat(WrittenDuration.length(text)).isEmpty();
  }

  @Test
  void tellsNothingFromSome() {
    assertThat(WrittenDuration.some("0d")).isEmpty();
    assertThat(WrittenDuration.some("1d")).contains(Duration.ofDays(1));
  }
}
