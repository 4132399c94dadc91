package io.glidepath.bench.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * The wall clock that the server and its database go by, which can be set while they run. Clocks
 * that only measure waits go on as they are, as they do when a machine's clock is set. It is a
 * library of a few lines, which is put before the system's own; where no C compiler makes it, or
 * processes do not go by it, no clock is moved.
 */
final class WallClock {
  private static final Path SOURCE = Path.of("src", "bench", "c", "wallclock.c");

  private final Path library;
  private final Path file;
  private final boolean made;
  private long ahead;

  /**
   * One that goes right.
   *
   * @param folder where how far it is ahead is written, readable for whoever PostgreSQL runs as
   */
  WallClock(Path folder) throws IOException {
    library = folder.resolve("wallclock.so");
    file = folder.resolve("clock");
    set(0);
    made =
        Commands.run(
            List.of(
                "cc", "-shared", "-fPIC", "-O1", "-o", library + "", SOURCE.toString(), "-ldl"));
    Commands.run(List.of("chmod", "644", file.toString(), library.toString()));
  }

  boolean canMove() {
    return made;
  }

  /** Lets a process that is started with this environment, and those that it starts, go by it. */
  void into(Map<String, String> environment) {
    if (made) {
      environment.put("LD_PRELOAD", library.toString());
      environment.put("GLIDEPATH_CLOCK", file.toString());
    }
  }

  /** Sets it to so many seconds ahead of the machine's, at once. */
  void set(long seconds) throws IOException {
    ahead = seconds;
    byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putLong(seconds).array();
    Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** How many seconds it is ahead of the machine's. */
  long ahead() {
    return ahead;
  }
}
