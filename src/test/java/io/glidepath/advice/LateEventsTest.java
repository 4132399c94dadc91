package io.glidepath.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Names;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.interaction.Story;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.SuggestTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that are still on their way when a deadline is looked at that is later than they are. */
class LateEventsTest {
  private final Told told = new Told("i1", "c1");
  private final LiveInteraction live = new LiveInteraction("i1");
  private final PlainRulebook rules = new PlainRulebook("r1");

  @Test
  void timeThatOnlyPassedIsTakenBackWithoutTellingAllAnew() {
    AtomicInteger looks = new AtomicInteger();
    rules.charge(
        "a",
        12,
        story -> {
          looks.incrementAndGet();
          return story.elapsed(Names.RESUMED, 20_000) && story.happened(Names.ENDED);
        });
    Advisor advisor = advisor();
    for (int second = 1; second <= 10; second++) {
      advisor.advise(live, told.at(second, new Fact.Resumed()));
    }
    advisor.wake(live, millis(30));
    looks.set(0);

    Advice advice = advisor.advise(live, told.transferred(25));

    assertThat(looks).hasValue(1);
    assertThat(live.story().now()).isEqualTo(millis(25));
    assertThat(live.wakeAt()).isEqualTo(millis(30));
    assertThat(advice.decisions()).isEmpty();
  }

  @Test
  void whatADeadlineChargedIsTakenBackIfTheEventBeforeItForbidsIt() {
    rules.charge(
        "a",
        12,
        story -> story.elapsed(Names.RESUMED, 20_000) && !story.happened(Names.TRANSFERRED));
    Advisor advisor = advisor();
    advisor.advise(live, told.at(10, new Fact.Resumed()));
    advisor.wake(live, millis(30));
    assertThat(live.ledger().charges()).hasSize(1);

    Advice advice = advisor.advise(live, told.transferred(25));

    assertThat(live.ledger().charges()).isEmpty();
    assertThat(advice.decisions()).extracting(Decision::why).contains("corrected");
  }

  @Test
  void whatADeadlineChargedIsTakenBackAfterARestartToo() {
    LiveInteraction again = chargedByADeadlineAndReadBack();

    Advice advice = advisor().advise(again, told.transferred(25));

    assertThat(again.ledger().charges()).isEmpty();
    assertThat(advice.decisions()).extracting(Decision::why).contains("corrected");
  }

  @Test
  void whatADeadlineChargedIsNotChargedAgainAfterARestart() {
    LiveInteraction again = chargedByADeadlineAndReadBack();

    Advice advice = advisor().wake(again, millis(60));

    assertThat(again.ledger().charges()).hasSize(1);
    assertThat(advice.decisions()).isEmpty();
  }

  /** As the record has it: the events, and what was made of them and of time. */
  private LiveInteraction chargedByADeadlineAndReadBack() {
    rules.charge(
        "a",
        12,
        story -> story.elapsed(Names.RESUMED, 20_000) && !story.happened(Names.TRANSFERRED));
    Advisor advisor = advisor();
    InteractionEvent resumed = told.at(10, new Fact.Resumed());
    advisor.advise(live, resumed);
    advisor.wake(live, millis(30));
    Story story = new Story("i1");
    story.add(resumed, Heard.NOTHING);
    return new LiveInteraction(story, live.seq(), live.state(), SplitRedaction.NONE);
  }

  @Test
  void anEventAmongOthersIsToldAnewThoughNoDeadlineCameBetween() {
    rules.charge("a", 12, story -> story.after(Names.TRANSFERRED, Names.RESUMED));
    Advisor advisor = advisor();
    advisor.advise(live, told.at(10, new Fact.Resumed()));
    advisor.advise(live, told.at(20, new Fact.Resumed()));

    advisor.advise(live, told.transferred(15));

    assertThat(live.ledger().charges()).hasSize(1);
    assertThat(live.story().now()).isEqualTo(millis(20));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void deadlinesThatAreLookedAtTooEarlyMakeNoDifferenceInTheEnd(long seed) {
    Random random = new Random(seed);
    rules.charge("long-hold", 5, story -> story.onHoldFor(4_000));
    rules.charge("holds", 7, story -> story.heldInAll(9_000));
    rules.charge("silent", 3, story -> story.elapsed(Names.TRANSFERRED, 5_000) && !story.isHeld());
    rules.charge("soon", 4, story -> story.within(Names.TRANSFERRED, 3_000) && story.isHeld());
    rules.suggest("speak", new SuggestTerms(500, 0, 3, 300_000), story -> story.onHoldFor(6_000));
    List<InteractionEvent> events = someEvents(random);
    LiveInteraction inOrder = new LiveInteraction("i1");
    Advisor punctual = advisor();
    events.forEach(each -> punctual.advise(inOrder, each));
    punctual.wake(inOrder, millis(200));

    Advisor advisor = advisor();
    for (InteractionEvent event : events) {
      advisor.wake(live, event.time().toEpochMilli() + random.nextInt(5_000));
      advisor.advise(live, event);
    }
    advisor.wake(live, millis(200));

    assertThat(live.ledger().charges()).isEqualTo(inOrder.ledger().charges());
    assertThat(live.ruleList())
        .filteredOn(RuleState::holds)
        .extracting(RuleState::rule)
        .containsExactlyInAnyOrderElementsOf(
            inOrder.ruleList().stream().filter(RuleState::holds).map(RuleState::rule).toList());
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private List<InteractionEvent> someEvents(Random random) {
    List<InteractionEvent> events = new ArrayList<>(List.of(told.started(0)));
    boolean held = false;
    for (int second = 1; second < 100; second += 1 + random.nextInt(6)) {
      boolean turn = random.nextInt(3) > 0;
      events.add(
          !turn
              ? told.transferred(second)
              : told.at(second, held ? new Fact.Resumed() : new Fact.Held()));
      held ^= turn;
    }
    return events;
  }

  private Advisor advisor() {
    return new Advisor(rules.open(), AttentionLimits.USUAL, new Agents());
  }

  private static long millis(long second) {
    return Told.ZERO.plusSeconds(second).toEpochMilli();
  }
}
