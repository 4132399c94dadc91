package io.glidepath.store;

import static io.glidepath.store.Groups.NOW;
import static io.glidepath.store.Groups.advised;
import static io.glidepath.store.Groups.decision;
import static io.glidepath.store.Groups.entry;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Outcome;
import io.glidepath.interaction.Fact;
import io.glidepath.journal.AgentStreams;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.Entry;
import io.glidepath.journal.Journal.Standing;
import io.glidepath.log.DecisionFilter;
import io.glidepath.log.LogColumn;
import io.glidepath.log.Records;
import io.glidepath.log.Records.DecisionQuery;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.InteractionQuery;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.log.Records.Page;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PgRecordsTest {
  private final Journal journal = TestDatabase.journal();
  private final Records records = TestDatabase.DATABASE.records();

  @Test
  void readsAnInteractionAsItStands() {
    AdviceState state = new AdviceState(List.of(), List.of(), List.of(), 5);
    journal.commit(group(List.of(entry("stands", 1)), standing("stands", 1, "c", state)));

    assertThat(wait(records.interaction("stands")))
        .contains(
            new InteractionRecord(
                "stands",
                "connected",
                "voice",
                "en",
                "billing",
                "c",
                "agent-of-stands",
                "team-1",
                "queue-1",
                "segment-1",
                NOW,
                null,
                NOW.plusSeconds(1),
                1,
                20,
                "kept",
                state));
    assertThat(wait(records.interaction("never-stood"))).isEmpty();
    assertThat(wait(records.liveOf("agent-of-stands")))
        .extracting(InteractionRecord::interactionId)
        .containsExactly("stands");
  }

  @Test
  void pagesThroughInteractionsNewestFirst() {
    List<Entry> entries = IntStream.range(0, 5).mapToObj(n -> entry("page-" + n, n + 1)).toList();
    Standing[] standings =
        IntStream.range(0, 5)
            .mapToObj(n -> standing("page-" + n, n + 1, "customer-page", null))
            .toArray(Standing[]::new);
    journal.commit(group(entries, standings));

    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      Page<InteractionRecord> page = wait(records.interactions(ofCustomer("customer-page", after)));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      page.items().forEach(each -> seen.add(each.interactionId()));
      after = page.next();
    } while (after != null);

    assertThat(seen).containsExactly("page-4", "page-3", "page-2", "page-1", "page-0");
  }

  @Test
  void listsNoSignalAsAnInteractionUnlessItIsAskedFor() {
    Standing call = standing("a-call", 1, "customer-signal", null);
    Standing seen = standing("a-review", 1, "customer-signal", null);
    Standing review =
        new Standing(
            "a-review",
            seen.contact(),
            "customer-signal",
            null,
            null,
            null,
            null,
            null,
            "observed",
            1,
            seen.lastAt(),
            0,
            seen.handling(),
            null);
    journal.commit(group(List.of(entry("a-call", 1), entry("a-review", 1)), call, review));

    assertThat(ids(null)).containsExactly("a-call");
    assertThat(ids("observed")).containsExactly("a-review");
  }

  private List<String> ids(@Nullable String status) {
    InteractionQuery query =
        new InteractionQuery(status, "customer-signal", null, null, null, null, null, 9, null);
    return wait(records.interactions(query)).items().stream()
        .map(InteractionRecord::interactionId)
        .toList();
  }

  @Test
  void findsDecisionsNewestFirstWithTheirLeafHash() throws NoSuchAlgorithmException {
    journal.commit(group(List.of(advised("log", 1, "a", 2)), standing("log", 1)));
    journal.commit(group(List.of(advised("log", 2, "a", 1)), standing("log", 2)));

    Page<DecisionRecord> first = wait(records.decisions(of("log", null)));
    Page<DecisionRecord> second = wait(records.decisions(of("log", first.next())));

    assertThat(first.items()).extracting(each -> each.decision().seq()).containsExactly(2L, 1L);
    assertThat(second.items()).extracting(each -> each.decision().seq()).containsExactly(1L);
    assertThat(second.next()).isNull();
    DecisionRecord newest = first.items().get(0);
    assertThat(newest.decision()).isEqualTo(decision("log", 2, Outcome.SHOWN, "log~r~2"));
    MessageDigest hash = MessageDigest.getInstance("SHA-256");
    hash.update((byte) 0);
    hash.update((newest.id() + " " + newest.decision()).getBytes(StandardCharsets.UTF_8));
    assertThat(newest.leafHash()).isEqualTo(HexFormat.of().formatHex(hash.digest()));
  }

  @Test
  void tellsTheLatestFeedbackOfADecision() {
    Fact shown = new Fact.FeedbackGiven("fed~r~1", "shown", null, null);
    Fact dismissed = new Fact.FeedbackGiven("fed~r~1", "dismissed", "not now", null);
    journal.commit(
        group(
            List.of(
                advised("fed", 1, "a", 1),
                entry("fed", 2, shown, AdviceOf.these(List.of(), List.of())),
                entry("fed", 3, dismissed, AdviceOf.these(List.of(), List.of()))),
            standing("fed", 3)));

    assertThat(wait(records.decisions(of("fed", null))).items())
        .extracting(DecisionRecord::feedback)
        .containsExactly("dismissed");
  }

  @Test
  void refusesACursorThatNoPageGave() {
    assertThatThrownBy(() -> records.decisions(of("log", "no cursor!")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("after");
  }

  @Test
  void tellsWhereAStreamStands() {
    journal.commit(group(List.of(advised("stream", 1, "agent-stream", 3)), standing("stream", 1)));
    AgentStreams streams = TestDatabase.DATABASE.streams();

    AgentStreams.Head head = wait(streams.head("agent-stream"));
    assertThat(head.last()).isEqualTo(3);
    assertThat(head.oldest()).isEqualTo(1);
    assertThat(wait(streams.head("agent-new")))
        .isEqualTo(new AgentStreams.Head(head.epoch(), 0, 1));
    assertThat(wait(streams.after("agent-stream", 1, 1)))
        .containsExactly(new Journal.Numbered("agent-stream", 2, "{\"of\":\"stream\"}"));
  }

  @Test
  void answersSomebodyElsesEventLoop() {
    Vertx other = Vertx.vertx();
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    other.runOnContext(
        go ->
            records
                .interaction("nobody")
                .whenComplete((found, e) -> answer.complete(found != null && found.isEmpty())));

    assertThat(answer.join()).isTrue();
    wait(other.close().toCompletionStage());
  }

  private static InteractionQuery ofCustomer(String customer, @Nullable String after) {
    return new InteractionQuery(
        "connected", customer, null, "team-1", 10, NOW, NOW.plusSeconds(60), 2, after);
  }

  private static DecisionQuery of(String interaction, @Nullable String after) {
    Map<LogColumn, String> is =
        Map.of(
            LogColumn.INTERACTION_ID,
            interaction,
            LogColumn.RULE,
            "channel.own-the-case",
            LogColumn.PILLAR,
            "channel",
            LogColumn.OUTCOME,
            "shown",
            LogColumn.RULEBOOK,
            "rulebook-1");
    DecisionFilter filter = new DecisionFilter(is, null, null, null, NOW, NOW.plusSeconds(60));
    return new DecisionQuery(filter, 2, after);
  }

  private static <T> T wait(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
