package io.glidepath.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The process of the PostgreSQL that serves a data directory. */
final class Postmaster {
  private Postmaster() {}

  static Optional<ProcessHandle> of(Path data) {
    try (Stream<Path> files = Files.walk(data, 4)) {
      return files
          .filter(each -> each.endsWith("postmaster.pid"))
          .findFirst()
          .map(Postmaster::pid)
          .flatMap(ProcessHandle::of);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static long pid(Path file) {
    try {
      return Long.parseLong(Files.readAllLines(file).get(0).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
