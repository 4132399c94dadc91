package io.glidepath.bench.faults;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** Runs the system's own commands. */
final class Commands {
  private Commands() {}

  /** Whether it ended well. */
  static boolean run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Sends a signal to processes, those that are gone left out. */
  static void signal(String name, List<ProcessHandle> processes) {
    for (ProcessHandle each : processes) {
      if (each.isAlive()) {
        run(List.of("kill", "-" + name, Long.toString(each.pid())));
      }
    }
  }
}
