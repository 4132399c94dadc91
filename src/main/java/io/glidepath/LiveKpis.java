package io.glidepath;

import io.glidepath.kpi.FixedSettings;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.SettingsDesk;
import io.glidepath.kpi.SettingsHistory;
import io.glidepath.kpi.SettingsRevision;
import io.glidepath.rulebook.file.SettingsOnDisk;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The KPI settings of a running server. The guard sees a change at once; cards about the live
 * interaction speak of the settings that the server was started with, as the log says they do.
 */
final class LiveKpis implements SettingsDesk {
  private static final int MOST = 100;

  private final Path file;
  private final Supplier<Guard> guard;
  private final SettingsHistory history;
  private final Clock clock;
  private volatile KpiSettings now;

  LiveKpis(
      Path file, KpiSettings now, Supplier<Guard> guard, SettingsHistory history, Clock clock) {
    this.file = file;
    this.now = now;
    this.guard = guard;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public KpiSettings now() {
    return now;
  }

  @Override
  public synchronized SettingsRevision apply(Wish wish) {
    KpiSettings before = now;
    FixedSettings fixed =
        guard
            .get()
            .fix(before, wish.language(), wish.flag())
            .filter(each -> each.diff().equals(wish.diff()))
            .orElseThrow(
                () ->
                    new Refused(
                        "The settings are not what they were when this fix was shown. Look again."));
    String text = fixed.settings().text();
    SettingsRevision revision =
        new SettingsRevision(
            0, clock.instant(), wish.by(), wish.why(), wish.flag(), fixed.diff(), text);
    try {
      SettingsRevision kept =
          history
              .add(revision, () -> SettingsOnDisk.replace(file, before.text(), text))
              .toCompletableFuture()
              .join();
      now = fixed.settings();
      return kept;
    } catch (CompletionException e) {
      throw e.getCause() instanceof IllegalStateException refused
          ? new Refused(String.valueOf(refused.getMessage()))
          : e;
    }
  }

  @Override
  public CompletionStage<List<SettingsRevision>> history() {
    return history.latest(MOST);
  }
}
