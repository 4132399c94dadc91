package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.Finding;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.rulebook.RuleReader;
import io.glidepath.rulebook.file.RulesOnDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of rules that were read before: it must say what reading them anew would say. */
@Tag("thorough")
class KeptRulesTest {
  private static final Path CONFIG = Path.of("config");
  private static final RuleTexts SHIPPED = new RulesOnDisk(Path.of("rules")).read().texts();
  private static final String CARD = "channel/own-the-case.yaml";
  private static final String TABLE = "prevention/next-issue.csv";

  private final RuleReader kept;
  private final Path cache;

  KeptRulesTest(@TempDir Path cache) {
    this.cache = cache;
    kept = fresh();
  }

  @Test
  void saysTheSameAfterEveryEdit() {
    List<Edit> edits =
        List.of(
            new Edit(CARD, "transfers: 2", "transfers: 0"),
            new Edit(CARD, "transferred at least", "transfered at least"),
            new Edit(CARD, "title:", "titel:"),
            new Edit("channel/own-the-case.test.yaml", "interaction.transferred", "transferred"),
            new Edit("channel/own-the-case.test.yaml", "expect: []", ""),
            new Edit(TABLE, ",", ";"),
            new Edit("sentences.dsl", "transferred at least", "moved at least"),
            new Edit("sentences.fr.dsl", "happened(\"transferred\")", "kill(\"transferred\")"),
            new Edit("phrases.en.yaml", "spelling:", "speling:"),
            new Edit("ids.lock", "channel.own-the-case", "channel.own-the-case retired"));
    List<Finding> shipped = fresh().check(SHIPPED);
    for (Edit edit : edits) {
      agrees(edit.made());
      assertThat(kept.check(SHIPPED)).isEqualTo(shipped);
    }
  }

  @Test
  void saysTheSameWhenEditsAreOnTopOfEachOther() {
    TreeMap<String, String> other = new TreeMap<>(SHIPPED.byPath());
    other.put("channel/own-the-case-too.yaml", SHIPPED.text(CARD));
    agrees(new RuleTexts(other));
    other.put(TABLE, "issue,issue\n");
    agrees(new RuleTexts(other));
    other.remove(CARD);
    agrees(new RuleTexts(other));
    other.remove("sentences.dsl");
    agrees(new RuleTexts(other));
    other.put("sentences.dsl", SHIPPED.text("sentences.dsl"));
    agrees(new RuleTexts(other));
  }

  @Test
  void findsWhatIsWrongAgainThoughNothingChanged() {
    RuleTexts wrong = new Edit(CARD, "transferred at least", "transfered at least").made();
    assertThat(kept.check(wrong)).isNotEmpty();
    assertThat(kept.check(wrong)).isNotEmpty().isEqualTo(fresh().check(wrong));
  }

  private void agrees(RuleTexts texts) {
    RuleReader fresh = fresh();
    List<String> cards = List.of(CARD, "prevention/next-issue.yaml");
    assertThat(kept.check(texts)).isEqualTo(fresh.check(texts));
    assertThat(kept.readings(texts, cards, "fr")).isEqualTo(fresh.readings(texts, cards, "fr"));
  }

  private RuleReader fresh() {
    return Knowledge.reader(Knowledge.kpis(CONFIG), cache);
  }

  private record Edit(String path, String words, String instead) {
    RuleTexts made() {
      String text = SHIPPED.text(path);
      assertThat(text).as(path).contains(words);
      return SHIPPED.with(Map.of(path, String.valueOf(text).replace(words, instead)));
    }
  }
}
