package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Knowledge;
import io.glidepath.advice.Card;
import io.glidepath.interaction.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards say to the agent why they speak, in few words and in each language. */
class BecauseTest {
  private static final String CARD =
      """
      id: channel.waits
      status: live
      owner: cx
      title: {en: Waits, fr: Attente, es: Espera}
      advice: {en: Be quick., fr: Faites vite., es: Dese prisa.}
      %swhen:
        - the issue is not resolved
      then:
        suggest: {priority: 500}
      """;

  @TempDir Path temporary;

  @Test
  void areAskedForOnceOthersHaveThem() {
    RulesDir rules = new RulesDir(temporary);
    rules.write("channel/waits.yaml", CARD.formatted(""));
    assertThat(rules.findings()).noneMatch(each -> each.contains("missing-because"));
    rules.write("channel/waits.yaml", CARD.formatted("because: {en: You, fr: Vous, es: Usted}\n"));
    assertThat(rules.findings().stream().filter(each -> each.contains("missing-because")))
        .isNotEmpty()
        .noneMatch(each -> each.startsWith("channel/waits.yaml"));
  }

  @Test
  void areCountedAndSpeakToTheAgent() {
    RulesDir rules = new RulesDir(temporary);
    String twelve = "one two three four five six seven eight nine ten eleven {issue}";
    rules.write("channel/waits.yaml", CARD.formatted(because(twelve, "{issue}", "{issue}")));
    assertThat(ofTheCard(rules)).isEmpty();
    rules.write(
        "channel/waits.yaml", CARD.formatted(because(twelve + " more", "{issue}", "{issue}")));
    assertThat(ofTheCard(rules)).singleElement().asString().contains("too-many-words");
    rules.write(
        "channel/waits.yaml",
        CARD.formatted(
            because("The agent has not spoken.", "L'agent se tait.", "El agente calla.")));
    assertThat(ofTheCard(rules)).hasSize(3).allMatch(each -> each.contains("third-person"));
    rules.write("channel/waits.yaml", CARD.formatted(because("{issue}", "x", "{issue}")));
    assertThat(ofTheCard(rules)).singleElement().asString().contains("missing-slot");
  }

  @Test
  void allShippedCardsHaveThem(@TempDir Path cache) {
    Knowledge knowledge = Knowledge.read(Path.of("config"), Path.of("rules"), cache);
    List<String> without = new ArrayList<>();
    for (Card card : knowledge.rulebook().cards()) {
      boolean isRead = card.suggest() != null || card.charge() != null;
      if (isRead
          && (card.because() == null
              || !card.because().languages().containsAll(Language.codes()))) {
        without.add(card.id());
      }
    }
    assertThat(without).isEmpty();
  }

  private static String because(String en, String fr, String es) {
    return "because:\n  en: \"%s\"\n  fr: \"%s\"\n  es: \"%s\"\n".formatted(en, fr, es);
  }

  private static List<String> ofTheCard(RulesDir rules) {
    return rules.findings().stream()
        .filter(each -> each.startsWith("channel/waits.yaml"))
        .filter(each -> !each.contains("missing-evidence") && !each.contains("missing-scenarios"))
        .toList();
  }
}
