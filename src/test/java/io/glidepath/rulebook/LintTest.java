package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.Finding;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.phrase.PhraseBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found in cards that are written without a mistake and make no sense all the same. */
class LintTest {
  private static final PhraseBook PHRASES = PhraseBook.load(Path.of("rules"));

  private final TreeMap<String, String> texts = new TreeMap<>();

  @BeforeEach
  void beginWithTheDictionary() throws IOException {
    texts.put("sentences.dsl", Files.readString(Path.of("rules/sentences.dsl")));
  }

  @Test
  void aCardThatAnotherContains() {
    card("aa", "live", 500, "", "the issue is not resolved");
    card("bb", "live", 500, "", "the issue is not resolved", "an agent is connected");
    assertThat(found()).containsExactly("channel/bb.yaml:8: subsumed-card");
  }

  @Test
  void aCardThatHasTheConditionsOfAnother() {
    card("aa", "live", 500, "", "the issue is not resolved", "an agent is connected");
    card("bb", "live", 500, "", "an agent is connected", "the issue is not resolved");
    assertThat(found()).containsExactly("channel/bb.yaml:8: duplicate-card");
  }

  @Test
  void aCardThatIsNeverShownBecauseOthersAlwaysWin() {
    card("aa", "live", 900, "One", "the issue is not resolved");
    card("bb", "live", 800, "Two", "an agent is connected");
    card("cc", "live", 700, "Three", "the customer has been transferred");
    String[] all = {
      "the issue is not resolved", "an agent is connected", "the customer has been transferred"
    };
    card("dd", "live", 600, "Four", all);
    assertThat(found()).containsExactly("channel/dd.yaml:14: outranked-card");
    card("dd", "live", 850, "Four", all);
    assertThat(found()).isEmpty();
    card("dd", "live", 600, "Four", all);
    card("aa", "shadow", 900, "One", "the issue is not resolved");
    assertThat(found()).isEmpty();
  }

  @Test
  void anAlternativeThatTheOtherLinesExclude() {
    card(
        "aa",
        "live",
        500,
        "",
        "{any: [the issue is resolved, an agent is connected]}",
        "the issue is not resolved");
    assertThat(found()).containsExactly("channel/aa.yaml:9: dead-alternative");
  }

  @Test
  void moreCasesThanAnyoneCanTest() {
    String any = "{any: [the channel is chat, the channel is email, the channel is social]}";
    String said = "{any: [the agent has said %s, the agent has said %s, the agent has said %s]}";
    card(
        "aa",
        "live",
        500,
        "",
        any,
        said.formatted("apology", "thanks", "closing"),
        said.formatted("policy", "cannot", "jargon"));
    assertThat(found()).containsExactly("channel/aa.yaml:8: too-many-cases");
  }

  @Test
  void nothingInAWarningThatTheCardAllowsForAReason() {
    String twice = "the customer has been transferred";
    card("aa", "live", 500, "", twice, "the customer has been transferred at least 2 times");
    assertThat(found()).containsExactly("channel/aa.yaml:9: idle-condition");
    allow("idle-condition: it reads better");
    assertThat(found()).isEmpty();
    allow("idle-condition: ");
    assertThat(found()).contains("channel/aa.yaml:1: allow");
  }

  @Test
  void anAllowanceThatAllowsNothing() {
    card("aa", "live", 500, "", "the issue is not resolved");
    allow("too-long: lawyers want it");
    assertThat(found()).containsExactly("channel/aa.yaml:1: unused-allow");
  }

  @Test
  void anIdThatComesBackOrIsGone() {
    card("aa", "live", 500, "", "the issue is not resolved");
    texts.put("ids.lock", "channel.aa retired\nchannel.gone\n");
    assertThat(found()).containsExactly("channel/aa.yaml:2: reused-id", "ids.lock:2: removed-card");
    texts.put("ids.lock", "channel.aa\n");
    assertThat(found()).isEmpty();
  }

  private void allow(String what) {
    texts.compute(
        "channel/aa.yaml",
        (path, text) -> "allow: {" + what + "}\n" + text.replaceFirst("allow: .*\n", ""));
  }

  private void card(String name, String status, int priority, String words, String... when) {
    StringBuilder card = new StringBuilder("id: channel.").append(name).append('\n');
    card.append("status: ").append(status).append("\nowner: cx\n");
    card.append("title: {en: T, fr: T, es: T}\n");
    card.append("advice: {en: A%s, fr: A, es: A}\n".formatted(words));
    card.append("evidence: [{claim: C, source: S, strength: B}]\n");
    card.append("limits: []\nwhen:\n");
    List.of(when).forEach(line -> card.append("  - ").append(line).append('\n'));
    card.append("then:\n  charge: {driver: hold, points: %d}\n".formatted(1 + words.length()));
    card.append("  suggest: {priority: %d}\n".formatted(priority));
    texts.put("channel/" + name + ".yaml", card.toString());
    texts.put(
        "channel/" + name + ".test.yaml",
        """
        tests:
          - {name: speaks, events: [], expect: [{at: 0s, suggest: channel.%s}]}
          - {name: is silent, events: [], expect: []}
        """
            .formatted(name));
  }

  private List<String> found() {
    return RulebookFiles.check(new RuleTexts(texts), KpiSettings.NONE, PHRASES).stream()
        .map(LintTest::brief)
        .toList();
  }

  private static String brief(Finding finding) {
    return "%s:%d: %s".formatted(finding.file(), finding.line(), finding.code());
  }
}
