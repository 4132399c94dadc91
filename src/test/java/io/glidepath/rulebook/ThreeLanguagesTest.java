package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Translation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * The shipped cards, rewritten in each language from their sentences: the same rules come of it.
 */
class ThreeLanguagesTest {
  private static final KpiSettings KPIS = KpiFile.read(Path.of("config/kpis.yaml"));
  private static final List<SourceFile> FILES = RuleFolder.read(Path.of("rules"), new Findings());
  private static final int MOST_IN_A_LINE = 500;
  private static final Cards SHIPPED = Cards.read(FILES, KPIS, Set.of(), new Findings());

  @Test
  void everyShippedCardIsTheSameRuleInAllOfThem() {
    for (String language : List.of("en", "fr", "es")) {
      Findings findings = new Findings();
      Cards rewritten = Cards.read(rewritten(language), KPIS, Set.of(), findings);
      assertThat(findings.all()).isEmpty();
      assertThat(drl(rewritten)).isEqualTo(drl(SHIPPED));
    }
  }

  @TestFactory
  List<DynamicTest> aCardInOneOfThemIsTheSameRule() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : List.of("fr", "es")) {
      Cards rewritten = Cards.read(rewritten(language), KPIS, Set.of(), new Findings());
      for (RuleCard card : SHIPPED.all()) {
        RuleCard other =
            rewritten.all().stream()
                .filter(each -> each.id().equals(card.id()))
                .findFirst()
                .orElseThrow();
        tests.add(
            DynamicTest.dynamicTest(
                language + " " + card.id(), () -> assertThat(other.body()).isEqualTo(card.body())));
      }
    }
    return tests;
  }

  @Test
  void theRewrittenCardSpeaksTheLanguage() {
    assertThat(text("fr")).contains("le client a été transféré au moins 2 fois");
    assertThat(text("es")).contains("el cliente ha sido transferido al menos 2 veces");
  }

  private static String text(String language) {
    return rewritten(language).stream()
        .filter(file -> file.path().equals("channel/own-the-case.yaml"))
        .map(SourceFile::text)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> drl(Cards cards) {
    return RulebookFiles.drl(cards.live(), cards.settings());
  }

  private static List<SourceFile> rewritten(String language) {
    return FILES.stream().map(file -> rewritten(file, language)).toList();
  }

  private static SourceFile rewritten(SourceFile file, String language) {
    return SHIPPED.all().stream()
        .filter(card -> file.isCard() && card.id().equals(file.id()))
        .filter(card -> !card.conditions().isEmpty())
        .findFirst()
        .map(card -> new SourceFile(file.path(), rewritten(card, file.text(), language)))
        .orElse(file);
  }

  private static String rewritten(RuleCard card, String text, String language) {
    Map<String, Object> yaml = new LinkedHashMap<>(new Yaml().<Map<String, Object>>load(text));
    yaml.put("when", card.conditions().stream().map(each -> inYaml(each, language)).toList());
    yaml.remove("settings");
    return new Yaml().dump(yaml);
  }

  /** One line of text, but for {@code none}, which has no sentence of its own, and what is long. */
  private static Object inYaml(Condition condition, String language) {
    if (condition instanceof Condition.Absent absent) {
      return Map.of("none", inYaml(absent.parts(), language));
    }
    String line = new Translation(SHIPPED.dictionary()).of(condition, language);
    if (line.length() > MOST_IN_A_LINE && condition instanceof Condition.Any any) {
      return Map.of("any", inYaml(any.parts(), language));
    }
    return line.length() > MOST_IN_A_LINE && condition instanceof Condition.All all
        ? Map.of("all", inYaml(all.parts(), language))
        : line;
  }

  private static List<Object> inYaml(List<Condition> conditions, String language) {
    return conditions.stream().map(part -> inYaml(part, language)).toList();
  }
}
