package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Story;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.drools.RuleBase;
import io.glidepath.rulebook.drools.RuleCompiler;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.Sentence;
import io.glidepath.rulebook.sentence.Subject;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each sentence of the shipped dictionary as a rule of its own. */
class EverySentenceTest {
  /** Lines of a card before its conditions; what is missing in them is of no concern here. */
  private static final int FIRST_LINES = 4;

  private static final KpiSettings KPIS = KpiFile.read(Path.of("config/kpis.yaml"));
  private static final Findings FINDINGS = new Findings();
  private static final Cards CARDS = Cards.read(files(), KPIS, Set.of(), FINDINGS);

  @Test
  void compilesAndPassesTheWall() {
    assertThat(CARDS.all()).hasSizeGreaterThan(250);
    assertThat(FINDINGS.all())
        .filteredOn(finding -> finding.line() > FIRST_LINES)
        .filteredOn(finding -> !finding.code().startsWith("missing"))
        .isEmpty();
    List<String> drls = RulebookFiles.drl(CARDS.live(), CARDS.settings());
    assertThat(RuleBase.load(RuleCompiler.compile(drls))).hasSize(2);
  }

  @Test
  void canBeAskedOfAStoryOfWhichNothingIsKnown() {
    for (RuleCard card : CARDS.all()) {
      for (Expr expr : card.conditions().stream().map(each -> each.expr()).toList()) {
        if (expr.subjects().equals(Set.of(Subject.STORY))) {
          Story story = new Story("i1");
          assertThat(expr.value(Facts.of(story, null))).as(expr.toString()).isNotNull();
          assertThat(story.wakeAt()).as(expr.toString()).isEqualTo(Story.NEVER);
        }
      }
    }
  }

  @Test
  void togetherTheyReadAllThatAStoryTells() {
    Set<Method> read = new HashSet<>();
    for (RuleCard card : CARDS.all()) {
      card.conditions().forEach(condition -> condition.expr().walk(part -> note(part, read)));
    }
    assertThat(read).containsAll(Subject.STORY.readable());
  }

  private static void note(Expr part, Set<Method> read) {
    if (part instanceof Expr.Read reading) {
      read.add(reading.method());
    }
  }

  private static List<SourceFile> files() {
    List<SourceFile> files =
        new ArrayList<>(
            RuleFolder.read(Path.of("rules"), new Findings()).stream()
                .filter(file -> file.isDictionary() || file.isTable())
                .toList());
    Dictionary dictionary = Dictionary.read(files, new Findings());
    dictionary.sentences().stream()
        .filter(sentence -> sentence.language().equals("en"))
        .forEach(sentence -> files.add(card(sentence, dictionary, files.size())));
    return files;
  }

  private static SourceFile card(Sentence sentence, Dictionary dictionary, int number) {
    String example = sentence.say(new Examples(dictionary).values(sentence));
    boolean row = sentence.subject() == Subject.ROW && !example.contains("has a row");
    boolean live = sentence.subject() == Subject.STORY || sentence.subject() == Subject.ROW;
    String text =
        """
        id: channel.s%d
        status: live
        %s
        when:
          - "%s"
        %s
        """
            .formatted(
                number,
                live ? "owner: cx" : "about: settings",
                example,
                row ? "  - the table next-issue has a row for the issue" : "");
    return new SourceFile("channel/s%d.yaml".formatted(number), text);
  }
}
