package io.glidepath.web;

import io.glidepath.log.seal.AuditDesk;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A desk that knows a few rows: 2 is proved, 4 waits, 6 is broken. */
final class FakeAuditDesk implements AuditDesk {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  @Override
  public CompletionStage<Head> head() {
    return CompletableFuture.completedFuture(
        new Head(7, AT, 100, 3, new Signed(5, AT), "glidepath-0+00+AA=="));
  }

  @Override
  public CompletionStage<Proof> proof(long id) {
    Proof proof = new Proof.Unknown();
    if (id == 2) {
      proof = new Proof.Ready("{\"canon\":\"{}\"}");
    } else if (id == 4) {
      proof = new Proof.Waiting();
    } else if (id == 6) {
      proof = new Proof.Broken("it is not what was sealed");
    }
    return CompletableFuture.completedFuture(proof);
  }

  @Override
  public long unsealed() {
    return 3;
  }

  @Override
  public double age() {
    return 1.5;
  }
}
