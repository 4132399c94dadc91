package io.glidepath.web.access;

import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens and sessions that were ended before their time: one line each in {@code keys/revoked},
 * its id and the second in which it would have ended by itself, after which it needs to be known no
 * more. What a command adds counts in a running server at once. Thread-safe.
 */
final class Revocations {
  private final Map<String, Long> endById = new ConcurrentHashMap<>();
  private final Path file;
  private final Clock clock;
  private long read;

  private Revocations(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Those of a data directory, as far as they still count. */
  static Revocations open(Path data, Clock clock) {
    Revocations all = new Revocations(data.resolve("keys").resolve("revoked"), clock);
    all.readOn();
    return all;
  }

  boolean holds(String id) {
    readOn();
    return endById.containsKey(id);
  }

  /** Ends something for good; it is on disk when this returns. */
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

  /** The file is only ever added to, so it is read again when its length is another. */
  private synchronized void readOn() {
    try {
      long length = Files.size(file);
      if (length != read) {
        Files.readAllLines(file).forEach(this::read);
        long now = clock.instant().getEpochSecond();
        endById.values().removeIf(end -> end < now);
        read = length;
      }
    } catch (NoSuchFileException none) {
      // Nothing was ever ended.
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read " + file + ".", fault);
    }
  }

  private void read(String line) {
    String[] words = line.split(" ", 2);
    if (words.length == 2 && words[1].matches("[0-9]{1,18}")) {
      endById.put(words[0], Long.parseLong(words[1]));
    }
  }
}
