package io.glidepath.web;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.SettingsDesk;
import io.glidepath.kpi.SettingsRevision;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A desk that refuses every change. */
record FakeSettingsDesk(KpiSettings now) implements SettingsDesk {
  @Override
  public SettingsRevision apply(Wish wish) {
    throw new Refused("The settings are not what they were.");
  }

  @Override
  public CompletionStage<List<SettingsRevision>> history() {
    return CompletableFuture.completedFuture(List.of());
  }
}
