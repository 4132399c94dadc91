package io.glidepath.backtest;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.BacktestSample;
import io.glidepath.authoring.Backtests;
import io.glidepath.authoring.Traffic;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.PersonalMemory;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Back-tests over the recorded traffic, one after the other; the latest few are kept to read. What
 * was erased meanwhile is in none of them: their samples go, and the one under way begins again.
 */
public final class BacktestDesk implements Backtests, PersonalMemory, AutoCloseable {
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
    private volatile boolean outdated;
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
      while (!run.stopped && run.tested == null) {
        keep(run, test(run, live, candidate, since));
      }
      run.state = run.stopped ? State.FAILED : State.DONE;
    } catch (CancellationException e) {
      run.trouble = "It was stopped.";
      run.state = State.FAILED;
    } catch (RuntimeException e) {
      LOG.warn("A back-test failed", e);
      run.trouble = "The recorded traffic could not be read: " + e.getMessage();
      run.state = State.FAILED;
    }
  }

  /** What came of it; empty if somebody was erased meanwhile who may be in it. */
  private Optional<Tested> test(Run run, Rulebook live, Rulebook candidate, Instant since) {
    run.outdated = false;
    run.of = traffic.count(since);
    Backtest backtest = new Backtest(live, candidate, limits, reader);
    try {
      return Optional.of(
          backtest.run(
              traffic.read(since),
              threads,
              events -> {
                run.events = events;
                return !run.stopped && !run.outdated;
              }));
    } catch (CancellationException e) {
      if (run.stopped) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private void keep(Run run, Optional<Tested> tested) {
    synchronized (runs) {
      if (!run.outdated) {
        run.tested = tested.orElse(null);
      }
    }
  }

  @Override
  public void forget(String customer) {
    synchronized (runs) {
      runs.values().forEach(run -> run.outdated = true);
    }
    keepSamples(sample -> !customer.equals(sample.customer()));
  }

  @Override
  public void forgetBefore(Instant time) {
    keepSamples(sample -> sample.events().stream().noneMatch(each -> each.at().isBefore(time)));
  }

  private void keepSamples(Predicate<BacktestSample> kept) {
    synchronized (runs) {
      for (Run run : runs.values()) {
        Tested tested = run.tested;
        run.tested = tested == null ? null : tested.keeping(kept);
      }
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
