package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.Decision;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Channel;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.suggestion.AttentionLimits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that passes every check and still takes too much is skipped, logged, and disabled. */
class BudgetTest {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  private static final String EVERY_OTHER_ROW =
      """
      import io.glidepath.interaction.Story;
      import io.glidepath.advice.Row;
      rule "channel.expert"
      when
        $story : Story(issue != null)
        Row(table == "next-issue", cell("issue") != $story.issue)
      then
      end
      """;

  @Test
  void ruleThatFiresTooOftenIsLoggedAndDisabledWhileOthersDecide(@TempDir Path temporary) {
    FileRulebook rulebook = withBigTable(temporary, 1_000);
    List<Decision> decisions = advise(rulebook, 6);
    assertThat(decisions)
        .filteredOn(decision -> decision.outcome() == Outcome.FAILED)
        .extracting(Decision::rule, Decision::detail, decision -> decision.facts().get("cause"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("channel.expert", "overran", "too many matches"),
            org.assertj.core.groups.Tuple.tuple("channel.expert", "overran", "too many matches"),
            org.assertj.core.groups.Tuple.tuple("channel.expert", "overran", "too many matches"),
            org.assertj.core.groups.Tuple.tuple(
                "channel.expert", "disabled", "3 failures in a minute"));
    assertThat(decisions)
        .filteredOn(decision -> decision.outcome() == Outcome.CHARGED)
        .extracting(Decision::rule)
        .containsExactly("channel.own-the-case");
  }

  @Test
  void ruleWithinItsBudgetIsLeftAlone(@TempDir Path temporary) {
    List<Decision> decisions = advise(withBigTable(temporary, 100), 6);
    assertThat(decisions).extracting(Decision::outcome).doesNotContain(Outcome.FAILED);
    assertThat(decisions).extracting(Decision::rule).contains("channel.expert");
  }

  @Test
  void ruleThatTakesTooLongIsSkippedAndOthersAreNot(@TempDir Path temporary) {
    FileRulebook rulebook = withBigTable(temporary, 100);
    AtomicLong millis = new AtomicLong();
    OneByOne slowly =
        new OneByOne(rulebook.rules(), rulebook.memory(), () -> millis.addAndGet(51) * 1_000_000);
    Verdict verdict = new Verdict(rulebook.indexes());
    Stories stories =
        new Stories().started(0, "billing").connected(5).transferred(10).transferred(20);
    stories.story().openForReading();
    slowly.consult(stories.story(), verdict);
    assertThat(verdict.failures())
        .extracting(failure -> rulebook.cards().get(failure.rule()).id())
        .contains("channel.expert");
    assertThat(verdict.failures()).allSatisfy(f -> assertThat(f.how()).isEqualTo("overran"));
    assertThat(verdict.holds(rulebook.indexOf("channel.own-the-case"))).isTrue();
  }

  private static FileRulebook withBigTable(Path temporary, int rows) {
    String lines =
        IntStream.range(0, rows)
            .mapToObj("issue-%d,late-fee,30,mentions-fee,Explain,Expliquez,Explique"::formatted)
            .collect(Collectors.joining("\n"));
    return new RulesDir(temporary)
        .write("channel/expert.drl", EVERY_OTHER_ROW)
        .write(
            "prevention/next-issue.csv",
            "issue,next,likelihood,mention,advice_en,advice_fr,advice_es\n" + lines + "\n")
        .load()
        .rulebookOrThrow();
  }

  private static List<Decision> advise(FileRulebook rulebook, int transfers) {
    LiveInteraction live = new LiveInteraction("i1");
    List<Decision> decisions = new ArrayList<>();
    try (Advisor advisor = new Advisor(rulebook.open(), AttentionLimits.USUAL, new Agents())) {
      List<Fact> facts = new ArrayList<>();
      facts.add(
          new Fact.Started(
              Channel.VOICE, "c1", false, null, null, "billing", null, null, null, null));
      facts.add(new Fact.AgentConnected("a1", null, 6));
      for (int i = 0; i < transfers; i++) {
        facts.add(new Fact.Transferred("q2", null, false, null));
      }
      for (int i = 0; i < facts.size(); i++) {
        InteractionEvent event =
            new InteractionEvent("test", "e" + i, "i1", START.plusSeconds(i), "c1", facts.get(i));
        decisions.addAll(advisor.advise(live, event).decisions());
      }
    }
    return decisions;
  }
}
