package io.glidepath.audit;

import io.glidepath.advice.Decision;
import io.glidepath.log.Act;
import io.glidepath.log.LogFormat;
import io.glidepath.secret.SecretFile;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The form of the log, and the mark of this installation on each row: a keyed hash of the leaf
 * hash, so that a row that somebody else inserted is never sealed. Thread-safe.
 */
public final class AuditFormat implements LogFormat {
  static final int VERSION = 1;
  static final String KEY = "audit.mac.key";
  private static final String HMAC = "HmacSHA256";

  private final Mac prepared;

  public AuditFormat(byte[] key) {
    try {
      prepared = Mac.getInstance(HMAC);
      prepared.init(new SecretKeySpec(key, HMAC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java without HMAC-SHA256", e);
    }
  }

  /** The form with the key of a data directory, which is made when it is missing. */
  public static AuditFormat open(Path data) {
    return new AuditFormat(SecretFile.read(data, KEY));
  }

  /** The form with a key of its own, for those who only read; nothing is made. */
  public static AuditFormat toRead() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new AuditFormat(key);
  }

  @Override
  public byte[] canonical(long id, Decision decision) {
    return CanonicalDecision.of(id, decision);
  }

  @Override
  public byte[] canonical(long id, Act act) {
    return new CanonicalJson()
        .number("v", VERSION)
        .number("id", id)
        .text("act", act.kind().word())
        .text("by", act.by())
        .time("at", act.at())
        .text("interactionId", act.interactionId())
        .texts("detail", act.detail())
        .bytes();
  }

  @Override
  public String canonical(Map<String, String> texts) {
    return CanonicalJson.object(texts);
  }

  @Override
  public byte[] mac(byte[] canonical) {
    return mark(Merkle.leaf(canonical));
  }

  /** The mark on a row with this leaf hash. */
  byte[] mark(byte[] leafHash) {
    return marker().doFinal(leafHash);
  }

  /** Makes marks from leaf hashes, for one thread. */
  public Mac marker() {
    try {
      return (Mac) prepared.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
