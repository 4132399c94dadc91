package io.glidepath.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Story;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What team leads are told of an interaction, and when they are told that it is over. */
class AlertsTest {
  private static final String ALL = TeamStream.of(TeamStream.ALL);
  private static final Predicate<Story> HELD = Story::isHeld;

  private final Told told = new Told("i1", "c1");
  private final LiveInteraction live = new LiveInteraction("i1");
  private final PlainRulebook rules = new PlainRulebook("r1");

  private static Card alerting(String id, boolean shadow) {
    Text text = new Text(Map.of("en", id, "fr", id + " (fr)", "es", id + " (es)"));
    return new Card(
        id, "channel", "v1", shadow, text, text, null, text, null, null, null, null, false, "high",
        List.of());
  }

  private Advisor advisor() {
    return new Advisor(rules.open(), AttentionLimits.USUAL, new Agents());
  }

  private static List<String> told(Advice advice) {
    return advice.frames().stream()
        .filter(each -> !each.agentId().startsWith("a"))
        .map(each -> each.agentId().substring(1) + " " + words(each.frame()))
        .toList();
  }

  private static String words(Frame frame) {
    return frame instanceof Frame.AlertOver over
        ? "over " + over.alertId() + " " + over.reason()
        : frame instanceof Frame.Alerted alerted ? "alert " + alerted.alert().id() : "?";
  }

  private Fact connected(String agentId, String team) {
    return new Fact.AgentConnected(agentId, team, null);
  }

  @Test
  void tellsTheTeamAndAllTeamsOnceInEveryLanguageAndKeepsItInTheLog() {
    rules.add(alerting("a", false), HELD);
    Advisor advisor = advisor();
    advisor.advise(live, told.at(0, connected("a1", "blue")));

    Advice advice = advisor.advise(live, told.at(1, new Fact.Held()));

    assertThat(told(advice)).containsExactly("blue alert i1~a", "* alert i1~a");
    assertThat(advice.decisions())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.outcome()).isEqualTo(Outcome.ALERTED);
              assertThat(each.detail()).isEqualTo("high");
              assertThat(each.facts()).containsEntry("condition", "met");
            });
    Alert alert = ((Frame.Alerted) advice.frames().get(advice.frames().size() - 1).frame()).alert();
    assertThat(alert.title().byLanguage()).containsOnlyKeys("en", "fr", "es");
    assertThat(alert.because()).isNotNull();

    Advice over = advisor.advise(live, told.at(2, new Fact.Resumed()));
    assertThat(told(over)).containsExactly("blue over i1~a resolved", "* over i1~a resolved");
    assertThat(over.decisions()).isEmpty();

    Advice again = advisor.advise(live, told.at(3, new Fact.Held()));
    assertThat(told(again)).isEmpty();
    assertThat(again.decisions()).isEmpty();
  }

  @Test
  void goesWithTheInteractionToTheNextTeam() {
    rules.add(alerting("a", false), story -> true);
    Advisor advisor = advisor();

    assertThat(told(advisor.advise(live, told.started(0)))).containsExactly("* alert i1~a");
    assertThat(told(advisor.advise(live, told.at(1, connected("a1", "blue")))))
        .containsExactly("blue alert i1~a");
    assertThat(told(advisor.advise(live, told.at(2, connected("a2", "red")))))
        .containsExactly("blue over i1~a moved", "red alert i1~a");
    assertThat(told(advisor.advise(live, told.ended(3))))
        .containsExactly("red over i1~a ended", "* over i1~a ended");
  }

  @Test
  void isOverWhenItsCardIsGone() {
    rules.add(alerting("a", false), story -> true);
    Advisor advisor = advisor();
    advisor.advise(live, told.started(0));
    advisor.use(new PlainRulebook("r2").open());

    assertThat(told(advisor.advise(live, told.at(1, new Fact.Held()))))
        .containsExactly("* over i1~a rule-withdrawn");
  }

  @Test
  void tellsNobodyFromTheShadow() {
    rules.add(alerting("a", true), HELD);
    Advisor advisor = advisor();
    advisor.advise(live, told.at(0, connected("a1", "blue")));

    Advice advice = advisor.advise(live, told.at(1, new Fact.Held()));

    assertThat(told(advice)).isEmpty();
    assertThat(advice.decisions()).extracting(Decision::outcome).containsExactly(Outcome.SHADOW);
  }
}
