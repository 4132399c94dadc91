package io.glidepath.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.audit.verify.Verified;
import io.glidepath.log.Privacy;
import io.glidepath.log.Privacy.Retention;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of which retention took the old decisions. */
class PrunedLogTest {
  private static final Instant LATER = Instant.now().plus(Duration.ofDays(750));

  @TempDir Path home;
  private TestLog log;
  private Privacy privacy;

  @BeforeEach
  void fill() {
    log = new TestLog(home);
    privacy = log.privacy();
    log.write("first", 3);
    log.seal();
    log.write("second", 2);
    log.act("second");
    log.seal();
  }

  @AfterEach
  void makeTheWeeksAgain() {
    log.sql("select make_partitions(14)");
  }

  @Test
  void isWholeAndSaysHowManyAreGone() {
    assertThat(privacy.due(Retention.USUAL, LATER).decisions()).isEqualTo(5);
    assertThat(privacy.prune(Retention.USUAL, LATER, "glidepath").decisions()).isEqualTo(5);
    log.seal();

    Verified verified = log.verify();

    assertThat(verified.findings()).isEmpty();
    assertThat(verified.pruned()).isEqualTo(5);
    assertThat(log.sql("select count(*) from decision")).containsExactly("0");
    assertThat(privacy.due(Retention.USUAL, LATER).decisions()).isZero();
  }

  @Test
  void keepsWhatIsHeldAndTakesItOnceItIsReleased() {
    privacy.hold("c_held", "ada", "case 7");
    log.sql(
        "update interaction set customer_id = (select customer_id from legal_hold)"
            + " where id = 'second'");

    assertThat(privacy.prune(Retention.USUAL, LATER, "glidepath").decisions()).isEqualTo(3);
    assertThat(log.sql("select interaction_id from only decision_other"))
        .containsExactly("second", "second");
    log.seal();
    assertThat(log.verify().findings()).isEmpty();
    assertThat(log.verify().pruned()).isEqualTo(3);

    privacy.release("c_held", "ada");
    assertThat(privacy.prune(Retention.USUAL, LATER, "glidepath").decisions()).isEqualTo(2);
    log.seal();
    assertThat(log.sql("select count(*) from decision")).containsExactly("0");
    assertThat(log.verify().findings()).isEmpty();
    assertThat(log.verify().pruned()).isEqualTo(5);
  }
}
