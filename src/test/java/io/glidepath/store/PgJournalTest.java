package io.glidepath.store;

import static io.glidepath.store.Groups.NOW;
import static io.glidepath.store.Groups.advised;
import static io.glidepath.store.Groups.contact;
import static io.glidepath.store.Groups.entry;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.advice.Advice;
import io.glidepath.advice.AdviceChange;
import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Alert;
import io.glidepath.advice.Frame;
import io.glidepath.advice.RuleState;
import io.glidepath.advice.Signal;
import io.glidepath.effort.Charge;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.Entry;
import io.glidepath.journal.Journal.Group;
import io.glidepath.journal.Journal.Key;
import io.glidepath.journal.Journal.Known;
import io.glidepath.journal.Journal.Numbered;
import io.glidepath.journal.Journal.Stored;
import io.glidepath.journal.Journal.StoredEvent;
import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.journal.Received;
import io.glidepath.suggestion.Evidence;
import io.glidepath.suggestion.Suggestion;
import io.glidepath.suggestion.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PgJournalTest {
  private final Journal journal = TestDatabase.journal();

  @Test
  void knowsAnEventByItsKeyWithTheHashThatTellsAConflict() {
    journal.commit(group(List.of(entry("known", 1)), standing("known", 1)));

    assertThat(journal.known(List.of(new Key("test", "known-1"), new Key("test", "other"))))
        .containsOnlyKeys(new Key("test", "known-1"))
        .containsValue(new Known("known", 1, "hash-known-1"));
  }

  @Test
  void refusesAKeyTwiceAndWritesNothingOfThatGroup() {
    journal.commit(group(List.of(entry("twice", 1)), standing("twice", 1)));
    Group again =
        group(
            List.of(advised("beside", 1, "agent-beside", 2), entry("twice", 1)),
            standing("beside", 1));

    assertThatThrownBy(() -> journal.commit(again)).isInstanceOf(Unavailable.class);

    assertThat(journal.known(List.of(new Key("test", "beside-1")))).isEmpty();
    assertThat(journal.load(List.of("beside"))).isEmpty();
    assertThat(journal.commit(group(List.of(advised("beside", 1, "agent-beside", 1)))))
        .extracting(Numbered::seq)
        .containsExactly(1L);
  }

  @Test
  void refusesAWriterThatWasOvertaken() {
    journal.commit(group(List.of(entry("race", 1), entry("race", 2)), standing("race", 2)));
    Received received = entry("race", 2).received();
    InteractionEvent twin =
        new InteractionEvent(
            "test", "race-twin", "race", received.event().time(), null, new Fact.Held());
    Entry late =
        new Entry(
            new Received(twin, "{}", "hash", received.receivedAt().plusMillis(1)),
            2,
            AdviceOf.these(List.of(), List.of()));

    assertThatThrownBy(() -> journal.commit(group(List.of(late)))).isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> journal.commit(group(List.of(), standing("race", 1))))
        .isInstanceOf(Unavailable.class);
    assertThat(load("race").seq()).isEqualTo(2);
  }

  @Test
  void addsToTheStandingWhatLaterEventsChanged() {
    RuleState shown = new RuleState("s", true, 7, 1, 8, false, false, null, 0, null);
    Charge charge = new Charge("s", "transfer", 6, NOW, "twice");
    AdviceChange second = new AdviceChange(1, List.of(charge), 0, List.of(), List.of(shown), 0, 3);
    AdviceChange third = new AdviceChange(2, List.of(), 0, List.of(), List.of(), 99, 3);
    AdviceState state = everything();
    journal.commit(group(List.of(entry("lag", 1)), standing("lag", 1, "customer-lag", state)));
    journal.commit(
        group(List.of(changed("lag", 2, second), entry("lag", 3), changed("lag", 4, third))));

    Stored stored = load("lag");

    assertThat(stored.seq()).isEqualTo(4);
    assertThat(stored.behind()).isTrue();
    AdviceState left = stored.state();
    assertThat(left).isEqualTo(third.after(second.after(state)));
    assertThat(left.charges()).extracting(Charge::rule).containsExactly("r", "s");
    assertThat(left.signals()).isEmpty();
    assertThat(left.rules()).contains(shown).hasSameSizeAs(state.rules());
    assertThat(left.mutedUntil()).isEqualTo(99);

    journal.commit(group(List.of(), standing("lag", 4, "customer-lag", left)));
    assertThat(load("lag").state()).isEqualTo(left);
    assertThat(load("lag").behind()).isFalse();
  }

  private static Entry changed(String interactionId, long seq, AdviceChange change) {
    Entry plain = entry(interactionId, seq);
    return new Entry(plain.received(), seq, plain.advice(), "customer-of-" + interactionId, change);
  }

  @Test
  void givesBackWhatWasCommitted() {
    AdviceState state = everything();
    journal.commit(
        group(
            List.of(entry("reload", 1), entry("reload", 2)),
            standing("reload", 2, "customer-reload", state)));
    journal.commit(group(List.of(entry("reload", 3)), standing("reload", 3)));

    assertThat(journal.load(List.of("reload", "never-seen"))).containsOnlyKeys("reload");
    Stored stored = load("reload");

    assertThat(stored.state()).isEqualTo(state);
    assertThat(stored.events())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 3)
                .mapToObj(
                    seq ->
                        new StoredEvent(
                            seq, "{\"id\":\"reload-" + seq + "\"}", NOW.plusSeconds(seq)))
                .toList());
  }

  @Test
  void leavesTheStoredAdviceIfTheStandingHasNone() {
    AdviceState state = new AdviceState(List.of(), List.of(), List.of(), 42);
    journal.commit(group(List.of(entry("keep", 1)), standing("keep", 1, "c", state)));
    journal.commit(group(List.of(entry("keep", 2)), standing("keep", 2)));

    assertThat(load("keep").state()).isEqualTo(state);
  }

  @Test
  void remembersACustomersContactsOldestFirst() {
    journal.commit(
        group(
            List.of(entry("past-1", 1), entry("past-2", 1)),
            standing("past-2", 1, "customer-past", null),
            standing("past-1", 1, "customer-past", null)));

    assertThat(journal.history(List.of("customer-past", "nobody"), NOW))
        .containsOnlyKeys("customer-past")
        .containsValue(List.of(contact("past-1"), contact("past-2")));
    assertThat(journal.history(List.of("customer-past"), NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void listsTheLiveOnesWithTheirCustomers() {
    journal.commit(group(List.of(entry("alive", 1)), standing("alive", 1)));

    assertThat(journal.live(NOW)).containsEntry("alive", "customer-of-alive");
    assertThat(journal.live(NOW.plusSeconds(100_000))).doesNotContainKey("alive");
  }

  @Test
  void tellsWhatAgentsWereGivenInTheLastHourWhateverTheServerDid() {
    journal.commit(group(List.of(advised("hour", 1, "a1", 1), advised("hour", 2, "a1", 1))));

    assertThat(journal.raisings(NOW).get("agent-of-hour"))
        .containsExactlyInAnyOrder(NOW.plusSeconds(1), NOW.plusSeconds(2));
    assertThat(journal.raisings(NOW.plusSeconds(2)).get("agent-of-hour"))
        .containsExactly(NOW.plusSeconds(2));
    assertThat(journal.raisings(NOW.plusSeconds(9))).doesNotContainKey("agent-of-hour");
  }

  @Test
  void takesTextsThatPostgresCannotHold() {
    Charge charge = new Charge("r", "transfer", 1, NOW, "said \0 nothing");
    AdviceState state = new AdviceState(List.of(charge), List.of(), List.of(), 0);
    journal.commit(group(List.of(entry("n\0ul", 1)), standing("n\0ul", 1, "c\0", state)));

    assertThat(journal.known(List.of(new Key("test", "n\0ul-1")))).hasSize(1);
    assertThat(journal.load(List.of("n\0ul"))).containsOnlyKeys("n\0ul");
  }

  @Test
  void numbersFramesInTheOrderOfTheGroup() {
    Frame frame = new Frame.Effort("order", 1, List.of());
    Advice mixed =
        AdviceOf.these(
            List.of(),
            Stream.of("order-a", "order-b", "order-a", "order-a")
                .map(agent -> new Advice.Addressed(agent, frame))
                .toList());
    Group withWake =
        new Group(List.of(advised("order", 1, "order-b", 1)), List.of(mixed), List.of());

    assertThat(journal.commit(withWake))
        .extracting(numbered -> numbered.agentId() + " " + numbered.seq())
        .containsExactly("order-b 1", "order-a 1", "order-b 2", "order-a 2", "order-a 3");
  }

  @Test
  void numbersWithoutAGapThoughTwoLanesShareAgents() {
    List<CompletableFuture<List<Numbered>>> lanes =
        Stream.of("left", "right")
            .map(lane -> CompletableFuture.supplyAsync(() -> write(lane, 40)))
            .toList();
    List<Numbered> all = lanes.stream().flatMap(lane -> lane.join().stream()).toList();

    for (String agent : Set.of("shared-1", "shared-2")) {
      assertThat(all.stream().filter(n -> n.agentId().equals(agent)).map(Numbered::seq).sorted())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 160).boxed().toList());
      assertThat(
              TestDatabase.DATABASE.streams().after(agent, 0, 1_000).toCompletableFuture().join())
          .extracting(Numbered::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 160).boxed().toList());
    }
    assertThat(journal.load(List.of("left", "right")).values())
        .allSatisfy(
            stored ->
                assertThat(stored.events())
                    .extracting(StoredEvent::seq)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList()));
  }

  private Stored load(String interactionId) {
    return Objects.requireNonNull(journal.load(List.of(interactionId)).get(interactionId));
  }

  private List<Numbered> write(String lane, int groups) {
    return IntStream.range(0, groups)
        .boxed()
        .flatMap(
            n -> {
              String first = lane.equals("left") ? "shared-1" : "shared-2";
              String second = lane.equals("left") ? "shared-2" : "shared-1";
              return journal
                  .commit(
                      group(
                          List.of(
                              advised(lane, 2 * n + 1, first, 2),
                              advised(lane, 2 * n + 2, second, 2)),
                          standing(lane, 2 * n + 2)))
                  .stream();
            })
        .toList();
  }

  private static AdviceState everything() {
    Suggestion suggestion =
        new Suggestion(
            "i~r~1",
            "i",
            "r",
            "channel",
            "Titre « é »",
            "advice",
            null,
            "fr",
            700,
            "because",
            "in short",
            "https://kb.example.com/fr",
            new Evidence("59%", "HBR 2010", 'B'),
            NOW,
            NOW.plusSeconds(300),
            "revision");
    Text words = new Text(Map.of("en", "They ask", "fr", "On demande"));
    Alert alert = new Alert("i~t", "i", "t", "high", null, words, words, null, NOW, true);
    return new AdviceState(
        List.of(new Charge("r", "transfer", 12, NOW, "twice")),
        List.of(new Signal("r", "broken-step", NOW, "why")),
        List.of(
            new RuleState("r", true, 5, 1, 6, false, false, null, 0, suggestion),
            new RuleState("s", false, 0, 0, 0, true, true, "muted", 9, null),
            new RuleState("t", true, 5, 0, 0, false, false, null, 0, null, alert)),
        77);
  }
}
