package io.glidepath.store.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs short outside commands to their end. */
final class Commands {
  private static final long MOST_SECONDS = 120;

  /** What a command came to; {@code output} is both its streams. */
  record Done(int exit, String output) {
    boolean ok() {
      return exit == 0;
    }
  }

  private Commands() {}

  /** A builder with an environment in which no PostgreSQL setting of the user's is left. */
  static ProcessBuilder builder(List<String> command, Path directory) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  static Done run(List<String> command, Path directory) {
    return run(command, directory, "");
  }

  /** Runs {@code command} with {@code input}; a command that does not exist exits with 127. */
  static Done run(List<String> command, Path directory, String input) {
    Process process;
    try {
      process = builder(command, directory).redirectErrorStream(true).start();
    } catch (IOException e) {
      return new Done(127, String.valueOf(e.getMessage()));
    }
    try (var out = process.getOutputStream();
        var in = process.getInputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
      out.close();
      String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
      return new Done(ended ? process.exitValue() : 124, output);
    } catch (IOException e) {
      return new Done(126, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Done(130, "interrupted");
    } finally {
      process.destroy();
    }
  }
}
