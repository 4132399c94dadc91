package io.glidepath.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final List<String> NEEDED =
      List.of("name", "and", "last-and", "or", "not", "none", "decimal", "numbers", "cue.card");

  @Test
  void englishComesFirst() {
    assertThat(Language.codes()).containsExactly("en", "fr", "es");
    assertThat(Language.listed()).isEqualTo("en, fr or es");
  }

  @Test
  void everyLanguageHasItsWords() {
    for (Language language : Language.all()) {
      assertThat(NEEDED).allSatisfy(key -> assertThat(language.text(key)).as(key).isNotBlank());
      assertThat(List.of("second", "minute", "hour", "day", "week"))
          .allSatisfy(unit -> assertThat(language.words(unit)).hasSizeGreaterThanOrEqualTo(2));
    }
  }

  @Test
  void aTagCountsByItsFirstPartAndEnglishStandsInForTheUnspoken() {
    assertThat(Language.of(Language.primary("fr-CA")).name()).isEqualTo("French");
    assertThat(Language.of("de").code()).isEqualTo("en");
    assertThat(Language.of(null).code()).isEqualTo("en");
    assertThat(Language.isSpoken("de")).isFalse();
  }
}
