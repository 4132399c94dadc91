package io.glidepath;

import io.glidepath.kpi.FixedSettings;
import io.glidepath.kpi.FlagName;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.SettingsDesk;
import io.glidepath.kpi.SettingsHistory;
import io.glidepath.kpi.SettingsHistory.Proposal;
import io.glidepath.kpi.SettingsHistory.Settled;
import io.glidepath.kpi.SettingsRevision;
import io.glidepath.observation.Observer;
import io.glidepath.rulebook.file.SettingsOnDisk;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The KPI settings of a running server. The guard sees a change at once; cards about the live
 * interaction speak of the settings that the server was started with, as the log says they do.
 */
final class LiveKpis implements SettingsDesk {
  private static final int MOST = 100;

  private final Path file;
  private final boolean secondPerson;
  private final Supplier<Guard> guard;
  private final Observer observer;
  private final SettingsHistory history;
  private final Clock clock;
  private volatile KpiSettings now;

  /** Where the settings are, how they were read, and whether two persons change them. */
  record Start(Path file, KpiSettings settings, boolean secondPerson) {}

  LiveKpis(
      Start start, Supplier<Guard> guard, Observer observer, SettingsHistory history, Clock clock) {
    file = start.file();
    now = start.settings();
    secondPerson = start.secondPerson();
    this.guard = guard;
    this.observer = observer;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public KpiSettings now() {
    return now;
  }

  @Override
  public boolean secondPerson() {
    return secondPerson;
  }

  @Override
  public synchronized Outcome apply(Wish wish) {
    FixedSettings fixed = fixed(wish.flag(), wish.language(), wish.diff());
    if (secondPerson) {
      Proposal proposal =
          new Proposal(
              0,
              clock.instant(),
              wish.by(),
              wish.why(),
              wish.flag(),
              fixed.diff(),
              wish.language());
      return new Outcome(null, history.propose(proposal).toCompletableFuture().join());
    }
    return new Outcome(write(fixed, wish, null), null);
  }

  @Override
  public synchronized SettingsRevision approve(long no, String by) {
    Proposal proposal =
        waiting().toCompletableFuture().join().stream()
            .filter(each -> each.no() == no)
            .findFirst()
            .orElseThrow(() -> gone(no));
    if (proposal.by().equalsIgnoreCase(by)) {
      throw new Refused(
          Refused.Kind.NOT_YOURS, "You proposed it yourself; another lead has to approve.");
    }
    String language = proposal.language();
    FixedSettings fixed = fixed(proposal.flag(), language, proposal.diff());
    Wish wish = new Wish(proposal.flag(), proposal.diff(), language, proposal.by(), proposal.why());
    SettingsRevision written = write(fixed, wish, by);
    settle(no, new Settled(true, by, clock.instant(), null));
    return written;
  }

  @Override
  public synchronized Proposal reject(long no, String by, @Nullable String why) {
    return settle(no, new Settled(false, by, clock.instant(), why));
  }

  private Proposal settle(long no, Settled settled) {
    return history.settle(no, settled).toCompletableFuture().join().orElseThrow(() -> gone(no));
  }

  private static Refused gone(long no) {
    return new Refused(Refused.Kind.UNKNOWN, "Proposal " + no + " does not wait any more.");
  }

  /** The fix, if it is still what somebody saw. */
  private FixedSettings fixed(FlagName flag, String language, String diff) {
    KpiSettings measured = observer.measured(now).toCompletableFuture().join();
    return guard
        .get()
        .fix(measured, language, flag)
        .filter(each -> each.diff().equals(diff))
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Kind.CHANGED,
                    "The settings are not what they were when this fix was shown. Look again."));
  }

  private SettingsRevision write(FixedSettings fixed, Wish wish, @Nullable String approvedBy) {
    String before = now.text();
    String text = fixed.settings().text();
    SettingsRevision revision =
        new SettingsRevision(
            0, clock.instant(), wish.by(), approvedBy, wish.why(), wish.flag(), fixed.diff(), text);
    try {
      SettingsRevision kept =
          history
              .add(revision, () -> SettingsOnDisk.replace(file, before, text))
              .toCompletableFuture()
              .join();
      now = fixed.settings();
      return kept;
    } catch (CompletionException e) {
      throw e.getCause() instanceof IllegalStateException refused
          ? new Refused(Refused.Kind.CHANGED, String.valueOf(refused.getMessage()))
          : e;
    }
  }

  @Override
  public CompletionStage<List<SettingsRevision>> history() {
    return history.latest(MOST);
  }

  @Override
  public CompletionStage<List<Proposal>> waiting() {
    return history.waiting();
  }
}
