package io.glidepath.audit;

import io.glidepath.audit.verify.Verification;
import io.glidepath.audit.verify.Verified;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.log.seal.AuditDesk.Proof;
import io.glidepath.log.seal.SealedLog;
import io.glidepath.secret.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The checks of a log, with the keys and checkpoints that they need. */
public final class Audit {
  private final PublicKey key;
  private final @Nullable AuditFormat marks;
  private final List<Path> checkpoints;

  private Audit(PublicKey key, @Nullable AuditFormat marks, List<Path> checkpoints) {
    this.key = key;
    this.marks = marks;
    this.checkpoints = checkpoints;
  }

  /**
   * With what a data directory has; nothing is made there. Throws {@link IllegalArgumentException}
   * with what to do if there is no key.
   *
   * @param key another public key than the data directory's
   * @param checkpoints files, or directories of them, beside the data directory's own
   */
  public static Audit open(Path data, @Nullable Path key, List<Path> checkpoints) {
    Path file = key == null ? SigningKey.publicFile(data) : key;
    List<Path> files = new ArrayList<>();
    List<Path> directories = new ArrayList<>(List.of(data.resolve("checkpoints")));
    checkpoints.forEach(each -> (Files.isDirectory(each) ? directories : files).add(each));
    files.addAll(new CheckpointFiles(directories).files());
    AuditFormat marks = SecretFile.find(data, AuditFormat.KEY).map(AuditFormat::new).orElse(null);
    return new Audit(publicKey(file), marks, files);
  }

  private static PublicKey publicKey(Path file) {
    try {
      return PublicKey.parse(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "There is no public key in " + file + "; give the log's audit.pub with --key.", e);
    }
  }

  /** The proof of one row. */
  public Proof prove(SealedLog log, long id) {
    return new ProofMaking(log, key).of(id);
  }

  /** Checks the log since a time, or all of it; {@code progress} hears how many rows are done. */
  public Verified verify(
      SealedLog log, RuleHistory history, @Nullable Instant since, LongConsumer progress) {
    Verification verification = new Verification(log, key, marks);
    for (Path file : checkpoints) {
      try {
        verification.add(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the checkpoints in " + file, e);
      }
    }
    return verification.run(since, history, progress);
  }
}
