package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a card's link may be, said with its place. */
class LinkOfACardTest {
  private static final String CARD =
      """
      id: channel.waits
      status: live
      owner: cx
      title: {en: Waits, fr: Attente, es: Espera}
      advice: {en: Be quick., fr: Faites vite., es: Dese prisa.}
      because: {en: "{issue}", fr: "{issue}", es: "{issue}"}
      settings: {article: a-7}
      link: %s
      when:
        - the issue is not resolved
      then:
        suggest: {priority: 500}
      """;

  @TempDir private Path temporary;

  private RulesDir rules;

  @BeforeEach
  void copy() {
    rules = new RulesDir(temporary);
  }

  @Test
  void isAnHttpsAddressWithSlotsThatAreKnown() {
    assertThat(linked("https://kb.example.com/{language}/{issue}?a={article}&p={product}"))
        .isEmpty();
    assertThat(linked("http://kb.example.com/{article}"))
        .singleElement()
        .asString()
        .startsWith("channel/waits.yaml:8:")
        .contains("wrong-link");
    assertThat(linked("https://{article}.example.com/"))
        .singleElement()
        .asString()
        .contains("wrong-link");
    assertThat(linked("https://kb.example.com/{article}/{isue}"))
        .singleElement()
        .asString()
        .contains("unknown-slot");
  }

  private List<String> linked(String link) {
    rules.write("channel/waits.yaml", CARD.formatted('"' + link + '"'));
    return rules.findings().stream()
        .filter(each -> each.matches("channel/waits.yaml.*(link|slot).*"))
        .toList();
  }
}
