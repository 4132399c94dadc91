package io.glidepath.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Whether a running server serves the very directory that a command was told: the command leaves a
 * secret there, and the server reads it out. A copy of the directory names the same server, which
 * does not find the secret.
 */
public record DirectoryProof(Path file, String secret) implements AutoCloseable {
  private static final String PREFIX = "proof-";
  private static final int BYTES = 16;

  /** Leaves a secret in a data directory, for as long as this is open. */
  public static DirectoryProof in(Path data) {
    Path file = data.resolve(PREFIX + random());
    String secret = random();
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, secret, StandardOpenOption.WRITE);
      return new DirectoryProof(file, secret);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ".", e);
    }
  }

  /** The name that the server is asked by. */
  public String name() {
    return file.getFileName().toString().substring(PREFIX.length());
  }

  /** What the server of a data directory answers to a name; empty if nobody left a secret. */
  public static Optional<String> answer(Path data, String name) {
    if (!name.matches("[0-9a-f]{%d}".formatted(2 * BYTES))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(data.resolve(PREFIX + name)));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // It says nothing to anybody.
    }
  }
}
