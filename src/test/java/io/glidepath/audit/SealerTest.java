package io.glidepath.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.glidepath.audit.verify.Verified;
import io.glidepath.log.seal.Seals;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** That no row is lost by the sealer, whoever commits when. */
class SealerTest {
  @TempDir Path home;
  private TestLog log;

  @BeforeEach
  void empty() {
    log = new TestLog(home);
  }

  @Test
  void sealsEveryRowOfManyLanesAndOfNoneThatWasRolledBack() {
    try (Sealer sealer = Sealer.start(log.seals(), home, List.of(), Clock.systemUTC())) {
      List<CompletableFuture<Void>> lanes =
          IntStream.range(0, 4)
              .mapToObj(lane -> CompletableFuture.runAsync(() -> work("lane-" + lane)))
              .toList();
      lanes.forEach(CompletableFuture::join);
      assertThat(sealer.unsealed()).isNotNegative();
    }

    Verified verified = log.verify();
    assertThat(verified.findings()).isEmpty();
    assertThat(verified.rows()).isEqualTo(4 * 40 * 5);
    assertThat(verified.unsealed()).isZero();
    assertThat(verified.lastCheckpoint()).isEqualTo(verified.lastSeal()).isPositive();
  }

  @Test
  void sealsWhatALongTransactionWroteThoughOthersCommittedLongBefore() throws Exception {
    log.write("before", 2);
    try (Connection slow = TestLog.connect();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute("create temporary table slow (n integer)");
      log.write("meanwhile", 3);
      log.seal();
      assertThat(log.sql("select count(*) from seal where n = 2")).containsExactly("1");
      assertThat(log.verify().unsealed()).isEqualTo(3);
      slow.rollback();
    }
    log.write("after", 1);
    log.seal();

    Verified verified = log.verify();
    assertThat(verified.findings()).isEmpty();
    assertThat(verified.rows()).isEqualTo(6);
  }

  @Test
  void sealsALargeLogInHandyPiecesAndOneLargeTransactionWhole() {
    log.write("large", 6_000);
    IntStream.range(0, 30).forEach(n -> log.write("small-" + n, 200));
    log.seal();

    assertThat(log.sql("select n from seal order by no")).containsExactly("6000", "4800", "1200");
    assertThat(log.verify().findings()).isEmpty();
  }

  @Test
  void goesByTheNumberOfTransactionsAndNotByHowTheyAreSpelt() {
    log.write("earlier", 3_000);
    log.write("later", 3_000);
    log.sql(
        "update decision set xid = '99' where interaction_id = 'earlier'",
        "update decision set xid = '100' where interaction_id = 'later'");
    log.seal();

    assertThat(log.sql("select n from seal order by no")).containsExactly("3000", "3000");
    assertThat(log.verify().findings()).isEmpty();
  }

  @Test
  void callsOutARowThatGlidepathDidNotWrite() {
    log.write("ours", 2);
    long id = log.ids().get(1);
    log.sql("update decision set mac = sha256('guessed') where id = " + id);
    Logger logger = (Logger) LoggerFactory.getLogger(MarkedSeals.class);
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    logger.addAppender(heard);
    try {
      log.seal();
    } finally {
      logger.detachAppender(heard);
    }

    assertThat(heard.list)
        .extracting(each -> each.getLevel() + " " + each.getFormattedMessage())
        .containsExactly(
            "ERROR Row " + id + " of the log was not written by Glidepath; it is not sealed");
    assertThat(log.sql("select n from seal")).containsExactly("1");
  }

  @Test
  void goesOnWhereItStoppedAndOnlyOneSealsAtATime() {
    log.write("first", 1);
    log.seal();
    log.write("second", 1);
    MarkedSeals marks =
        new MarkedSeals(AuditFormat.open(home), ids -> java.util.Set.of(), Clock.systemUTC());
    try (Seals one = log.seals();
        Seals other = log.seals()) {
      Optional<Seals.Settled> sealed =
          one.next(
              0,
              (before, settled) -> {
                assertThat(other.next(0, marks)).isEmpty();
                return marks.seal(before, settled);
              });
      assertThat(sealed).isPresent();
    }

    assertThat(log.verify().lastSeal()).isEqualTo(2);
    assertThat(log.verify().findings()).isEmpty();
  }

  private void work(String lane) {
    for (int n = 0; n < 40; n++) {
      log.write(lane + "-" + n, 5);
      log.fail(lane + "-" + n, 5);
    }
  }
}
