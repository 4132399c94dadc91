package io.glidepath.audit;

import io.glidepath.log.seal.AuditDesk;
import io.glidepath.log.seal.Checkpoint;
import io.glidepath.log.seal.Seal;
import io.glidepath.log.seal.SealedLog;
import io.glidepath.log.seal.Seals;
import io.glidepath.runtime.Daemons;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Answers what people ask about the seals, in a thread of its own, beside the sealer. */
public final class SealDesk implements AuditDesk, AutoCloseable {
  private final Seals seals;
  private final Supplier<SealedLog> log;
  private final Sealer sealer;
  private final PublicKey key;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Daemons.named("seal-desk"));
  private long counted;
  private long rows;

  /** {@code log} opens the log as it stands. */
  public SealDesk(Seals seals, Supplier<SealedLog> log, Sealer sealer, Path data) {
    this.seals = seals;
    this.log = log;
    this.sealer = sealer;
    key = SigningKey.open(data).shown();
  }

  @Override
  public CompletionStage<Head> head() {
    return CompletableFuture.supplyAsync(this::look, thread);
  }

  private Head look() {
    Seal last = seals.last();
    Checkpoint checkpoint = seals.checkpoint();
    if (last != null && last.no() > counted) {
      rows += seals.sealed(counted, last.no());
      counted = last.no();
    }
    return new Head(
        counted,
        last == null ? null : last.at(),
        rows,
        seals.unsealed(),
        checkpoint == null ? null : new Signed(checkpoint.no(), checkpoint.at()),
        key.text());
  }

  @Override
  public CompletionStage<Proof> proof(long id) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (SealedLog open = log.get()) {
            return new ProofMaking(open, key).of(id);
          }
        },
        thread);
  }

  @Override
  public long unsealed() {
    return sealer.unsealed();
  }

  @Override
  public double age() {
    return sealer.age();
  }

  @Override
  public void close() {
    thread.shutdown();
    seals.close();
  }
}
