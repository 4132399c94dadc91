package io.glidepath.lane;

import static io.glidepath.lane.TestLanes.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Told;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Names;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Receipt;
import io.glidepath.suggestion.SuggestTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final TestLanes lanes = new TestLanes();
  private final Told call = new Told("i1", "c1");

  @AfterEach
  void stop() {
    lanes.close();
  }

  @Test
  void numbersTheEventsOfAnInteractionWithoutAGap() {
    lanes.start();
    List<CompletionStage<Receipt>> receipts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      receipts.add(lanes.send(call.transferred(i)));
    }
    for (int i = 0; i < 200; i++) {
      assertThat(get(receipts.get(i))).isEqualTo(accepted(i + 1));
    }
  }

  @Test
  void tellsADuplicateFromAConflict() {
    lanes.start();
    InteractionEvent event = call.started(0);

    assertThat(get(lanes.send(event))).isEqualTo(accepted(1));
    assertThat(get(lanes.send(event))).isEqualTo(new Receipt(Receipt.Kind.DUPLICATE, 1));
    assertThat(get(lanes.send(event, "other content")).kind()).isEqualTo(Receipt.Kind.CONFLICT);
  }

  @Test
  void tellsDuplicatesOfOneGroupApartToo() {
    InteractionEvent event = call.started(0);
    CompletionStage<Receipt> first = lanes.send(event);
    CompletionStage<Receipt> second = lanes.send(event);
    lanes.startLate();

    assertThat(get(first)).isEqualTo(accepted(1));
    assertThat(get(second)).isEqualTo(new Receipt(Receipt.Kind.DUPLICATE, 1));
  }

  @Test
  void findsADuplicateThatTheJournalIsNotAskedForAnyMore() {
    lanes.start();
    InteractionEvent old = call.started(0);
    get(lanes.send(old));
    lanes.stop();
    lanes.start();
    Told other = new Told("i2", "c1");
    int i = 0;
    for (int before = -1; before < lanes.journal.asked; i++) {
      before = lanes.journal.asked;
      get(lanes.send(other.transferred(i)));
    }

    CompletionStage<Receipt> again = lanes.send(old);
    CompletionStage<Receipt> beside = lanes.send(other.transferred(i));
    assertThat(get(again)).isEqualTo(new Receipt(Receipt.Kind.DUPLICATE, 1));
    assertThat(get(beside)).isEqualTo(accepted(i + 1));
    assertThat(get(lanes.send(old, "other content")).kind()).isEqualTo(Receipt.Kind.CONFLICT);
  }

  @Test
  void putsAsideWhatNothingIsExpectedOfAndKnowsItAgain() {
    lanes.start();
    get(lanes.send(call.started(0)));
    get(lanes.send(call.ended(1)));
    Told other = new Told("i2", "c2");
    get(lanes.send(other.started(0)));
    assertThat(lanes.holds(2)).isTrue();

    lanes.pass(Duration.ofMinutes(3));
    assertThat(lanes.holds(1)).as("what has ended goes first").isTrue();
    lanes.pass(Duration.ofMinutes(13));
    assertThat(lanes.holds(0)).isTrue();
    assertThat(get(lanes.send(other.transferred(2)))).isEqualTo(accepted(2));
    assertThat(get(lanes.send(call.transferred(2)))).isEqualTo(accepted(3));
  }

  @Test
  void refusesWhileTheJournalIsDownAndGoesOnAfterwards() {
    lanes.start();
    assertThat(get(lanes.send(call.started(0)))).isEqualTo(accepted(1));
    lanes.journal.down = true;
    InteractionEvent refused = call.transferred(1);
    assertThat(get(lanes.send(refused)).kind()).isEqualTo(Receipt.Kind.UNAVAILABLE);

    lanes.journal.down = false;
    assertThat(untilTaken(refused)).isEqualTo(accepted(2));
  }

  @Test
  void nothingOvertakesWhatWasRefusedThoughTheJournalIsBackAtOnce() {
    List<InteractionEvent> all = new ArrayList<>(List.of(call.started(0)));
    for (int second = 1; second < 120; second++) {
      all.add(call.transferred(second));
    }
    List<String> ids = all.stream().map(InteractionEvent::id).toList();
    lanes.journal.hinders = ids.get(1);
    lanes.journal.hindrances = 3;

    List<CompletionStage<Receipt>> sent = all.stream().map(lanes::send).toList();
    lanes.startLate();
    sent.forEach(TestLanes::get);

    assertThat(lanes.journal.stored("i1")).isEqualTo(ids.subList(0, 1));
    all.forEach(this::untilTaken);
    assertThat(lanes.journal.stored("i1")).isEqualTo(ids);
  }

  @Test
  void nothingOvertakesWhatWasRefusedInTheLaneThatItMovesFrom() {
    List<Told> chats = new ArrayList<>();
    for (int customer = 0; customer < 8; customer++) {
      chats.add(new Told("chat-" + customer, "customer-" + customer));
    }
    for (Told chat : chats) {
      List<InteractionEvent> all = new ArrayList<>();
      for (int second = 0; second < 60; second++) {
        all.add(second == 30 ? chat.started(30) : chat.transferred(second));
      }
      List<String> ids = all.stream().map(InteractionEvent::id).toList();
      lanes.journal.hinders = ids.get(1);
      lanes.journal.hindrances = 3;
      lanes.renew();

      List<CompletionStage<Receipt>> sent = all.stream().map(lanes::send).toList();
      lanes.startLate();
      sent.forEach(TestLanes::get);

      String chatId = all.get(0).interactionId();
      assertThat(lanes.journal.stored(chatId)).isEqualTo(ids.subList(0, 1));
      all.forEach(this::untilTaken);
      assertThat(lanes.journal.stored(chatId)).isEqualTo(ids);
    }
  }

  @Test
  void findsTheEventWhoseCommitGaveNoAnswer() {
    lanes.start();
    assertThat(get(lanes.send(call.started(0)))).isEqualTo(accepted(1));
    lanes.journal.losesTheAnswerOnce = true;

    Receipt receipt = get(lanes.send(call.transferred(1)));

    assertThat(receipt).isEqualTo(new Receipt(Receipt.Kind.DUPLICATE, 2));
    assertThat(get(lanes.send(call.transferred(2)))).isEqualTo(accepted(3));
  }

  @Test
  void movesAnInteractionWhenItsCustomerIsLearntAndKeepsItsOrder() {
    lanes.start();
    for (int customer = 0; customer < 40; customer++) {
      Told chat = new Told("chat-" + customer, "customer-" + customer);
      List<CompletionStage<Receipt>> receipts = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        receipts.add(lanes.send(chat.transferred(i)));
      }
      receipts.add(lanes.send(chat.started(0)));
      for (int i = 0; i < 10; i++) {
        receipts.add(lanes.send(chat.transferred(20 + i)));
      }
      for (int i = 0; i < 21; i++) {
        assertThat(get(receipts.get(i))).isEqualTo(accepted(i + 1));
      }
    }
  }

  @Test
  void remembersTheCustomersOtherInteractions() {
    lanes.rules.suggest("again", terms(), story -> story.contactsOnIssue(604_800_000) >= 2);
    lanes.start();
    get(lanes.send(call.started(0)));
    get(lanes.send(call.ended(60)));
    Told second = new Told("i2", "c1");
    get(lanes.send(second.connected(90, "a1")));
    get(lanes.send(second.started(80)));

    assertThat(take("a1")).contains("Suggested");
  }

  @Test
  void firesWhatTimeAloneMakesTrue() {
    lanes.rules.suggest("a", terms(), story -> story.elapsed(Names.HELD, 200));
    lanes.start();
    get(lanes.send(call.connected(0, "a1")));
    get(lanes.send(call.at(1, new Fact.Held())));

    assertThat(take("a1")).contains("Suggested");
  }

  @Test
  void takesUpAfterARestartWhatWasUnderWay() {
    lanes.rules.suggest("a", terms(), story -> story.elapsed(Names.HELD, 200));
    lanes.start();
    get(lanes.send(call.connected(0, "a1")));
    get(lanes.send(call.at(1, new Fact.Held())));
    lanes.stop();
    lanes.journal.frames.clear();
    lanes.start();

    assertThat(take("a1")).contains("Suggested");
    assertThat(get(lanes.send(call.at(2, new Fact.Resumed())))).isEqualTo(accepted(3));
  }

  private Receipt untilTaken(InteractionEvent event) {
    Receipt receipt = get(lanes.send(event));
    while (receipt.kind() == Receipt.Kind.UNAVAILABLE) {
      receipt = get(lanes.send(event));
    }
    return receipt;
  }

  /** The kinds of frames that reach the agent, to the first suggestion. */
  private List<String> take(String agentId) {
    List<String> kinds = new ArrayList<>();
    try {
      while (!kinds.contains("Suggested")) {
        Journal.Numbered frame = lanes.shown.poll(10, TimeUnit.SECONDS);
        if (frame == null) {
          return kinds;
        }
        if (frame.agentId().equals(agentId)) {
          kinds.add(frame.json());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return kinds;
  }

  private static Receipt accepted(long seq) {
    return new Receipt(Receipt.Kind.ACCEPTED, seq);
  }

  private static SuggestTerms terms() {
    return new SuggestTerms(500, 0, 3, 300_000);
  }
}
