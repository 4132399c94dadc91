package io.glidepath.lane;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.journal.PersonalMemory;
import io.glidepath.log.Privacy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Privacy in a server at work: erasing happens in the lane of the customer, which then remembers
 * nothing of them, and every other memory of the server is told. Thread-safe.
 */
public final class LivePrivacy implements Privacy {
  private static final long PATIENCE_SECONDS = 60;

  private final Privacy stored;
  private final Lanes lanes;
  private final List<PersonalMemory> memories;

  /** {@code memories} are all that keep something of people beside the lanes and the store. */
  public LivePrivacy(Privacy stored, Lanes lanes, List<PersonalMemory> memories) {
    this.stored = stored;
    this.lanes = lanes;
    this.memories = List.copyOf(memories);
  }

  @Override
  public Erased erase(String customer, String by) {
    AtomicReference<Erased> erased = new AtomicReference<>(new Erased(false, 0));
    CompletableFuture<Void> done =
        lanes
            .forget(customer, () -> erased.set(stored.erase(customer, by)))
            .toCompletableFuture()
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    try {
      done.join();
      memories.forEach(each -> each.forget(customer));
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new Unavailable("The customer's lane did not come to it; try again.", e);
    }
    return Objects.requireNonNull(erased.get());
  }

  @Override
  public void shred() {
    stored.shred();
  }

  @Override
  public void hold(String customer, String by, String why) {
    stored.hold(customer, by, why);
  }

  @Override
  public boolean release(String customer, String by) {
    return stored.release(customer, by);
  }

  @Override
  public List<Hold> holds() {
    return stored.holds();
  }

  @Override
  public Pruned due(Retention retention, Instant now) {
    return stored.due(retention, now);
  }

  @Override
  public Pruned prune(Retention retention, Instant now, String by) {
    Pruned pruned = stored.prune(retention, now, by);
    memories.forEach(each -> each.forgetBefore(now.minus(retention.personal())));
    return pruned;
  }
}
