package io.glidepath;

import io.glidepath.interaction.Language;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.SettingsDesk;
import io.glidepath.rulebook.KpiFile;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the KPI settings until the machine knows what is worth compiling, so that the first who
 * asks for flags does not wait for it. The settings are small, so that takes some rounds.
 */
record GuardRehearsal(Supplier<Guard> guard, SettingsDesk kpis)
    implements Callable<@Nullable Void> {
  private static final int ROUNDS = 20;

  @Override
  public @Nullable Void call() {
    KpiFile reader = new KpiFile();
    for (int round = 0; round < ROUNDS; round++) {
      KpiSettings now = kpis.now();
      guard.get().check(now.text().isEmpty() ? now : reader.read(now.text()), Language.ENGLISH);
    }
    return null;
  }
}
