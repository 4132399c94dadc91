package io.glidepath.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.Merkle;
import io.glidepath.audit.PublicKey;
import io.glidepath.audit.SignedNote;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.log.Act;
import io.glidepath.log.seal.Checkpoint;
import io.glidepath.log.seal.LogTable;
import io.glidepath.log.seal.LogTime;
import io.glidepath.log.seal.LoggedRow;
import io.glidepath.log.seal.Seal;
import io.glidepath.log.seal.SealedLog;
import io.glidepath.log.seal.SealedLog.Cursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks the whole log against its seals, the seals against each other, and their chain against the
 * signed checkpoints inside and outside the database. Streams: it holds a seal at a time.
 */
public final class Verification {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long OVERLAP = 60;

  private final SealedLog log;
  private final Tamperings findings = new Tamperings();
  private final RowCheck rowCheck;
  private final boolean marked;
  private final CheckpointCheck checkpoints;
  private final PublicationCheck publications = new PublicationCheck();
  private long prunedBefore;

  /** Without {@code marks}, the writers' key, rows are compared with their seals only. */
  public Verification(SealedLog log, PublicKey key, @Nullable AuditFormat marks) {
    this.log = log;
    rowCheck = new RowCheck(marks);
    marked = marks != null;
    checkpoints = new CheckpointCheck(findings, key);
  }

  /** Takes the checkpoints of a file. */
  public void add(String source, String file) {
    checkpoints.add(source, SignedNote.split(file));
  }

  public Verified run(@Nullable Instant since, RuleHistory history, LongConsumer progress) {
    long first = since == null ? 1 : log.firstSealSince(since);
    checkpoints.add("the database", log.checkpoints(first).stream().map(Checkpoint::note).toList());
    readActs();
    ChainCheck chain = new ChainCheck(findings, first);
    Cursor<Seal> seals = log.seals(Math.max(1, first - OVERLAP));
    SealedRows rows = null;
    java.util.Set<Long> earlier = new java.util.HashSet<>();
    long count = 0;
    for (Seal seal = seals.next(); seal != null; seal = seals.next()) {
      if (seal.no() < first) {
        for (long id : seal.ids()) {
          earlier.add(id);
        }
        continue;
      }
      rows = rows == null ? rows(first == 1 ? Long.MIN_VALUE : least(seal)) : rows;
      chain.add(seal);
      checkpoints.add(seal);
      if (seal.hashes().length == seal.ids().length * Merkle.HASH) {
        rows.add(seal);
      }
      count++;
      progress.accept(rows.verified());
    }
    Seal last = chain.last();
    checkpoints.end(last == null ? 0 : last.no());
    rows = rows == null ? rows(Long.MIN_VALUE) : rows;
    UnsealedRows unsealed =
        new UnsealedRows(rowCheck, findings, last == null ? 0 : last.xidUntil(), log.end());
    rows.rest().stream().filter(row -> !earlier.contains(row.id())).forEach(unsealed::add);
    publications.against(history, findings);
    return new Verified(
        rows.verified(),
        rows.pruned(),
        unsealed.fresh(),
        unsealed.oldest(),
        count,
        last == null ? 0 : last.no(),
        checkpoints.agreed(),
        checkpoints.notes(),
        marked,
        findings.count(),
        findings.kept());
  }

  private static long least(Seal seal) {
    return java.util.Arrays.stream(seal.ids()).min().orElse(Long.MIN_VALUE);
  }

  private SealedRows rows(long from) {
    RowStream stream =
        new RowStream(log.rows(LogTable.DECISION, from), log.rows(LogTable.ACT, from));
    return new SealedRows(stream, rowCheck, findings, prunedBefore);
  }

  /** What the acts say of publications, and of decisions that retention took away. */
  private void readActs() {
    Cursor<LoggedRow> acts = log.rows(LogTable.ACT, Long.MIN_VALUE);
    for (LoggedRow act = acts.next(); act != null; act = acts.next()) {
      publications.add(act);
      prunedBefore = Math.max(prunedBefore, prunedBefore(act));
    }
  }

  private static long prunedBefore(LoggedRow act) {
    String canon = new String(act.canon(), StandardCharsets.UTF_8);
    if (!canon.startsWith("{\"act\":\"" + Act.Kind.PRUNED.word() + "\"")) {
      return 0;
    }
    try {
      JsonNode detail = JSON.readTree(canon).path("detail");
      boolean decisions = detail.path("table").asText().equals(LogTable.DECISION.word());
      return decisions ? LogTime.firstId(Instant.parse(detail.path("until").asText())) : 0;
    } catch (IOException | DateTimeParseException e) {
      return 0;
    }
  }
}
