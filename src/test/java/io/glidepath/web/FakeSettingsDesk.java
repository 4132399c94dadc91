package io.glidepath.web;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.SettingsDesk;
import io.glidepath.kpi.SettingsHistory;
import io.glidepath.kpi.SettingsRevision;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A desk that refuses every change. */
record FakeSettingsDesk(KpiSettings now) implements SettingsDesk {
  @Override
  public boolean secondPerson() {
    return false;
  }

  @Override
  public Outcome apply(Wish wish) {
    throw new Refused(Refused.Kind.CHANGED, "The settings are not what they were.");
  }

  @Override
  public SettingsRevision approve(long no, String by) {
    throw new Refused(Refused.Kind.UNKNOWN, "Nothing waits.");
  }

  @Override
  public SettingsHistory.Proposal reject(long no, String by, @Nullable String why) {
    throw new Refused(Refused.Kind.UNKNOWN, "Nothing waits.");
  }

  @Override
  public CompletionStage<List<SettingsRevision>> history() {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public CompletionStage<List<SettingsHistory.Proposal>> waiting() {
    return CompletableFuture.completedFuture(List.of());
  }
}
