package io.glidepath.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A random secret in a file that only its owner can read, made once. */
public final class SecretFile {
  private static final int BYTES = 32;

  private SecretFile() {}

  /** The secret in {@code data/keys/name}; throws {@link IllegalStateException} if it is unfit. */
  public static byte[] read(Path data, String name) {
    Path file = data.resolve("keys").resolve(name);
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return checked(file);
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read or make the key file " + file + ".", fault);
    }
  }

  /** Written aside and then linked, so that two programs that start at once agree on one secret. */
  private static void create(Path file) throws IOException {
    Path folder = folder(file);
    Files.createDirectories(folder, ownerOnly("rwx------"));
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path aside = Files.createTempFile(folder, "new", ".key", ownerOnly("rw-------"));
    try {
      write(aside, Base64.getEncoder().encodeToString(secret));
      Files.createLink(file, aside);
      force(folder);
    } catch (FileAlreadyExistsException someoneWasFaster) {
      // The other's secret is the one.
    } finally {
      Files.delete(aside);
    }
  }

  /** The secret in {@code data/keys/name}, if it is there. */
  public static Optional<byte[]> find(Path data, String name) {
    Path file = data.resolve("keys").resolve(name);
    try {
      return Files.exists(file) ? Optional.of(checked(file)) : Optional.empty();
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
        write(file, "0".repeat((int) Files.size(file)));
        Files.delete(file);
        force(folder(file));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot destroy the key file " + file + ".", fault);
    }
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
  }

  /** Makes a change of a directory last. */
  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static byte[] checked(Path file) throws IOException {
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
    if (!Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
        .containsAll(rights)) {
      throw new IllegalStateException(
          "The key file %s can be read by others; run: chmod 600 %s".formatted(file, file));
    }
    byte[] secret = decoded(file);
    if (secret.length < BYTES) {
      throw new IllegalStateException(
          "The key file %s is damaged; delete it to have a new one made.".formatted(file));
    }
    return secret;
  }

  private static byte[] decoded(Path file) throws IOException {
    try {
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static FileAttribute<?> ownerOnly(String rights) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
  }
}
