package io.glidepath.lane;

import static io.glidepath.lane.TestLanes.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.RuleState;
import io.glidepath.advice.Told;
import io.glidepath.effort.EffortScore;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Names;
import io.glidepath.interaction.PastContact;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Receipt;
import io.glidepath.suggestion.SuggestTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an interaction stands is written now and then, and is known nevertheless. */
class StandingTest {
  private final TestLanes lanes = new TestLanes();
  private final Told call = new Told("i1", "c1");

  @BeforeEach
  void start() {
    lanes.rules.suggest("a", terms(), story -> story.times(Names.TRANSFERRED) > 1);
    lanes.rules.suggest("b", terms(), story -> story.times(Names.HELD) > 0);
    lanes.rules.charge("c", 8, story -> story.times(Names.RESUMED) > 0);
    lanes.start();
  }

  @AfterEach
  void stop() {
    lanes.close();
  }

  @Test
  void isWrittenWithTheEventThatChangesWhatIsSearchedAndElseLater() {
    take(call.started(0));
    take(call.connected(1, "a1"));
    assertThat(standing().seq()).isEqualTo(2);
    take(call.transferred(2));
    take(call.transferred(3));
    assertThat(standing().seq()).isEqualTo(2);
    assertThat(stored("i1").state().rules()).extracting(RuleState::rule).containsExactly("a");

    take(call.at(4, new Fact.Held()));
    take(call.at(5, new Fact.Resumed()));
    assertThat(standing())
        .extracting(Journal.Standing::seq, Journal.Standing::score)
        .as("a charge changes the score, which is searched by")
        .containsExactly(6L, EffortScore.of(8));
    assertThat(Objects.requireNonNull(standing().state()).rules()).hasSize(3);
    take(call.at(6, new Fact.Held()));
    take(call.ended(7));
    assertThat(standing().seq()).isEqualTo(8);
    take(call.transferred(8));
    assertThat(standing().seq()).as("nothing of one that has ended is behind").isEqualTo(9);
  }

  @Test
  void catchesUpAfterAWhileWithoutAnyEvent() {
    take(call.started(0));
    take(call.transferred(1));
    take(call.transferred(2));
    assertThat(standing().seq()).isEqualTo(1);

    lanes.pass(Duration.ofSeconds(11));
    Told other = new Told("i2", "c2");
    for (int i = 0; standing().seq() < 3 && i < 1_000; i++) {
      take(other.transferred(i));
    }

    assertThat(standing().seq()).isEqualTo(3);
    assertThat(standing().contact().transfers()).isEqualTo(2);
    assertThat(stored("i1").behind()).isFalse();
  }

  @Test
  void catchesUpWhenTheServerIsAskedToEnd() {
    take(call.started(0));
    take(call.transferred(1));
    take(call.transferred(2));

    lanes.stop();

    assertThat(standing().seq()).isEqualTo(3);
    assertThat(stored("i1").behind()).isFalse();
  }

  @Test
  void isKnownToTheCustomersOtherInteractionsThoughItWasBehind() {
    lanes.rules.suggest("d", terms(), story -> story.past().stream().anyMatch(StandingTest::moved));
    take(call.started(0));
    take(call.transferred(1));
    take(call.transferred(2));
    assertThat(standing().contact().transfers()).isZero();
    lanes.kill();
    lanes.start();

    take(new Told("i2", "c1").started(3));

    assertThat(stored("i2").state().rules()).extracting(RuleState::rule).contains("d");
  }

  private static boolean moved(PastContact contact) {
    return contact.transfers() == 2;
  }

  /** The same interaction, killed after each of its events: it is as one that went on. */
  @Test
  void isKnownAgainWhereverTheServerWasKilled() {
    List<InteractionEvent> whole = story("whole");
    whole.forEach(this::take);
    String wanted = state("whole");
    assertThat(stored("whole").state().rules()).filteredOn(each -> each.shown() != null).hasSize(2);
    for (int at = 1; at < whole.size(); at++) {
      String id = "killed-" + at;
      List<InteractionEvent> story = story(id);
      story.subList(0, at).forEach(this::take);
      String before = state(id);
      lanes.kill();
      lanes.start();
      assertThat(state(id)).as("killed after " + at).isEqualTo(before);
      story.subList(at, story.size()).forEach(this::take);
      assertThat(state(id)).as("killed after " + at).isEqualTo(wanted);
      assertThat(stored(id).seq()).isEqualTo(story.size());
    }
    assertThat(lanes.journal.frames)
        .filteredOn(each -> each.json().equals("Suggested"))
        .as("each has its suggestions once")
        .hasSize(2 * whole.size());
  }

  private List<InteractionEvent> story(String id) {
    Told told = new Told(id, "customer-of-" + id);
    List<InteractionEvent> story = new ArrayList<>();
    story.add(told.started(0));
    story.add(told.connected(1, "agent-of-" + id));
    story.add(told.transferred(2));
    story.add(told.transferred(3));
    story.add(told.connected(4, "agent-of-" + id));
    story.add(told.at(5, new Fact.Held()));
    story.add(told.at(6, new Fact.Resumed()));
    story.add(told.at(7, new Fact.Held()));
    story.add(told.transferred(8));
    return story;
  }

  /** What advice made of it, told of an interaction that is called "whole". */
  private String state(String id) {
    return stored(id).state().toString().replace(id, "whole");
  }

  private Journal.Standing standing() {
    return Objects.requireNonNull(lanes.journal.standings.get("i1"));
  }

  private Journal.Stored stored(String id) {
    return Objects.requireNonNull(lanes.journal.load(List.of(id)).get(id));
  }

  private Receipt take(InteractionEvent event) {
    Receipt receipt = get(lanes.send(event));
    assertThat(receipt.kind()).isEqualTo(Receipt.Kind.ACCEPTED);
    return receipt;
  }

  private static SuggestTerms terms() {
    return new SuggestTerms(500, 0, 3, 300_000);
  }
}
