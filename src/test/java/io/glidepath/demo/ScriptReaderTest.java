package io.glidepath.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {
  private static final DemoAgent EMMA = DemoAgent.WATCHED.get(0);

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void everyLanguageHasHardAndEasyCasesSpokenAndWritten(String language) {
    List<Script> scripts = ScriptReader.read(language);

    assertThat(scripts).hasSizeGreaterThanOrEqualTo(7);
    assertThat(scripts).extracting(Script::id).doesNotHaveDuplicates();
    assertThat(scripts).anyMatch(Script::quiet).anyMatch(each -> !each.quiet());
    assertThat(scripts).anyMatch(Script::isVoice).anyMatch(each -> !each.isVoice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void everyContactComesToAnEnd(String language) {
    assertThat(ScriptReader.read(language))
        .flatExtracting(Script::contacts)
        .allSatisfy(
            contact ->
                assertThat(ScriptTimeline.of(contact, EMMA, new Random(1)))
                    .extracting(cue -> cue.type().word())
                    .containsOnlyOnce("interaction.ended"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void aCaseTakesMinutesAtMost(String language) {
    assertThat(ScriptReader.read(language))
        .flatExtracting(Script::contacts)
        .extracting(contact -> ScriptTimeline.of(contact, EMMA, new Random(1)))
        .allSatisfy(cues -> assertThat(cues.get(cues.size() - 1).at()).isLessThan(300_000));
  }

  @Test
  void readsTimesWithTheirUnits() {
    assertThat(ScriptReader.duration("0.5s")).isEqualTo(Duration.ofMillis(500));
    assertThat(ScriptReader.duration("10m")).isEqualTo(Duration.ofMinutes(10));
    assertThat(ScriptReader.duration("3d")).isEqualTo(Duration.ofDays(3));
  }
}
