package io.glidepath.rulebook.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.authoring.Finding;
import io.glidepath.phrase.BadPhrases;
import io.glidepath.phrase.PhraseBook;
import io.glidepath.rulebook.RulesDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first wall, as shipped: no hostile file of the corpus becomes a rule. */
@Timeout(60)
class WallTest {
  @BeforeEach
  void resetTheCanary() {
    Canary.reset();
  }

  @AfterEach
  void findTheCanaryUntouched() {
    assertThat(Canary.isTouched()).isFalse();
  }

  static List<Attack> files() {
    return Attack.all().stream().filter(attack -> !attack.isPhrases()).toList();
  }

  static List<Attack> phrases() {
    return Attack.all().stream().filter(Attack::isPhrases).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void refusesHostileFilesInPlainWords(Attack attack, @TempDir Path temporary) throws IOException {
    RulesDir rules = new RulesDir(temporary);
    String place = attack.place();
    String text = attack.text();
    Path old = rules.path().resolve(place);
    rules.write(place, attack.isDictionary() ? Files.readString(old) + text : text);
    List<Finding> errors =
        rules.load().findings().stream().filter(finding -> finding.isError()).toList();
    assertThat(errors).isNotEmpty();
    assertThat(errors)
        .allSatisfy(
            finding ->
                assertThat(finding.message())
                    .isNotBlank()
                    .doesNotContain("Exception", "\tat ", "org.drools"));
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void refusesHostilePhraseFiles(Attack attack) {
    Map<String, String> files = Map.of("phrases.en.yaml", attack.text());
    assertThatThrownBy(() -> PhraseBook.of(files))
        .isInstanceOf(BadPhrases.class)
        .hasMessageContaining("phrases.en.yaml:");
  }
}
