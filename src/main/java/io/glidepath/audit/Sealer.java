package io.glidepath.audit;

import io.glidepath.journal.Journal;
import io.glidepath.log.seal.Checkpoint;
import io.glidepath.log.seal.Seal;
import io.glidepath.log.seal.Seals;
import io.glidepath.runtime.Daemons;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals, in the background, what the lanes have written, each second, and signs a checkpoint each
 * minute. The lanes do not wait for it: what it costs them is its share of the machine.
 */
public final class Sealer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final long PAUSE_MILLIS = 1_000;
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Seals seals;
  private final SigningKey key;
  private final CheckpointFiles files;
  private final Clock clock;
  private final MarkedSeals marks;
  private final Thread thread = Daemons.thread("sealer", this::run);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stop = lock.newCondition();
  private volatile boolean closing;
  private volatile long unsealed;
  private volatile @Nullable Instant sealedAt;
  private long from;
  private long checkpointNo;
  private Instant checkpointAt = Instant.EPOCH;
  private boolean away;

  private Sealer(Seals seals, AuditFormat format, SigningKey key, CheckpointFiles files, Clock on) {
    this.seals = seals;
    this.key = key;
    this.files = files;
    clock = on;
    marks = new MarkedSeals(format, seals::twice, on);
  }

  /**
   * Starts to seal.
   *
   * @param elsewhere directories beside the data directory's own in which checkpoints are kept
   */
  public static Sealer start(Seals seals, Path data, List<Path> elsewhere, Clock clock) {
    List<Path> directories = new ArrayList<>(List.of(data.resolve("checkpoints")));
    directories.addAll(elsewhere);
    Sealer sealer =
        new Sealer(
            seals,
            AuditFormat.open(data),
            SigningKey.open(data),
            new CheckpointFiles(directories),
            clock);
    sealer.thread.start();
    return sealer;
  }

  /** Rows that no seal held when last counted. */
  public long unsealed() {
    return unsealed;
  }

  /** For how many seconds rows have waited without any being sealed, 0 if none wait. */
  public double age() {
    Instant at = sealedAt;
    return at == null || unsealed == 0 ? 0 : Duration.between(at, clock.instant()).toMillis() / 1e3;
  }

  private void run() {
    while (!closing) {
      round(false);
      pause();
    }
    round(true);
    seals.close();
  }

  private void pause() {
    lock.lock();
    try {
      if (!closing && !stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      closing = true;
    } finally {
      lock.unlock();
    }
  }

  private void round(boolean last) {
    try {
      sealAll();
      Instant now = clock.instant();
      if (last || isDue(now)) {
        checkpoint(now);
      }
      away = false;
    } catch (Journal.Unavailable e) {
      if (!away) {
        LOG.warn("The log is not sealed for now: {}", e.getMessage());
      }
      away = true;
    } catch (RuntimeException e) {
      LOG.error("Sealing failed; it is tried again", e);
    }
  }

  /** Also after a clock was put back, which must not put off the next checkpoint. */
  private boolean isDue(Instant now) {
    return Duration.between(checkpointAt, now).abs().compareTo(BETWEEN_CHECKPOINTS) >= 0;
  }

  private void sealAll() {
    Optional<Seals.Settled> settled = seals.next(from, marks);
    while (settled.isPresent()) {
      from = settled.get().xidUntil();
      sealedAt = clock.instant();
      settled = seals.next(from, marks);
    }
  }

  /** Signs the newest seal, if it has no checkpoint yet: in the database first, then outside. */
  private void checkpoint(Instant now) {
    checkpointAt = now;
    count();
    Seal head = seals.last();
    Checkpoint known = seals.checkpoint();
    if (head == null || head.no() <= Math.max(checkpointNo, known == null ? 0 : known.no())) {
      return;
    }
    SignedNote note = SignedNote.sign(key, head.no(), head.h(), head.at());
    seals.keep(new Checkpoint(head.no(), head.at(), note.text()));
    files
        .append(note)
        .forEach(each -> LOG.error("A checkpoint of the log could not be written to {}", each));
    checkpointNo = head.no();
  }

  private void count() {
    unsealed = seals.unsealed();
    double age = age();
    if (unsealed > 0 && age > PATIENCE.toSeconds()) {
      LOG.warn("{} rows of the log wait to be sealed; the newest seal is {} s old", unsealed, age);
    }
  }

  /** Seals what is left, signs it, and stops. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      stop.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
