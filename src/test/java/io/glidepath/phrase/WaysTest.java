package io.glidepath.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that would take for ever are refused, and those that are not take no longer than n. */
class WaysTest {
  private static final int LONG = 2_000;

  /** Texts that are as bad as can be for some pattern. */
  private static final List<String> TEXTS =
      List.of("a ", "a b ", "1 ", "12 ", "my name ", "name ", "a. ", "5 minutes ", "a b c d ");

  private static final String[] WORST = {
    "a|[a] ",
    "a|[a] [b] ",
    "a|[a b] ",
    "a|[a [b]] ",
    "a|(a|a b) ",
    "a|(a|a) ",
    "a|[a|b|c] ",
    "a|{number} |{digits} ",
    "a|[{number}] ",
    "a|[{digits}] [{number}] ",
    "a|[{duration}] ",
    "a|[{field}] ",
    "a|{field} [{value}] ",
    "a|[$] ",
    "a|[a * b] ",
    "a|[[a] a] "
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] y",
        "x [a] [b] [a] [b] [a] [b] [a] [b] [a] [b] [a] [b] [a] [b] [a] [b] [a] [b] y",
        "x (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) y",
        "x (a|a a) (a|a a) (a|a a) (a|a a) (a|a a) (a|a a) (a|a a) (a|a a) (a|a a) (a|a a) y",
        "x [[[[a] a] a] a] [[[[a] a] a] a] [[[[a] a] a] a] [[[[a] a] a] a] y",
        "x [{number}] [{number}] [{number}] [{number}] [{number}] [{number}] [{number}]"
            + " [{number}] [{number}] y",
        "x [{number}] [{digits}] [{number}] [{digits}] [{number}] [{digits}] [{number}]"
            + " [{digits}] [{number}] y",
        "x [$] [$] [$] [$] [$] [$] [$] [$] [$] [$] y",
      })
  void refusesPatternsThatTakeForEverInPlainWords(String pattern) {
    String file = "phrases:\n  apology:\n    say:\n      - \"%s\"\n".formatted(pattern);
    assertThatThrownBy(() -> PhraseBook.of(Map.of("phrases.en.yaml", file)))
        .isInstanceOf(BadPhrases.class)
        .hasMessageContaining("phrases.en.yaml:4:")
        .hasMessageContaining("too many ways to read the pattern")
        .hasMessageContaining("write several patterns");
  }

  @Test
  void followsTheWorstPatternsInStepsThatGrowWithTheTextOnly() {
    for (String family : WORST) {
      String pattern = worstOf(family.split("\\|", 2)[0], family.split("\\|", 2)[1]);
      for (String text : TEXTS) {
        long half = steps(pattern, text, LONG / 2);
        long whole = steps(pattern, text, LONG);
        String what = pattern + " on " + text;
        assertThat(whole).as(what).isLessThanOrEqualTo(2 * half + 2_000);
        assertThat(whole).as(what).isLessThanOrEqualTo(500L * (LONG + 2));
      }
    }
  }

  /** The longest pattern of its kind that is accepted. */
  private static String worstOf(String first, String part) {
    String worst = first;
    for (int times = 1; times < 60; times++) {
      String pattern = first + " " + part.repeat(times) + "z";
      if (ear(pattern).isEmpty()) {
        return worst;
      }
      worst = pattern;
    }
    return worst;
  }

  private static long steps(String pattern, String text, int letters) {
    LanguageEar ear = ear(pattern).get(0);
    WordTokens tokens = ear.words().read(text.repeat(letters / text.length()));
    Spans spans = new Spans(tokens.size());
    ear.fields().find(tokens, spans);
    ear.durations().find(tokens, spans);
    Search search = new Search(ear.patterns(), ear.fields(), tokens, spans);
    assertThat(search.all()).isNotNull();
    return search.steps();
  }

  /** None if the pattern is refused. */
  private static List<LanguageEar> ear(String pattern) {
    List<PhraseFault> faults = new ArrayList<>();
    String file =
        """
        units: {60s: [minute]}
        fields: {name: {say: [name], given: words}}
        field-joiners: [my]
        phrases:
          apology:
            say:
              - "%s"
        """
            .formatted(pattern);
    PhraseFile.Contents contents = PhraseFile.read("phrases.en.yaml", "en", file, faults);
    return faults.isEmpty() ? List.of(Objects.requireNonNull(contents).ear()) : List.of();
  }
}
