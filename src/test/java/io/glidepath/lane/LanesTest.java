package io.glidepath.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Agents;
import io.glidepath.advice.PlainRulebook;
import io.glidepath.advice.Told;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Names;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.SuggestTerms;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final MemoryJournal journal = new MemoryJournal();
  private final PlainRulebook rules = new PlainRulebook("r1");
  private final Map<String, InteractionEvent> told = new ConcurrentHashMap<>();
  private final BlockingQueue<Journal.Numbered> shown = new LinkedBlockingQueue<>();
  private final Told call = new Told("i1", "c1");
  private final List<Lanes> opened = new ArrayList<>();
  private Lanes lanes = lanes();

  @AfterEach
  void stop() {
    opened.forEach(Lanes::close);
  }

  @Test
  void numbersTheEventsOfAnInteractionWithoutAGap() {
    start();
    List<CompletionStage<Receipt>> receipts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      receipts.add(send(call.transferred(i)));
    }
    for (int i = 0; i < 200; i++) {
      assertThat(get(receipts.get(i))).isEqualTo(accepted(i + 1));
    }
  }

  @Test
  void tellsADuplicateFromAConflict() {
    start();
    InteractionEvent event = call.started(0);

    assertThat(get(send(event))).isEqualTo(accepted(1));
    assertThat(get(send(event))).isEqualTo(new Receipt(Receipt.Kind.DUPLICATE, 1));
    assertThat(get(lanes.accept(received(event, "other content"))).kind())
        .isEqualTo(Receipt.Kind.CONFLICT);
  }

  @Test
  void tellsDuplicatesOfOneGroupApartToo() {
    InteractionEvent event = call.started(0);
    CompletionStage<Receipt> first = send(event);
    CompletionStage<Receipt> second = send(event);
    lanes.start(Map.of());

    assertThat(get(first)).isEqualTo(accepted(1));
    assertThat(get(second)).isEqualTo(new Receipt(Receipt.Kind.DUPLICATE, 1));
  }

  @Test
  void refusesWhileTheJournalIsDownAndGoesOnAfterwards() {
    start();
    assertThat(get(send(call.started(0)))).isEqualTo(accepted(1));
    journal.down = true;
    InteractionEvent refused = call.transferred(1);
    assertThat(get(send(refused)).kind()).isEqualTo(Receipt.Kind.UNAVAILABLE);

    journal.down = false;
    assertThat(untilTaken(refused)).isEqualTo(accepted(2));
  }

  @Test
  void findsTheEventWhoseCommitGaveNoAnswer() {
    start();
    assertThat(get(send(call.started(0)))).isEqualTo(accepted(1));
    journal.losesTheAnswerOnce = true;

    Receipt receipt = get(send(call.transferred(1)));

    assertThat(receipt).isEqualTo(new Receipt(Receipt.Kind.DUPLICATE, 2));
    assertThat(get(send(call.transferred(2)))).isEqualTo(accepted(3));
  }

  @Test
  void movesAnInteractionWhenItsCustomerIsLearntAndKeepsItsOrder() {
    start();
    for (int customer = 0; customer < 40; customer++) {
      Told chat = new Told("chat-" + customer, "customer-" + customer);
      List<CompletionStage<Receipt>> receipts = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        receipts.add(send(chat.transferred(i)));
      }
      receipts.add(send(chat.started(0)));
      for (int i = 0; i < 10; i++) {
        receipts.add(send(chat.transferred(20 + i)));
      }
      for (int i = 0; i < 21; i++) {
        assertThat(get(receipts.get(i))).isEqualTo(accepted(i + 1));
      }
    }
  }

  @Test
  void remembersTheCustomersOtherInteractions() {
    rules.suggest("again", terms(), story -> story.contactsOnIssue(604_800_000) >= 2);
    start();
    get(send(call.started(0)));
    get(send(call.ended(60)));
    Told second = new Told("i2", "c1");
    get(send(second.connected(90, "a1")));
    get(send(second.started(80)));

    assertThat(take("a1")).contains("Suggested");
  }

  @Test
  void firesWhatTimeAloneMakesTrue() {
    rules.suggest("a", terms(), story -> story.elapsed(Names.HELD, 200));
    start();
    get(send(call.connected(0, "a1")));
    get(send(call.at(1, new Fact.Held())));

    assertThat(take("a1")).contains("Suggested");
  }

  @Test
  void takesUpAfterARestartWhatWasUnderWay() {
    rules.suggest("a", terms(), story -> story.elapsed(Names.HELD, 200));
    start();
    get(send(call.connected(0, "a1")));
    get(send(call.at(1, new Fact.Held())));
    lanes.close();
    journal.frames.clear();

    lanes = lanes();
    lanes.start(journal.live(Instant.EPOCH));

    assertThat(take("a1")).contains("Suggested");
    assertThat(get(send(call.at(2, new Fact.Resumed())))).isEqualTo(accepted(3));
  }

  private void start() {
    lanes = lanes();
    lanes.start(Map.of());
  }

  private Lanes lanes() {
    LaneParts parts =
        new LaneParts(
            rules,
            AttentionLimits.USUAL,
            new Agents(),
            journal,
            reader(),
            shown::add,
            Clock.systemUTC());
    Lanes lanes = new Lanes(LaneSettings.usual(2, Duration.ofDays(7)), parts);
    opened.add(lanes);
    return lanes;
  }

  private EventReader reader() {
    return (json, receivedAt) -> {
      String id = new String(json, StandardCharsets.UTF_8);
      return new Received(java.util.Objects.requireNonNull(told.get(id)), id, id, receivedAt);
    };
  }

  private CompletionStage<Receipt> send(InteractionEvent event) {
    return lanes.accept(received(event, event.id()));
  }

  private Received received(InteractionEvent event, String hash) {
    told.put(event.id(), event);
    return new Received(event, event.id(), hash, Instant.now());
  }

  private Receipt untilTaken(InteractionEvent event) {
    Receipt receipt = get(send(event));
    while (receipt.kind() == Receipt.Kind.UNAVAILABLE) {
      receipt = get(send(event));
    }
    return receipt;
  }

  /** The kinds of frames that reach the agent, to the first suggestion. */
  private List<String> take(String agentId) {
    List<String> kinds = new ArrayList<>();
    try {
      while (!kinds.contains("Suggested")) {
        Journal.Numbered frame = shown.poll(10, TimeUnit.SECONDS);
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

  private static Receipt get(CompletionStage<Receipt> stage) {
    return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private static Receipt accepted(long seq) {
    return new Receipt(Receipt.Kind.ACCEPTED, seq);
  }

  private static SuggestTerms terms() {
    return new SuggestTerms(500, 0, 3, 300_000);
  }
}
