package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Knowledge;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.interaction.DisplayNames;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.file.RulesOnDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What phrases and fields are called stands in the phrase files, for each language. */
class DisplayNamesTest {
  private static final RuleTexts SHIPPED = new RulesOnDisk(Path.of("rules")).read().texts();

  private final RuleReader reader;

  DisplayNamesTest(@TempDir Path cache) {
    reader = Knowledge.reader(KpiSettings.NONE, cache);
  }

  @Test
  void aPhraseThatALeadAddsBringsItsName() {
    RuleTexts texts =
        with("en", "  shouting:\n    name: “HELLO?”\n    say: |\n      hello hello\n");
    texts =
        with(texts, "fr", "  shouting:\n    name: \"« ALLÔ ? »\"\n    say: |\n      allo allo\n");

    DisplayNames names = names(texts);
    assertThat(names.phrase("en", "shouting")).isEqualTo("“HELLO?”");
    assertThat(names.phrase("fr", "shouting")).isEqualTo("« ALLÔ ? »");
    assertThat(names.phrase("es", "shouting")).isEqualTo("shouting");
    assertThat(reader.check(texts)).noneMatch(Finding::isError);
  }

  @Test
  void aPhraseWithoutANameIsToldWhereItStands() {
    RuleTexts texts = with("es", "  a-gritos:\n    say: |\n      oiga oiga\n");

    assertThat(reader.check(texts))
        .filteredOn(finding -> finding.code().equals("phrase-name"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.file()).isEqualTo("phrases.es.yaml");
              assertThat(text(texts, "phrases.es.yaml").lines().toList().get(finding.line() - 2))
                  .isEqualTo("  a-gritos:");
              assertThat(finding.severity()).isEqualTo(Finding.WARNING);
              assertThat(finding.message()).contains("'a-gritos' has no 'name:'");
              assertThat(finding.instead()).contains("name:");
            });
    assertThat(reader.load(texts).loaded()).isPresent();
  }

  @Test
  void theShippedFilesNameEverythingInEveryLanguage() {
    assertThat(reader.check(SHIPPED)).extracting(Finding::code).doesNotContain("phrase-name");
    DisplayNames names = names(SHIPPED);
    for (String language : List.of("en", "fr", "es")) {
      assertThat(names.fields().getOrDefault(language, Map.of()).keySet())
          .isEqualTo(names.fieldsNamed());
    }
    assertThat(names.field("fr", "pin")).isEqualTo("code PIN");
    assertThat(names.field("es", "lucky-number")).isEqualTo("lucky number");
    assertThat(names.field("en", null)).isEmpty();
  }

  private DisplayNames names(RuleTexts texts) {
    return reader.reasoner("any", texts).phrases().displayNames();
  }

  private static RuleTexts with(String language, String phrase) {
    return with(SHIPPED, language, phrase);
  }

  private static RuleTexts with(RuleTexts texts, String language, String phrase) {
    String file = "phrases." + language + ".yaml";
    return texts.with(Map.of(file, text(texts, file).stripTrailing() + "\n" + phrase));
  }

  private static String text(RuleTexts texts, String file) {
    return Objects.requireNonNull(texts.text(file), file);
  }
}
