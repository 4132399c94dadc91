package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Superuser;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What insight counts when the server is killed in the midst of it: each event once. */
@Tag("thorough")
class KilledCountingTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String COUNTED =
      "select not exists (select from event where written > (select position from insight_cursor))";
  private static final String STUCK =
      "select exists (select from pg_locks"
          + " where not granted and relation = 'insight_day'::regclass)";
  private static final String CONTACTS = "select sum(contacts) from insight_day";

  /** What was counted once and taken back again may be left as a count of none. */
  private static final String SUMS =
      "select d::text from insight_day d union all select c::text from insight_count c where n <> 0"
          + " union all select t::text from insight_told t order by 1";

  /** Where the small sums are not what the large ones come to. */
  private static final String OFF =
      """
      select 'day ' || coalesce(l.day, s.day) from
        (select day, issue, sum(contacts) n from insight_day group by 1, 2) l
        full join (select day, issue, sum(contacts) n from insight_roll_day group by 1, 2) s
          on l.day = s.day and l.issue = s.issue
      where coalesce(l.n, 0) <> coalesce(s.n, 0)
      union all
      select 'count ' || coalesce(l.kind, s.kind) from
        (select kind, name, sum(n) n from insight_count group by 1, 2) l
        full join (select kind, name, sum(n) n from insight_roll_count group by 1, 2
          union all select kind, name, sum(n) from insight_roll_post where cut = 'all' group by 1, 2) s
          on l.kind = s.kind and l.name = s.name
      where coalesce(l.n, 0) <> coalesce(s.n, 0)
      """;

  @TempDir private Path folder;

  @Test
  void leavesNoneCountedTwiceAndNoneMissed() throws Exception {
    Path data = folder.resolve("data");
    String token = ServerProcess.token(data, "integration");
    Traffic before = new Traffic("before", "colleague-*", 3);
    Traffic during = new Traffic("during", "colleague-*", 5);
    try (ServerProcess server = ServerProcess.start(data)) {
      Api api = new Api(server.url(), token);
      before.send(api).await();
      await(data, COUNTED);
      assertThat(Sql.ask(data, CONTACTS)).containsExactly("3");
      try (Connection other = Superuser.connect(data);
          Statement line = other.createStatement()) {
        other.setAutoCommit(false);
        line.execute("lock table insight_day in exclusive mode");
        during.send(api).await();
        await(data, STUCK);
        server.kill();
        other.rollback();
      }
    }
    try (ServerProcess server = ServerProcess.start(data)) {
      assertThat(server.url()).isNotEmpty();
      await(data, COUNTED);
      assertThat(Sql.ask(data, CONTACTS)).containsExactly("8");
      List<String> sums = Sql.ask(data, SUMS);
      assertThat(Sql.ask(data, OFF)).isEmpty();

      ServerProcess.Ended rebuilt =
          ServerProcess.runHere("insight", "rebuild", "--data", data.toString());

      assertThat(rebuilt.code()).as(rebuilt.said()).isZero();
      assertThat(Sql.ask(data, SUMS)).isEqualTo(sums);
      assertThat(Sql.ask(data, OFF)).isEmpty();
    }
  }

  private static void await(Path data, String condition) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Sql.ask(data, condition).equals(List.of("t"))) {
      assertThat(System.nanoTime()).as(condition).isLessThan(end);
      LockSupport.parkNanos(50_000_000);
    }
  }
}
