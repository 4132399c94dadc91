package io.glidepath.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Names;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.SuggestTerms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agent who is told nothing is told why, once, from the facts. */
class SilenceTest {
  private static final SuggestTerms USUAL = new SuggestTerms(500, 60_000, 9, 30_000);
  private static final SuggestTerms URGENT = new SuggestTerms(800, 60_000, 9, 30_000);

  private final PlainRulebook rules = new PlainRulebook("r1");
  private final LiveInteraction live = new LiveInteraction("i1");
  private final Told told = new Told("i1", "c1");

  @Test
  void saysThatNothingIsKnownAndThenThatItIsEasy() {
    Advisor advisor = advisor(60);
    assertThat(told(advisor.advise(live, told.connected(0, "a1")))).containsExactly("unknown");
    Fact known = new Fact.IssueIdentified("no-internet", null);
    assertThat(told(advisor.advise(live, told.at(1, known)))).containsExactly("easy");
    assertThat(told(advisor.advise(live, told.at(2, known)))).isEmpty();
  }

  @Test
  void namesTheLargestCauseThatStillHoldsAndThenThatNoneDoes() {
    rules.charge("held", 20, story -> story.isHeld());
    rules.charge("heldLong", 20, story -> story.isHeld());
    Advisor advisor = advisor(60);
    advisor.advise(live, told.connected(0, "a1"));
    Advice hard = advisor.advise(live, told.at(1, new Fact.Held()));
    assertThat(live.ledger().score()).isGreaterThanOrEqualTo(Silence.EASY_BELOW);
    assertThat(told(hard)).containsExactly("open");
    assertThat(texts(hard).get(0)).contains("still open: test");
    Advice over = advisor.advise(live, told.at(2, new Fact.Resumed()));
    assertThat(texts(over).get(0)).contains("behind you").contains("test");
  }

  @Test
  void neverCallsAnInteractionEasyThatIsNot() {
    rules.charge("held", 40, story -> story.isHeld());
    Advisor advisor = advisor(60);
    advisor.advise(live, told.at(0, new Fact.Held()));
    assertThat(told(advisor.advise(live, told.connected(1, "a1")))).containsExactly("open");
  }

  @Test
  void saysWhenTheHourIsFullAndLetsTheUrgentThrough() {
    rules.suggest("first", USUAL, story -> story.isConnected() && !story.isHeld());
    rules.suggest("second", USUAL, story -> story.isHeld());
    rules.suggest("urgent", URGENT, story -> story.times(Names.HELD) >= 2);
    Advisor advisor = advisor(1);
    advisor.advise(live, told.connected(0, "a1"));
    Advice full = advisor.advise(live, told.at(1, new Fact.Held()));
    assertThat(full.raised()).isEmpty();
    assertThat(told(full)).containsExactly("capped");
    assertThat(texts(full).get(0)).contains("1 tips this hour");
    advisor.advise(live, told.at(2, new Fact.Resumed()));
    Advice urgent = advisor.advise(live, told.at(3, new Fact.Held()));
    assertThat(urgent.raised()).extracting(each -> each.rule()).containsExactly("urgent");
  }

  @Test
  void saysThatTheAgentAskedForQuietAndUntilWhen() {
    rules.suggest("a", USUAL, story -> story.isHeld());
    Advisor advisor = advisor(60);
    advisor.advise(live, told.connected(0, "a1"));
    Advice quiet =
        advisor.advise(live, told.at(1, new Fact.FeedbackGiven("*", "muted", null, 300)));
    assertThat(told(quiet)).containsExactly("quiet");
    assertThat(silences(quiet).get(0).silence().until()).isEqualTo(live.story().now() + 300_000);
  }

  @Test
  void tellsTheNextAgentAnew() {
    Advisor advisor = advisor(60);
    advisor.advise(live, told.connected(0, "a1"));
    assertThat(told(advisor.advise(live, told.connected(5, "a2")))).containsExactly("unknown");
  }

  private Advisor advisor(int perHour) {
    return new Advisor(
        rules.open(), new AttentionLimits(3, 12, perHour, 800, 24, 2, 400), new Agents());
  }

  private static List<Frame.Silent> silences(Advice advice) {
    return advice.frames().stream()
        .map(Advice.Addressed::frame)
        .filter(Frame.Silent.class::isInstance)
        .map(Frame.Silent.class::cast)
        .toList();
  }

  private static List<String> told(Advice advice) {
    return silences(advice).stream().map(each -> each.silence().state().word()).toList();
  }

  private static List<String> texts(Advice advice) {
    return silences(advice).stream().map(Frame.Silent::text).toList();
  }
}
