package io.glidepath.web;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.BacktestReport;
import io.glidepath.authoring.BacktestReport.Totals;
import io.glidepath.authoring.BacktestSample;
import io.glidepath.authoring.Backtests;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Back-tests that are done when they are told to be. */
final class FakeBacktests implements Backtests {
  private static final Totals NOTHING = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  static final BacktestReport REPORT =
      new BacktestReport(
          "abc123",
          "abc123",
          null,
          null,
          3,
          12,
          0.5,
          new BacktestReport.Both(NOTHING, NOTHING),
          List.of());

  final Map<String, Instant> since = new ConcurrentHashMap<>();
  volatile boolean done = true;
  volatile @Nullable String trouble;

  @Override
  public String start(Rulebook live, Rulebook candidate, Instant from) {
    since.put("b1", from);
    return "b1";
  }

  @Override
  public Optional<Standing> standing(String id) {
    if (!since.containsKey(id)) {
      return Optional.empty();
    }
    if (trouble != null) {
      return Optional.of(new Standing(State.FAILED, 1, 12, null, trouble));
    }
    return Optional.of(
        done
            ? new Standing(State.DONE, 12, 12, REPORT, null)
            : new Standing(State.RUNNING, 4, 12, null, null));
  }

  @Override
  public boolean stop(String id) {
    return since.remove(id) != null;
  }

  @Override
  public Optional<BacktestSample> sample(String id, String interactionId) {
    return interactionId.equals("i1")
        ? Optional.of(
            new BacktestSample(
                "i1",
                "c_1",
                List.of(
                    new BacktestSample.Happening(
                        Instant.EPOCH,
                        "utterance.heard",
                        "My name is Ada Byron, 12 Grove Street",
                        "customer")),
                List.of(),
                List.of()))
        : Optional.empty();
  }
}
