package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How and, or, not and typed words are written in a card. */
class ConditionsTest {
  @Test
  void areJoinedByAndOrAndNotInOneLine() {
    assertThat(
            drl(
                "the customer is on hold and it is not so that the issue is known,"
                    + " or the customer is waiting in a queue"))
        .isEqualTo("((this.isHeld() && !(this.getIssue() != null)) || this.isWaiting())");
  }

  @Test
  void areTheSameInFrenchAndSpanish() {
    String english = drl("it is not so that an agent is connected or the customer is on hold");
    assertThat(drl("il n'est pas vrai qu'un agent est en ligne, ou le client est en attente"))
        .isEqualTo(english);
    assertThat(drl("no es cierto que hay un agente conectado, o el cliente está en espera"))
        .isEqualTo(english);
  }

  @Test
  void keepASentenceThatHasAnAndInItself() {
    assertThat(
            drl(
                "the hold ended 5s ago and the agent has not apologised since"
                    + " and the customer is annoyed"))
        .contains("this.elapsed(\"resumed\", 5000L)", "\"customer:annoyed\"");
  }

  @Test
  void mayBeNestedAsLists() {
    assertThat(
            drl(
                "any: [the customer is on hold, {all: [the customer is annoyed, "
                    + "{not: {any: [an agent is connected, the issue is known]}}]}]"))
        .contains("this.isHeld() || ((", "&& !(this.isConnected() || (this.getIssue() != null))");
  }

  @Test
  void refuseNoneInsideOfOthers() {
    assertThat(findings("any: [{none: [the customer is on hold]}, the issue is known]"))
        .extracting(Finding::message)
        .containsExactly("none: stands by itself, not inside any:, all:, none: or not:.");
  }

  @Test
  void nameOnlyThePartThatIsNotUnderstood() {
    assertThat(findings("the customer is on hold and the customer is annoyd"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .contains("the customer is annoyd")
                  .doesNotContain("on hold");
              assertThat(finding.instead()).isEqualTo("the customer is annoyed");
            });
  }

  @Test
  void refuseAMistypedEventWithTheNearestOne() {
    assertThat(findings("the agent has not said apology since the tranfser"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message())
                  .contains("the tranfser", "is not an event such as the transfer");
              assertThat(finding.instead()).isEqualTo("the transfer");
            });
    assertThat(findings("l'agent n'a pas dit apology depuis le transfer"))
        .extracting(Finding::instead)
        .containsExactly("le transfert");
  }

  @Test
  void refuseOtherMistypedWordsToo() {
    assertThat(instead("the interaction is in Frensh")).containsExactly("French");
    assertThat(instead("the channel is chatt")).containsExactly("chat");
    assertThat(instead("the customer has given email through the IRV")).containsExactly("the IVR");
    assertThat(instead("the interaction ended resolvd")).containsExactly("resolved");
  }

  @Test
  void doNotTakeHalfASentenceForAnEvent() {
    assertThat(findings("2 min have passed since the customer siad complaint"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("unknown-sentence"));
  }

  @Test
  void takeDurationsAndNumbersInTheWaysOfTheLanguages() {
    String week = drl("the customer has contacted us at least 3 times in 7 days");
    assertThat(week).isEqualTo("this.contacts(604800000L) >= 3");
    assertThat(drl("the customer has contacted us at least 3 times in 1 week")).isEqualTo(week);
    assertThat(drl("le client nous a contactés au moins 3 fois en 7 jours")).isEqualTo(week);
    assertThat(drl("el cliente nos ha contactado al menos 3 veces en 7 días")).isEqualTo(week);
    assertThat(drl("le client est en attente depuis 1,5 min"))
        .isEqualTo("this.onHoldFor(90000L)")
        .isEqualTo(drl("the customer has been on hold for 90s"));
  }

  @Test
  void takeAnEventByItsNameInAnyLanguage() {
    assertThat(drl("le client a parlé depuis transferred"))
        .isEqualTo(drl("the customer has spoken since the transfer"));
  }

  private static List<String> instead(String line) {
    return findings(line).stream().map(Finding::instead).toList();
  }

  private static List<Finding> findings(String line) {
    return new OneCard(line).findings();
  }

  /** What stands between the brackets of the rule's one pattern. */
  private static String drl(String line) {
    OneCard card = new OneCard(line);
    assertThat(card.findings()).isEmpty();
    String drl = card.drl();
    int from = drl.indexOf("Story(") + "Story(".length();
    return drl.substring(from, drl.indexOf(") from entry-point", from));
  }
}
