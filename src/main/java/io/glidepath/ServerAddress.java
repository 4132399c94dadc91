package io.glidepath;

import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The address of the server that runs on a data directory, in a file there, so that commands beside
 * it find it. A server that was killed leaves it behind: whoever reads it tries whether it answers.
 */
public record ServerAddress(Path file) implements AutoCloseable {
  private static final String NAME = "server.url";

  static ServerAddress write(Path data, String url) {
    Path file = data.resolve(NAME);
    try {
      DurableFiles.replace(file, url);
      return new ServerAddress(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ".", e);
    }
  }

  public static Optional<String> read(Path data) {
    try {
      return Optional.of(Files.readString(data.resolve(NAME)).strip())
          .filter(url -> !url.isEmpty());
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // It is tried before it is believed.
    }
  }
}
