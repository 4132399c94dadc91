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

  /** Sends a signal to the server and all that works for it. */
  static void signal(String name, ProcessHandle postmaster) {
    Stream.concat(Stream.of(postmaster), postmaster.descendants())
        .forEach(each -> kill(name, each.pid()));
  }

  private static void kill(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
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
