package io.glidepath.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wall clock that the server and its database go by, which can be set while they run: that of
 * libfaketime, which reads from a file how far it is ahead of the machine's. Clocks that only
 * measure waits go on as they are, as they do when a machine's clock is set. Where the library is
 * not installed nothing is moved.
 */
final class WallClock {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib/faketime/libfaketimeMT.so.1"));

  private final Optional<Path> library;
  private final Path file;
  private long ahead;

  /**
   * One that goes right.
   *
   * @param folder where how far it is ahead is written, readable for whoever PostgreSQL runs as
   * @param named the library, for one that is not where distributions install it
   */
  WallClock(Path folder, List<String> named) throws IOException {
    library =
        (named.isEmpty() ? PLACES.stream() : named.stream().map(Path::of))
            .filter(Files::exists)
            .findFirst();
    file = folder.resolve("clock");
    set(0);
  }

  boolean canMove() {
    return library.isPresent();
  }

  /** Lets a process that is started with this environment, and those that it starts, go by it. */
  void into(Map<String, String> environment) {
    library.ifPresent(
        path -> {
          environment.put("LD_PRELOAD", path.toString());
          environment.put("FAKETIME_TIMESTAMP_FILE", file.toString());
          environment.put("FAKETIME_CACHE_DURATION", "1");
          environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
          environment.put("DONT_FAKE_MONOTONIC", "1");
          environment.put("NO_FAKE_STAT", "1");
        });
  }

  /** Sets it to so many seconds ahead of the machine's; it is seen within two seconds. */
  void set(long seconds) throws IOException {
    ahead = seconds;
    Path part = file.resolveSibling("clock.part");
    Files.writeString(part, "+%d%n".formatted(seconds));
    Commands.run(List.of("chmod", "644", part.toString()));
    Commands.run(List.of("mv", part.toString(), file.toString()));
  }

  /** How many seconds it is ahead of the machine's. */
  long ahead() {
    return ahead;
  }
}
