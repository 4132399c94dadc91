package io.glidepath.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.log.seal.AuditDesk.Proof;
import io.glidepath.log.seal.Checkpoint;
import io.glidepath.log.seal.LoggedRow;
import io.glidepath.log.seal.Seal;
import io.glidepath.log.seal.SealedLog;
import io.glidepath.log.seal.SealedLog.Cursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Makes the proof that one row is on the log as it was written: its bytes, the way from its leaf to
 * the root of its seal, the seals from there to a checkpoint, and the signed note. Whoever trusts
 * the public key needs nothing else.
 */
final class ProofMaking {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HexFormat HEX = HexFormat.of();

  private final SealedLog log;
  private final PublicKey key;

  ProofMaking(SealedLog log, PublicKey key) {
    this.log = log;
    this.key = key;
  }

  Proof of(long id) {
    List<LoggedRow> rows = log.row(id);
    if (rows.isEmpty()) {
      return new Proof.Unknown();
    }
    Optional<Seal> sealed = log.sealOf(rows.get(0));
    if (sealed.isEmpty()) {
      return new Proof.Waiting();
    }
    Seal seal = sealed.get();
    int leaf = place(seal, id);
    byte[] canon = rows.get(0).canon();
    if (leaf < 0) {
      return new Proof.Broken("no seal holds it");
    }
    if (!Arrays.equals(Merkle.leaf(canon), hash(seal, leaf))) {
      return new Proof.Broken("it is not what was sealed");
    }
    return log.checkpoints(seal.no()).stream()
        .findFirst()
        .<Proof>map(note -> new Proof.Ready(json(canon, seal, leaf, note)))
        .orElseGet(Proof.Waiting::new);
  }

  private static int place(Seal seal, long id) {
    for (int i = 0; i < seal.ids().length; i++) {
      if (seal.ids()[i] == id) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] hash(Seal seal, int leaf) {
    return Arrays.copyOfRange(seal.hashes(), leaf * Merkle.HASH, (leaf + 1) * Merkle.HASH);
  }

  private String json(byte[] canon, Seal seal, int leaf, Checkpoint checkpoint) {
    ObjectNode proof = JSON.createObjectNode();
    proof.put("canon", new String(canon, StandardCharsets.UTF_8));
    ObjectNode place = proof.putObject("leaf");
    place.put("index", leaf);
    place.put("of", seal.ids().length);
    ArrayNode path = place.putArray("path");
    Merkle.path(seal.hashes(), leaf).forEach(hash -> path.add(HEX.formatHex(hash)));
    ArrayNode seals = proof.putArray("seals");
    Cursor<Seal> chain = log.seals(seal.no());
    for (Seal each = chain.next();
        each != null && each.no() <= checkpoint.no();
        each = chain.next()) {
      ObjectNode head = seals.addObject();
      head.put("no", each.no());
      head.put("at", each.at().toString());
      head.put("micros", ChronoUnit.MICROS.between(Instant.EPOCH, each.at()));
      head.put("n", each.ids().length);
      head.put("root", HEX.formatHex(each.root()));
      head.put("prev", HEX.formatHex(each.prev()));
    }
    proof.put("checkpoint", checkpoint.note());
    proof.put("publicKey", key.text());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(proof);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
