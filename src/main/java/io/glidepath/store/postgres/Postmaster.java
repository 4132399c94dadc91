package io.glidepath.store.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One running PostgreSQL server process of ours. */
final class Postmaster {
  private static final long START_MILLIS = 120_000;
  private static final long STOP_SECONDS = 60;
  private static final long LOG_BYTES = 8 << 20;
  private static final List<String> WITHOUT_SETSID =
      List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV");

  private final Process process;
  private final PidFile pidFile;
  private final Path log;
  private final long logStart;

  private Postmaster(Process process, PidFile pidFile, Path log, long logStart) {
    this.process = process;
    this.pidFile = pidFile;
    this.log = log;
    this.logStart = logStart;
  }

  /** Launches the server; it takes connections once {@link #awaitReady} returns. */
  static Postmaster launch(Cluster cluster, int port) throws IOException {
    Path log = cluster.log();
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    Process process =
        Commands.builder(command(cluster, port), cluster.folder())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    return new Postmaster(process, new PidFile(cluster.files()), log, logStart);
  }

  /** In a session of its own, so that Ctrl-C at the terminal reaches us alone and we stop it. */
  private static List<String> command(Cluster cluster, int port) {
    List<String> command = new ArrayList<>();
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    command.addAll(mac ? WITHOUT_SETSID : List.of("setsid"));
    command.addAll(
        cluster
            .runAs()
            .command(cluster.binaries().program("postgres"), "-D", cluster.files().toString()));
    command.addAll(PostgresConf.arguments(port));
    return command;
  }

  /** Returns true once it takes connections, false if it ended instead. */
  boolean awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
    while (System.nanoTime() < deadline) {
      if (pidFile.isReady(process.pid())) {
        return true;
      }
      if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    throw new CannotStart("PostgreSQL does not become ready; its log is " + log + ".");
  }

  long pid() {
    return process.pid();
  }

  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /** What this server wrote to its log. */
  String said() throws IOException {
    byte[] all = Files.readAllBytes(log);
    int from = (int) Math.min(logStart, all.length);
    return new String(all, from, all.length - from, java.nio.charset.StandardCharsets.UTF_8)
        .strip();
  }

  void stop() {
    stop(process.toHandle());
  }

  /** Stops a server fast: its sessions end, everything is written. */
  static void stop(ProcessHandle server) {
    if (signal("INT", server) && !ended(server) && signal("QUIT", server)) {
      ended(server);
    }
  }

  private static boolean signal(String name, ProcessHandle server) {
    String kill = "kill -" + name + " " + server.pid();
    return server.isAlive() && Commands.run(List.of("sh", "-c", kill), Path.of("/")).ok();
  }

  private static boolean ended(ProcessHandle server) {
    try {
      server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
