package io.glidepath.backtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Backtests.Standing;
import io.glidepath.authoring.Backtests.State;
import io.glidepath.authoring.Traffic;
import io.glidepath.interaction.Redaction;
import io.glidepath.journal.Journal;
import io.glidepath.post.CloudEventReader;
import io.glidepath.rulebook.RulesDir;
import io.glidepath.suggestion.AttentionLimits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BacktestDeskTest {
  private final CountDownLatch mayRead = new CountDownLatch(1);
  @TempDir private Path temporary;
  private Rulebook rules;

  @BeforeEach
  void load() {
    rules = new RulesDir(temporary).load().rulebookOrThrow();
  }

  @Test
  void keepsTheReportAndItsSamples() {
    mayRead.countDown();
    try (BacktestDesk desk = desk(new Shelf())) {
      String id = desk.start(rules, rules, Instant.EPOCH);
      Standing done = awaited(desk, id);

      assertThat(done.state()).isEqualTo(State.DONE);
      assertThat(done.events()).isEqualTo(done.of());
      String sample =
          requireNonNull(done.report()).rules().stream()
              .flatMap(rule -> rule.samples().stream())
              .findFirst()
              .orElseThrow()
              .interactionId();
      assertThat(desk.sample(id, sample)).isPresent();
      assertThat(desk.sample(id, "nobody")).isEmpty();
    }
  }

  @Test
  void forgetsOneThatIsStopped() {
    try (BacktestDesk desk = desk(new Shelf())) {
      String id = desk.start(rules, rules, Instant.EPOCH);
      assertThat(desk.standing(id)).map(Standing::state).contains(State.RUNNING);
      assertThat(desk.stop(id)).isTrue();
      mayRead.countDown();

      assertThat(desk.standing(id)).isEmpty();
      assertThat(desk.stop(id)).isFalse();
    }
  }

  @Test
  void saysWhyItFailed() {
    Traffic gone =
        new Shelf() {
          @Override
          public long count(Instant since) {
            throw new Journal.Unavailable("The database is closed.", null);
          }
        };
    try (BacktestDesk desk = desk(gone)) {
      Standing failed = awaited(desk, desk.start(rules, rules, Instant.EPOCH));

      assertThat(failed.state()).isEqualTo(State.FAILED);
      assertThat(failed.trouble()).contains("The database is closed.");
    }
  }

  private static BacktestDesk desk(Traffic traffic) {
    return new BacktestDesk(
        traffic, new CloudEventReader(Redaction.NONE), AttentionLimits.USUAL, 2);
  }

  private static Standing awaited(BacktestDesk desk, String id) {
    Standing standing = desk.standing(id).orElseThrow();
    while (standing.state() == State.RUNNING) {
      Thread.yield();
      standing = desk.standing(id).orElseThrow();
    }
    return standing;
  }

  /** Recorded traffic that can be read once {@link #mayRead} is open. */
  private class Shelf implements Traffic {
    private static final int INTERACTIONS = 12;

    @Override
    public long count(Instant since) {
      return INTERACTIONS * 5 + INTERACTIONS / 3;
    }

    @Override
    public Reading read(Instant since) {
      try {
        mayRead.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      byte[] lines = new Recorded(INTERACTIONS).lines().getBytes(StandardCharsets.UTF_8);
      return new EventLines(new ByteArrayInputStream(lines));
    }
  }
}
