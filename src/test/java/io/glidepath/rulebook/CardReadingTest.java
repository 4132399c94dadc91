package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.UnderstoodCard;
import io.glidepath.interaction.Phrases;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import io.glidepath.rulebook.file.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardReadingTest {
  private static final KpiSettings KPIS = KpiFile.read(Path.of("config/kpis.yaml"));
  private static final List<SourceFile> FILES = RuleFolder.read(Path.of("rules"), new Findings());
  private static final Cards SHIPPED = Cards.read(FILES, KPIS, Set.of(), new Findings());

  @Test
  void saysEachConditionInThreeLanguages() {
    UnderstoodCard.Line first = reading("channel/own-the-case.yaml").when().get(0);

    assertThat(first.text()).isEqualTo("the customer has been transferred at least 2 times");
    assertThat(first.said())
        .containsEntry("en", "the customer has been transferred at least 2 times")
        .containsEntry("fr", "le client a été transféré au moins 2 fois")
        .containsEntry("es", "el cliente ha sido transferido al menos 2 veces");
    assertThat(first.meaning()).isEqualTo("The transfer has occurred at least 2 times.");
    assertThat(first.reads()).containsExactly("transferred");
  }

  @Test
  void pointsAtTheValueOfASetting() {
    UnderstoodCard reading = reading("channel/own-the-case.yaml");
    UnderstoodCard.Setting setting = reading.settings().get(0);
    String line = file(reading.path()).text().split("\n", -1)[setting.line() - 1];
    int from = setting.column() - 1;

    assertThat(setting.name()).isEqualTo("transfers");
    assertThat(line.substring(from, from + setting.length())).isEqualTo("2");
  }

  @Test
  void showsTheRuleThatComesOfIt() {
    assertThat(reading("channel/own-the-case.yaml").drl())
        .contains("rule \"channel.own-the-case\"", "this.times(\"transferred\") >= 2");
    assertThat(reading("kpi/ivr-survey.yaml").drl()).contains("$kpi : Kpi(");
  }

  @Test
  void readsEveryShippedCard() {
    FILES.stream()
        .filter(SourceFile::isCard)
        .forEach(
            file -> {
              UnderstoodCard reading = reading(file.path());
              assertThat(reading.when())
                  .as(file.path())
                  .isNotEmpty()
                  .allSatisfy(
                      line -> {
                        assertThat(line.meaning()).doesNotContain("{", "|", "null");
                        assertThat(line.said()).hasSize(3).doesNotContainValue("");
                        assertThat(line.reads()).isNotEmpty();
                      });
            });
  }

  @Test
  void knowsNoOtherFiles() {
    assertThat(
            CardReading.of(
                file("sentences.dsl"), SHIPPED, PlainMeaning.of(SHIPPED, Phrases.NONE, "en")))
        .isEmpty();
  }

  private static UnderstoodCard reading(String path) {
    return CardReading.of(file(path), SHIPPED, PlainMeaning.of(SHIPPED, Phrases.NONE, "en"))
        .orElseThrow();
  }

  private static SourceFile file(String path) {
    return FILES.stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
  }
}
