package io.glidepath.web.access;

import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions that were ended before their time: one line each in {@code keys/revoked}, its id and
 * the second in which it would have ended by itself, after which it needs to be known no more.
 * Thread-safe.
 */
final class Revocations {
  private final Map<String, Long> endById = new ConcurrentHashMap<>();
  private final Path file;

  private Revocations(Path file) {
    this.file = file;
  }

  /** Those of a data directory, as far as they still count. */
  static Revocations open(Path data, Instant now) {
    Revocations all = new Revocations(data.resolve("keys").resolve("revoked"));
    try {
      if (Files.exists(all.file)) {
        for (String line : Files.readAllLines(all.file)) {
          String[] words = line.split(" ", 2);
          if (words.length == 2 && words[1].matches("[0-9]{1,18}")) {
            all.endById.put(words[0], Long.parseLong(words[1]));
          }
        }
        all.endById.values().removeIf(end -> end < now.getEpochSecond());
      }
      return all;
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read " + all.file + ".", fault);
    }
  }

  boolean holds(String id) {
    return endById.containsKey(id);
  }

  /** Ends a session for good; it is on disk when this returns. */
  synchronized void add(String id, Instant end) {
    endById.put(id, end.getEpochSecond());
    try {
      DurableFiles.makeFolder(Objects.requireNonNull(file.getParent()));
      DurableFiles.create(file, "");
      DurableFiles.append(file, id + " " + end.getEpochSecond() + "\n");
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot write " + file + ".", fault);
    }
  }
}
