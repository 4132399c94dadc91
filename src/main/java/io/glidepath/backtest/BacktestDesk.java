package io.glidepath.backtest;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.BacktestSample;
import io.glidepath.authoring.Backtests;
import io.glidepath.authoring.Traffic;
import io.glidepath.journal.EventReader;
import io.glidepath.runtime.Daemons;
import io.glidepath.suggestion.AttentionLimits;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Back-tests over the recorded traffic, one after the other; the latest few are kept to read. */
public final class BacktestDesk implements Backtests, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BacktestDesk.class);
  private static final int KEPT = 8;

  private final Traffic traffic;
  private final EventReader reader;
  private final AttentionLimits limits;
  private final int threads;
  private final Map<String, Run> runs = new LinkedHashMap<>();
  private final ExecutorService turns =
      Executors.newSingleThreadExecutor(Daemons.named("backtests"));

  private static final class Run {
    private volatile State state = State.RUNNING;
    private volatile long events;
    private volatile long of;
    private volatile boolean stopped;
    private volatile @Nullable Tested tested;
    private volatile @Nullable String trouble;
  }

  /** {@code threads} may be fewer than the machine has, to leave some to the server. */
  public BacktestDesk(Traffic traffic, EventReader reader, AttentionLimits limits, int threads) {
    this.traffic = traffic;
    this.reader = reader;
    this.limits = limits;
    this.threads = threads;
  }

  @Override
  public String start(Rulebook live, Rulebook candidate, Instant since) {
    String id = UUID.randomUUID().toString();
    Run run = new Run();
    synchronized (runs) {
      runs.put(id, run);
      runs.entrySet().stream()
          .filter(each -> each.getValue().state != State.RUNNING)
          .limit(Math.max(0, runs.size() - KEPT))
          .map(Map.Entry::getKey)
          .toList()
          .forEach(runs::remove);
    }
    turns.execute(() -> work(run, live, candidate, since));
    return id;
  }

  private void work(Run run, Rulebook live, Rulebook candidate, Instant since) {
    if (run.stopped) {
      return;
    }
    try {
      run.of = traffic.count(since);
      Backtest backtest = new Backtest(live, candidate, limits, reader);
      run.tested =
          backtest.run(
              traffic.read(since),
              threads,
              events -> {
                run.events = events;
                return !run.stopped;
              });
      run.state = State.DONE;
    } catch (CancellationException e) {
      run.trouble = "It was stopped.";
      run.state = State.FAILED;
    } catch (RuntimeException e) {
      LOG.warn("A back-test failed", e);
      run.trouble = "The recorded traffic could not be read: " + e.getMessage();
      run.state = State.FAILED;
    }
  }

  @Override
  public Optional<Standing> standing(String id) {
    return run(id).map(BacktestDesk::standing);
  }

  private static Standing standing(Run run) {
    State state = run.state;
    Tested tested = run.tested;
    return new Standing(
        state,
        run.events,
        Math.max(run.of, run.events),
        tested == null ? null : tested.report(),
        run.trouble);
  }

  @Override
  public boolean stop(String id) {
    Optional<Run> run = run(id);
    run.ifPresent(each -> each.stopped = true);
    synchronized (runs) {
      runs.remove(id);
    }
    return run.isPresent();
  }

  @Override
  public Optional<BacktestSample> sample(String id, String interactionId) {
    return run(id)
        .map(each -> each.tested)
        .flatMap(tested -> tested == null ? Optional.empty() : tested.sample(interactionId));
  }

  private Optional<Run> run(String id) {
    synchronized (runs) {
      return Optional.ofNullable(runs.get(id));
    }
  }

  /** Stops what is under way. */
  @Override
  public void close() {
    synchronized (runs) {
      runs.values().forEach(run -> run.stopped = true);
    }
    turns.shutdownNow();
  }
}
