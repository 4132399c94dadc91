package io.glidepath.store;

import static io.glidepath.store.Groups.NOW;
import static io.glidepath.store.Groups.contact;
import static io.glidepath.store.Groups.entry;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Advice;
import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Frame;
import io.glidepath.effort.Charge;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.Entry;
import io.glidepath.journal.Journal.Stored;
import io.glidepath.journal.Received;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PgVaultTest {
  private static final String SECRET = "my daughter Canary Mallory is ill";

  private final Journal journal = TestDatabase.journal();
  private final Sql sql = Sql.superuser(TestDatabase.DATA);

  @AfterEach
  void close() throws SQLException {
    sql.close();
  }

  @Test
  void keepsNoPlainTextAndNoPseudonymInItsTables() throws SQLException {
    AdviceState state =
        new AdviceState(
            List.of(new Charge("r", "transfer", 1, NOW, SECRET)), List.of(), List.of(), 0);
    journal.commit(group(List.of(said("sealed", 1)), standing("sealed", 1, "c_mallory", state)));

    assertThat(load("sealed").events())
        .extracting(Journal.StoredEvent::json)
        .containsExactly(SECRET);
    assertThat(load("sealed").state()).isEqualTo(state);
    for (String text : List.of(SECRET, "c_mallory")) {
      String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
      for (String table : List.of("event", "interaction", "agent_frame", "data_key", "feedback")) {
        String count = "select count(*) from %s t where strpos(t::text, '%s') > 0";
        assertThat(sql.ask(count.formatted(table, text))).as(table).containsExactly("0");
        assertThat(sql.ask(count.formatted(table, hex))).as(table).containsExactly("0");
      }
    }
  }

  @Test
  void readsAsAbsentWhatHasLostItsKeyAndGoesOnCounting() throws SQLException {
    AdviceState state = new AdviceState(List.of(), List.of(), List.of(), 42);
    journal.commit(group(List.of(said("lost", 1)), standing("lost", 1, "c_lost", state)));
    sql.run("set session_replication_role = replica");
    sql.run(
        "delete from data_key where id = (select customer_id from interaction where id = 'lost')");

    try (Database fresh = another()) {
      Stored stored =
          Objects.requireNonNull(Groups.journal(fresh).load(List.of("lost")).get("lost"));
      assertThat(stored).isEqualTo(new Stored(List.of(), AdviceState.NEW, 1));
      assertThat(Groups.journal(fresh).history(List.of("c_lost"), NOW)).isEmpty();
    }
  }

  @Test
  void usesTheInteractionsOwnKeyUntilTheCustomerIsKnown() throws SQLException {
    journal.commit(group(List.of(said("vault-early", 1)), standing("vault-early", 1, null, null)));
    journal.commit(
        group(List.of(said("vault-early", 2)), standing("vault-early", 2, "c_early", null)));
    journal.commit(
        group(List.of(said("vault-early-2", 1)), standing("vault-early-2", 1, "c_early", null)));

    assertThat(load("vault-early").events()).hasSize(2);
    assertThat(journal.history(List.of("c_early"), NOW).get("c_early"))
        .containsExactlyInAnyOrder(contact("vault-early"), contact("vault-early-2"));
    assertThat(
            sql.ask(
                "select distinct (own_key is not null) || ' ' || (own_key = customer_id)"
                    + " from interaction where id = 'vault-early'"))
        .containsExactly("true false");
    assertThat(sql.ask("select distinct customer_id from interaction where id like 'vault-early%'"))
        .hasSize(1);
  }

  @Test
  void letsNoBodyBeMovedToAnotherPlace() throws SQLException {
    journal.commit(
        group(List.of(said("moved", 1), said("moved", 2)), standing("moved", 2, "c_moved", null)));
    sql.run(
        "update event set body = (select body from event where interaction_id = 'moved' and seq = 1)"
            + " where interaction_id = 'moved' and seq = 2");

    assertThat(load("moved").events()).extracting(Journal.StoredEvent::seq).containsExactly(1L);
  }

  @Test
  void takesTwoLanesThatMeetTheSameCustomerAtOnce() {
    Journal other = TestDatabase.journal();
    java.util.stream.IntStream.range(0, 20)
        .parallel()
        .forEach(
            n -> {
              Journal mine = n % 2 == 0 ? journal : other;
              String id = "both-" + n;
              Journal.Group group =
                  group(List.of(said(id, 1)), standing(id, 1, "c_both-" + n / 2, null));
              for (int tries = 0; tries < 3; tries++) {
                try {
                  mine.commit(group);
                  return;
                } catch (Journal.Unavailable again) {
                  // As a lane does.
                }
              }
              throw new AssertionError("not written");
            });
    for (int n = 0; n < 20; n++) {
      assertThat(load("both-" + n).events()).hasSize(1);
    }
  }

  @Test
  void sealsFramesToo() {
    Frame frame = new Frame.Effort("framed", 1, List.of());
    Advice advice = AdviceOf.these(List.of(), List.of(new Advice.Addressed("agent-framed", frame)));
    journal.commit(
        group(
            List.of(entry("framed", 1, new Fact.Held(), advice)),
            standing("framed", 1, "c_framed", null)));

    assertThat(
            TestDatabase.DATABASE
                .streams()
                .after("agent-framed", 0, 9)
                .toCompletableFuture()
                .join())
        .containsExactly(new Journal.Numbered("agent-framed", 1, "{\"of\":\"framed\"}"));
  }

  private static Database another() {
    return Database.openToRead(DatabaseSettings.embedded(TestDatabase.DATA), step -> {});
  }

  private Stored load(String id) {
    return Objects.requireNonNull(journal.load(List.of(id)).get(id));
  }

  private static Entry said(String interactionId, long seq) {
    InteractionEvent event =
        new InteractionEvent(
            "test", interactionId + "-" + seq, interactionId, NOW, null, new Fact.Held());
    return new Entry(
        new Received(event, SECRET, "hash", NOW), seq, AdviceOf.these(List.of(), List.of()));
  }
}
