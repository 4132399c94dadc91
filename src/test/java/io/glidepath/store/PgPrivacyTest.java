package io.glidepath.store;

import static io.glidepath.store.Groups.advised;
import static io.glidepath.store.Groups.entry;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.AdviceState;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.Entry;
import io.glidepath.journal.Journal.Stored;
import io.glidepath.journal.Received;
import io.glidepath.log.Privacy;
import io.glidepath.log.Privacy.Pruned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PgPrivacyTest {
  private static final Instant TODAY = Instant.now();

  private final Path data = TestDatabase.temporary("glidepath-privacy");
  private Database database;
  private Privacy privacy;
  private Journal journal;
  private Sql sql;

  @BeforeEach
  void open() {
    database = Database.open(DatabaseSettings.embedded(data), step -> {});
    privacy = database.privacy(new PlainFormat(), Clock.systemUTC());
    journal = Groups.journal(database);
    sql = Sql.superuser(data);
  }

  @AfterEach
  void close() throws SQLException {
    sql.close();
    database.close();
    TestDatabase.delete(data);
  }

  @Test
  void erasesAllThatTellsOfACustomerAndNothingOfOthers() throws SQLException {
    write("mine-0", 1, null);
    write("mine-0", 2, "c_mine");
    write("mine-1", 1, "c_mine");
    write("other", 1, "c_other");
    int decisions = decisions();

    assertThat(privacy.erase("c_mine", "ada").interactions()).isEqualTo(2);
    privacy.shred();

    assertThat(journal.load(List.of("mine-0", "mine-1", "other")))
        .containsEntry("mine-0", new Stored(List.of(), AdviceState.NEW, 2))
        .containsEntry("mine-1", new Stored(List.of(), AdviceState.NEW, 1))
        .hasEntrySatisfying("other", stored -> assertThat(stored.events()).hasSize(1));
    assertThat(
            sql.ask(
                "select personal || coalesce(customer_id, own_key, '') from interaction"
                    + " where id like 'mine%'"))
        .containsExactly("erased", "erased");
    assertThat(sql.ask("select count(*) from event")).containsExactly("1");
    assertThat(decisions()).isEqualTo(decisions);
    assertThat(sql.ask("select kind || ' ' || by_whom || ' ' || detail from act"))
        .containsExactly("erased ada {\"interactions\":\"2\"}");
    assertThat(keyFiles()).containsExactly("vault-2.key");
    assertThat(privacy.erase("c_mine", "ada").interactions()).isZero();
  }

  @Test
  void beginsAfreshUnderANewKeyAfterwards() throws SQLException {
    write("again", 1, "c_again");
    String before = sql.ask("select customer_id from interaction").get(0);
    privacy.erase("c_again", "ada");
    write("again", 2, "c_again");
    privacy.shred();
    write("again", 3, "c_again");

    assertThat(sql.ask("select customer_id from interaction")).doesNotContain(before).hasSize(1);
    assertThat(stored("again").events())
        .extracting(Journal.StoredEvent::seq)
        .containsExactly(2L, 3L);
    assertThat(sql.ask("select personal from interaction")).containsExactly("erased");
  }

  /** How an interaction stands may be written later than its last events. */
  @Test
  void givesNoNumberOfAnErasedEventAgain() {
    write("behind", 1, "c_behind");
    journal.commit(group(List.of(entry("behind", 2), entry("behind", 3))));

    privacy.erase("c_behind", "ada");

    assertThat(stored("behind").seq()).isEqualTo(3);
  }

  @Test
  void dropsFramesSoThatStreamsHaveNoGap() {
    journal.commit(
        group(List.of(advised("framed", 1, "emma", 2)), standing("framed", 1, "c_f", null)));
    write("later", 1, "c_l");
    privacy.erase("c_f", "ada");

    assertThat(database.streams().head("emma").toCompletableFuture().join().oldest()).isEqualTo(3);
  }

  @Test
  void goesOnWhereShreddingWasCutOff() throws SQLException, IOException {
    write("cut", 1, "c_cut");
    write("kept", 1, "c_kept");
    // Cut off once the new key file is there, but nothing else happened.
    Files.copy(keys().resolve("vault-1.key"), keys().resolve("vault-2.key"));
    reopen();
    assertThat(stored("kept").events()).hasSize(1);
    // Cut off after the transaction, before anything was wrapped anew.
    privacy.erase("c_cut", "ada");
    assertThat(keyFiles()).containsExactly("vault-1.key", "vault-2.key");
    reopen();

    assertThat(keyFiles()).containsExactly("vault-2.key");
    assertThat(sql.ask("select distinct master from data_key")).containsExactly("2");
    assertThat(stored("kept").events()).hasSize(1);
    // Cut off before the old file was destroyed.
    Files.copy(keys().resolve("vault-2.key"), keys().resolve("vault-1.key"));
    reopen();
    assertThat(keyFiles()).containsExactly("vault-2.key");
  }

  @Test
  void takesAWriterThatIsStillAtTheOldKey() throws SQLException {
    write("old", 1, "c_old");
    privacy.erase("c_old", "ada");
    // Not shredded yet: the writer wraps under the key that is about to go.
    write("new", 1, "c_new");
    privacy.shred();

    assertThat(sql.ask("select distinct master from data_key")).containsExactly("2");
    assertThat(stored("new").events()).hasSize(1);
  }

  @Test
  void refusesToStartWithoutAKeyFileThatIsNeeded() throws IOException, SQLException {
    write("needs", 1, "c_needs");
    sql.close();
    database.close();
    Path key = keys().resolve("vault-1.key");
    Path aside = Files.move(key, data.resolve("aside"));

    assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(data), step -> {}))
        .hasMessageContaining("keys/vault-1.key");
    Files.move(aside, key);
    database = Database.open(DatabaseSettings.embedded(data), step -> {});
    sql = Sql.superuser(data);
  }

  @Test
  void erasesNobodyUnderLegalHold() throws SQLException {
    write("held", 1, "c_held");
    privacy.hold("c_held", "ada", "case 7");

    assertThatThrownBy(() -> privacy.erase("c_held", "bob"))
        .isInstanceOf(Privacy.Held.class)
        .hasMessageContaining("legal hold")
        .hasMessageContaining("by ada");
    assertThat(privacy.holds())
        .extracting(hold -> hold.customer() + " " + hold.by() + " " + hold.why())
        .containsExactly("c_held ada case 7");
    assertThat(stored("held").events()).hasSize(1);

    assertThat(privacy.release("c_held", "bob")).isTrue();
    assertThat(privacy.release("c_held", "bob")).isFalse();
    assertThat(privacy.erase("c_held", "bob").interactions()).isEqualTo(1);
    assertThat(sql.ask("select kind from act order by id"))
        .containsExactly("held", "released", "erased");
  }

  @Test
  void dropsWhatIsPastItsTimeButNotWhatIsHeld() throws SQLException {
    writeAt("today", TODAY, "c_today");
    writeAt("held", TODAY, "c_held");
    privacy.hold("c_held", "ada", "case 7");
    Instant later = TODAY.plus(Duration.ofDays(32));

    assertThat(privacy.due(Privacy.Retention.USUAL, TODAY).isNothing()).isTrue();
    Pruned pruned = privacy.prune(Privacy.Retention.USUAL, later, "glidepath");

    assertThat(pruned.interactions()).isEqualTo(1);
    assertThat(pruned.days()).isPositive();
    assertThat(sql.ask("select interaction_id from event")).containsExactly("held");
    assertThat(sql.ask("select id || ' ' || personal from interaction order by id"))
        .containsExactly("held kept", "today expired");
    assertThat(stored("held").events()).hasSize(1);
    assertThat(sql.ask("select kind from act order by id")).containsExactly("held", "pruned");
  }

  @Test
  void destroysKeysThatNothingIsSealedUnder() throws SQLException {
    writeAt("old", TODAY, "c_old");
    sql.run("update data_key set made_at = made_at - interval '1 day'");
    privacy.prune(Privacy.Retention.USUAL, TODAY.plus(Duration.ofDays(32)), "glidepath");

    assertThat(sql.ask("select count(*) from data_key")).containsExactly("0");
    assertThat(keyFiles()).containsExactly("vault-2.key");
  }

  @Test
  void dropsOldDecisionsAndNamesThemOnTheLog() throws SQLException {
    journal.commit(group(List.of(advised("log", 1, "emma", 3)), standing("log", 1, "c_log", null)));
    Pruned pruned =
        privacy.prune(Privacy.Retention.USUAL, TODAY.plus(Duration.ofDays(750)), "glidepath");

    assertThat(pruned.decisions()).isEqualTo(3);
    assertThat(sql.ask("select count(*) from decision")).containsExactly("0");
    assertThat(sql.ask("select detail from act order by id").get(0))
        .contains("\"rows\":\"3\"", "\"table\":\"decision\"", "\"until\":\"20");
  }

  private void reopen() throws SQLException {
    sql.close();
    database.close();
    open();
  }

  private Path keys() {
    return data.resolve("keys");
  }

  private List<String> keyFiles() {
    try (Stream<Path> files = Files.list(keys())) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int decisions() throws SQLException {
    return sql.ask("select id from decision").size();
  }

  private void write(String id, long seq, @org.jspecify.annotations.Nullable String customer) {
    journal.commit(group(List.of(entry(id, seq)), standing(id, seq, customer, null)));
  }

  private void writeAt(String id, Instant at, String customer) {
    InteractionEvent event = new InteractionEvent("test", id, id, at, null, new Fact.Held());
    Entry entry =
        new Entry(new Received(event, "{}", "hash", at), 1, AdviceOf.these(List.of(), List.of()));
    journal.commit(group(List.of(entry), standing(id, 1, customer, null)));
  }

  private Journal.Stored stored(String interactionId) {
    return Objects.requireNonNull(journal.load(List.of(interactionId)).get(interactionId));
  }
}
