package io.glidepath.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.CanonicalRow;
import io.glidepath.audit.Merkle;
import io.glidepath.log.seal.LogTable;
import io.glidepath.log.seal.LoggedRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row is what was sealed: its columns give its canonical bytes, and those give the leaf
 * hash in the seal. Not thread-safe.
 */
final class RowCheck {
  private static final byte[] LEAF = {0};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final @Nullable Mac marker;
  private final MessageDigest sha = Merkle.sha256();
  private final CanonicalRow canonical = new CanonicalRow();

  /** Without the writers' key their marks are not looked at. */
  RowCheck(@Nullable AuditFormat format) {
    marker = format == null ? null : format.marker();
  }

  byte[] leaf(LoggedRow row) {
    sha.update(LEAF);
    sha.update(row.bytes(), row.from(LoggedRow.CANON), row.length(LoggedRow.CANON));
    return sha.digest();
  }

  /** Whether the columns say what the canonical bytes say. */
  boolean columnsAgree(LoggedRow row) {
    return canonical.isCanonOf(row);
  }

  /** Whether a Glidepath with our key wrote a row of this leaf hash. */
  boolean isOurs(LoggedRow row, byte[] leaf) {
    int from = row.from(LoggedRow.MAC);
    return marker == null
        || row.has(LoggedRow.MAC)
            && MessageDigest.isEqual(
                marker.doFinal(leaf),
                Arrays.copyOfRange(row.bytes(), from, from + row.length(LoggedRow.MAC)));
  }

  /**
   * What was done to a row of this leaf that should be {@code sealed}, in words; null if nothing.
   */
  @Nullable String wrong(LoggedRow row, byte[] leaf, byte[] sealed) {
    boolean agree = columnsAgree(row);
    if (Arrays.equals(leaf, sealed)) {
      if (!agree) {
        return "its column" + columns(row) + " changed, its canonical bytes not";
      }
      return isOurs(row, leaf) ? null : "it does not bear Glidepath's mark";
    }
    if (agree) {
      return "its columns and its canonical bytes were changed alike";
    }
    return Arrays.equals(Merkle.leaf(canonical.of(row)), sealed)
        ? "its canonical bytes were changed, its columns not"
        : "its columns and its canonical bytes were changed";
  }

  /** The names of the columns that differ from the canonical bytes. */
  private static String columns(LoggedRow row) {
    List<String> names = new ArrayList<>();
    try {
      JsonNode told = JSON.readTree(row.canon());
      List<LogTable.Member> members = row.table().members();
      for (int i = 0; i < members.size(); i++) {
        JsonNode there = told.get(members.get(i).name());
        if (!said(there).equals(said(row, i))) {
          names.add(members.get(i).column());
        }
      }
    } catch (IOException e) {
      return "s were";
    }
    return (names.size() == 1 ? " " : "s ")
        + String.join(", ", names)
        + (names.size() == 1 ? " was" : " were");
  }

  private static String said(@Nullable JsonNode node) {
    return node == null ? "" : node.isTextual() ? "=" + node.asText() : "=" + node;
  }

  private static String said(LoggedRow row, int member) {
    int field = LoggedRow.MEMBERS + member;
    if (!row.has(field)) {
      return "";
    }
    return "="
        + switch (row.table().members().get(member).form()) {
          case TEXT, JSON ->
              new String(row.bytes(), row.from(field), row.length(field), StandardCharsets.UTF_8);
          case INTEGER, LONG -> Long.toString(row.number(field));
          case TIME -> Instant.EPOCH.plus(row.micros(field), ChronoUnit.MICROS).toString();
        };
  }
}
