package io.glidepath.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.review.Candidates;
import io.glidepath.review.Candidates.Area;
import io.glidepath.review.Candidates.Benchmark;
import io.glidepath.review.Candidates.Reaction;
import io.glidepath.review.Candidates.Subject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Twenty interactions of a team of their own, the last of them hard, one of them come back to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PgCandidatesTest {
  private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");
  private static final Area AREA = new Area(SINCE, 10, "sampled", null, "qa");

  private final Candidates candidates = TestDatabase.DATABASE.candidates();
  private final Sql sql = Sql.owner(TestDatabase.DATA);

  @BeforeAll
  void fill() throws SQLException {
    sql.run(
        """
        insert into data_key (id, lookup, master, wrapped)
        select id, sha256(convert_to(id, 'UTF8')), (select max(no) from master_key), '\\x00'
        from (select 'key-of-s' union all select 'key-' || n from generate_series(1, 20) n) k (id)
        """);
    sql.run(
        """
        insert into interaction (id, created_at, received_from, status, channel, language, issue,
          customer_id, team, started_at, ended_at, last_at, seq, score, queue, segment)
        select 's~' || n, t, t, 'ended', 'video', 'en', 'sampled-issue',
          case when n in (3, 4) then 'key-of-s' else 'key-' || n end, 'sampled',
          t, t + interval '5 min', t + interval '5 min', 9, n, 'q', 'sampled'
        from (select n, timestamptz '2026-11-02 10:00+00' + n * interval '1 h' as t
          from generate_series(1, 20) n) x
        """);
    sql.run(
        """
        insert into feedback (interaction_id, suggestion_id, action, at)
        values ('s~3', 's~3~channel.sampled~1', 'dismissed', '2026-11-02 13:02+00'),
          ('s~5', 's~5~channel.sampled~1', 'muted', '2026-11-02 15:02+00'),
          ('s~6', 's~6~channel.sampled~1', 'accepted', '2026-11-02 16:02+00')
        """);
    sql.run(
        "insert into review (id, decision_id, interaction_id, rule, verdict, by_whom, at)"
            + " values (-1, -2, 's~20', 'channel.sampled', 'right', 'qa', now())");
  }

  @AfterAll
  void clear() throws SQLException {
    sql.run("delete from interaction where team = 'sampled'");
    sql.run("delete from data_key where id like 'key-%'");
    sql.close();
  }

  @Test
  void findsTheHardestBeyondNineInTenOfTheirBenchmarkAndReviewedOnesLast() {
    Benchmark benchmark =
        wait(candidates.benchmarks(SINCE)).stream()
            .filter(each -> "sampled".equals(each.segment()))
            .findFirst()
            .orElseThrow();
    assertThat(benchmark.n()).isEqualTo(20);
    assertThat(benchmark.median()).isEqualTo(10.5);
    assertThat(benchmark.channel()).isEqualTo("video");

    assertThat(wait(candidates.hardest(AREA, List.of(benchmark))))
        .extracting(Subject::interactionId)
        .containsExactly("s~19", "s~20");
  }

  @Test
  void findsWhereSomethingWasDismissedAndTheCustomerCameBack() {
    List<Reaction> found = wait(candidates.cameBack(AREA, Duration.ofDays(7)));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).subject().interactionId()).isEqualTo("s~3");
    assertThat(found.get(0).rule()).isEqualTo("channel.sampled");
    assertThat(found.get(0).cameBack()).isEqualTo("2026-11-02T14:00:00Z");
    assertThat(found.get(0).on()).isEqualTo("video");
    assertThat(wait(candidates.cameBack(AREA, Duration.ofMinutes(30)))).isEmpty();
  }

  @Test
  void findsWhereARuleWasDismissed() {
    assertThat(wait(candidates.dismissed(AREA, List.of("channel.sampled"))))
        .extracting(each -> each.subject().interactionId())
        .containsExactly("s~5", "s~3");
    assertThat(wait(candidates.dismissed(AREA, List.of()))).isEmpty();
    assertThat(wait(candidates.accepted(AREA, List.of("channel.sampled"))))
        .extracting(each -> each.subject().interactionId())
        .containsExactly("s~6");
  }

  @Test
  void drawsTheSameEveryTime() {
    List<Subject> every = wait(candidates.drawn(new Area(SINCE, 50, "sampled", null, "qa"), 1));
    List<Subject> some = wait(candidates.drawn(AREA, 4));

    assertThat(every).hasSize(20);
    assertThat(every.get(19).interactionId()).isEqualTo("s~20");
    assertThat(some).hasSizeLessThan(20).isEqualTo(wait(candidates.drawn(AREA, 4)));
    assertThat(every).containsAll(some);
  }

  private static <T> T wait(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
