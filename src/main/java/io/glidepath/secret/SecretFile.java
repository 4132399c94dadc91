package io.glidepath.secret;

import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A random secret in a file that only its owner can read, made once. */
public final class SecretFile {
  private static final int BYTES = 32;

  /** What a secret is overwritten with. */
  private static final String NOTHING = "0";

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final Map<String, String> LOSSES =
      Map.of(
          "token.key", "all tokens and sign-ins end",
          "audit.key", "checkpoints are then signed by another key",
          "audit.mac.key", "rows that are not sealed yet then count as foreign",
          "pseudonym.key", "customers who are known are then strangers",
          "fingerprint.key", "events that are sent again are then new ones");

  private SecretFile() {}

  /** The secret in {@code data/keys/name}; throws {@link UnfitSecret} if it is unfit. */
  public static byte[] read(Path data, String name) {
    Path file = data.resolve("keys").resolve(name);
    try {
      if (isDestroyed(file) || Files.notExists(file)) {
        create(file);
      }
      return checked(file);
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read or make the key file " + file + ".", fault);
    }
  }

  /** Made so that two programs that start at once agree on one secret. */
  private static void create(Path file) throws IOException {
    DurableFiles.makeFolder(folder(file), OWNER_ONLY);
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    DurableFiles.create(file, Base64.getEncoder().encodeToString(secret));
  }

  /** The secret in {@code data/keys/name}, if it is there. */
  public static Optional<byte[]> find(Path data, String name) {
    Path file = data.resolve("keys").resolve(name);
    try {
      boolean there = Files.exists(file) && !isDestroyed(file);
      return there ? Optional.of(checked(file)) : Optional.empty();
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read the key file " + file + ".", fault);
    }
  }

  /** Overwrites and deletes the secret in {@code data/keys/name}, if it is there. */
  public static void destroy(Path data, String name) {
    Path file = data.resolve("keys").resolve(name);
    try {
      if (Files.exists(file)) {
        DurableFiles.overwrite(file, NOTHING.repeat((int) Files.size(file)));
        DurableFiles.delete(file);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot destroy the key file " + file + ".", fault);
    }
  }

  /** Takes away what a power cut left between overwriting and deleting: all know that secret. */
  private static boolean isDestroyed(Path file) throws IOException {
    boolean destroyed =
        Files.exists(file) && Files.size(file) > 0 && text(file).replace(NOTHING, "").isEmpty();
    if (destroyed) {
      DurableFiles.delete(file);
    }
    return destroyed;
  }

  /** What a file says, whatever bytes are in it. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  private static byte[] checked(Path file) throws IOException {
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
    if (!Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
        .containsAll(rights)) {
      throw new UnfitSecret(
          "The key file %s can be read by others; run: chmod 600 %s".formatted(file, file));
    }
    byte[] secret = decoded(file);
    if (secret.length < BYTES) {
      throw new UnfitSecret(
          "The key file %s is damaged; put its backup back, or delete it to have a new one made: %s."
              .formatted(file, loss(String.valueOf(file.getFileName()))));
    }
    return secret;
  }

  private static byte[] decoded(Path file) throws IOException {
    try {
      return Base64.getDecoder().decode(text(file).strip());
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  /** What is lost with a key. */
  private static String loss(String name) {
    return name.startsWith("vault-")
        ? "what customers said under it then counts as erased"
        : LOSSES.getOrDefault(name, "what hangs on it is lost");
  }
}
