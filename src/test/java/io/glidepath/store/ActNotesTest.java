package io.glidepath.store;

import static io.glidepath.store.Groups.advised;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.journal.Journal;
import io.glidepath.log.Privacy;
import io.glidepath.review.Judgement;
import io.glidepath.review.Review;
import io.glidepath.review.Reviews;
import io.glidepath.review.Unanswerable;
import io.glidepath.review.Unmaskings;
import io.glidepath.review.Unmaskings.Look;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What reviewers write goes with the keys of the customers that it may be about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActNotesTest {
  private static final Instant NOW = Instant.now();
  private static final String NOTE = "Zebediah's \u0000 daughter is ill";

  private final Path data = TestDatabase.temporary("glidepath-notes");
  private Database database;
  private Privacy privacy;
  private Journal journal;
  private Reviews reviews;
  private Unmaskings looks;
  private Sql sql;

  @BeforeAll
  void open() {
    database = Database.open(DatabaseSettings.embedded(data), step -> {});
    privacy = database.privacy(new PlainFormat(), Clock.systemUTC());
    journal = Groups.journal(database);
    reviews = database.reviews(new PlainFormat(), 10);
    looks = database.looks(new PlainFormat());
    sql = Sql.superuser(data);
  }

  @AfterAll
  void close() throws SQLException {
    sql.close();
    database.close();
    TestDatabase.delete(data);
  }

  @Test
  void aNoteIsReadAsItWasWrittenAndIsInNoTable() throws SQLException {
    review(decision("kept", "c_kept"), NOTE);

    assertThat(reviews("kept")).extracting(Review::note).containsExactly(NOTE);
    assertThat(tablesWith("daughter is ill")).isEmpty();
  }

  @Test
  void anErasingTakesTheNotesAndLeavesTheReviews() throws SQLException {
    long own = decision("gone", null);
    review(own, "before the customer is known");
    write("gone", 2, "c_gone");
    review(own, NOTE);
    await(looks.add("gone", new Look("qa1", NOW, "they complained", false)));
    assertThat(await(looks.looks("gone")))
        .extracting(Look::reason)
        .containsExactly("they complained");
    List<String> sealed =
        sql.ask("select encode(note, 'hex') from act_note where interaction_id = 'gone'");
    assertThat(sealed).hasSize(3);
    assertThat(tablesWith(sealed.get(0))).containsExactly("act_note");

    privacy.erase("c_gone", "ada");
    privacy.shred();

    for (String bytes : sealed) {
      assertThat(tablesWith(bytes)).isEmpty();
    }
    assertThat(reviews("gone"))
        .extracting(each -> each.verdict() + " " + each.note())
        .containsExactly("WRONG null", "WRONG null");
    assertThat(await(looks.looks("gone"))).extracting(Look::reason).containsOnlyNulls().hasSize(1);
  }

  @Test
  void takesNoNoteOnSomebodyWhoIsErased() throws SQLException {
    long decision = decision("silent", "c_silent");
    privacy.erase("c_silent", "ada");
    int acts = sql.ask("select id from act").size();

    assertThatThrownBy(() -> review(decision, NOTE))
        .hasCauseInstanceOf(Unanswerable.class)
        .hasMessageContaining("erased");
    assertThatThrownBy(() -> await(looks.add("silent", new Look("qa1", NOW, NOTE, false))))
        .hasCauseInstanceOf(Unanswerable.class);
    assertThat(sql.ask("select id from act")).hasSize(acts);
    review(decision, null);
    assertThat(reviews("silent")).hasSize(1);
  }

  @Test
  void whatIsPastItsTimeTakesItsNotes() throws SQLException {
    review(decision("old", "c_old"), NOTE);
    privacy.hold("c_held", "ada", "case 7");
    review(decision("old-held", "c_held"), NOTE);

    privacy.prune(Privacy.Retention.USUAL, NOW.plus(Duration.ofDays(32)), "glidepath");

    assertThat(reviews("old")).extracting(Review::note).containsOnlyNulls().hasSize(1);
    assertThat(reviews("old-held")).extracting(Review::note).containsExactly(NOTE);
    assertThat(sql.ask("select count(*) from act_note where interaction_id = 'old'"))
        .containsExactly("0");
  }

  /** The tables that have a text in any row, as it is or as bytes. */
  private List<String> tablesWith(String text) throws SQLException {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    String has = "strpos(t::text, '%1$s') > 0 or strpos(t::text, '%2$s') > 0".formatted(text, hex);
    return sql
        .ask("select tablename from pg_tables where schemaname = 'public' order by 1")
        .stream()
        .filter(table -> has(table, has))
        .toList();
  }

  private boolean has(String table, String where) {
    try {
      return !sql.ask("select 1 from " + table + " t where " + where + " limit 1").isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of the only decision on a new interaction. */
  private long decision(String id, @Nullable String customer) throws SQLException {
    journal.commit(group(List.of(advised(id, 1, "emma", 1)), standing(id, 1, customer, null)));
    String ids = "select id from decision where interaction_id = '%s'".formatted(id);
    return Long.parseLong(sql.ask(ids).get(0));
  }

  private void write(String id, long seq, String customer) {
    journal.commit(group(List.of(Groups.entry(id, seq)), standing(id, seq, customer, null)));
  }

  private void review(long decision, @Nullable String note) {
    await(
        reviews.add(
            new Review.Draft(new Review.About.Deed(decision), Judgement.WRONG, note, "qa1", NOW)));
  }

  private List<Review> reviews(String id) {
    return await(reviews.reviews(new Reviews.Query("qa1", id, null, null, null, 10, null))).items();
  }

  private static <T> T await(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
