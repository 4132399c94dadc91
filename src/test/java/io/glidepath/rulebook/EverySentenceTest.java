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
  private static final Dictionary DICTIONARY =
      Cards.read(
              RuleFolder.read(Path.of("rules"), new Findings()),
              KpiSettings.NONE,
              Set.of(),
              new Findings())
          .dictionary();

  @Test
  void compilesAndPassesTheWall() {
    List<String> drls = new ArrayList<>();
    for (Sentence sentence : english()) {
      OneCard card = card(sentence);
      assertThat(card.findings()).as(sentence.words()).isEmpty();
      String name = "io.glidepath.rules.s" + drls.size();
      drls.add(card.drl().replaceFirst("package [^;]+", "package " + name));
    }
    assertThat(RuleBase.load(RuleCompiler.compile(drls))).hasSameSizeAs(drls);
  }

  @Test
  void canBeAskedOfAStoryOfWhichNothingIsKnown() {
    for (Sentence sentence : english()) {
      RuleCard card = card(sentence).card();
      for (Expr expr : card.conditions().stream().map(each -> each.expr()).toList()) {
        if (expr.subjects().equals(Set.of(Subject.STORY))) {
          Story story = new Story("i1");
          assertThat(expr.value(Facts.of(story, null))).as(sentence.words()).isNotNull();
          assertThat(story.wakeAt()).as(sentence.words()).isEqualTo(Story.NEVER);
        }
      }
    }
  }

  @Test
  void togetherTheyReadAllThatAStoryTells() {
    Set<Method> read = new HashSet<>();
    for (Sentence sentence : english()) {
      card(sentence)
          .card()
          .conditions()
          .forEach(
              condition ->
                  condition
                      .expr()
                      .walk(
                          part -> {
                            if (part instanceof Expr.Read reading) {
                              read.add(reading.method());
                            }
                          }));
    }
    assertThat(read).containsAll(Subject.STORY.readable());
  }

  private static List<Sentence> english() {
    return DICTIONARY.sentences().stream()
        .filter(sentence -> sentence.language().equals("en"))
        .toList();
  }

  private static OneCard card(Sentence sentence) {
    String example = sentence.say(new Examples(DICTIONARY).values(sentence));
    String line = '"' + example + '"';
    List<String> lines =
        sentence.subject() == Subject.ROW && !example.contains("has a row")
            ? List.of("the table next-issue has a row for the issue", line)
            : List.of(line);
    return new OneCard(sentence.subject().word(), lines);
  }
}
