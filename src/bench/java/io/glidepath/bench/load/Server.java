package io.glidepath.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server with an empty data directory, started through the launcher as a user would. */
final class Server implements AutoCloseable {
  private static final String READY = "glidepath listening on http://127.0.0.1:";

  private final Path data;
  private final Process process;
  private final int port;

  private Server(Path data, Process process, int port) {
    this.data = data;
    this.process = process;
    this.port = port;
  }

  static Server start() throws IOException {
    return start(Path.of("rules"));
  }

  /** The same with rules of its own. */
  static Server start(Path rules) throws IOException {
    Path data = Files.createTempDirectory("glidepath-bench-data-");
    Path log = data.resolveSibling(data.getFileName() + ".log");
    Process process =
        new ProcessBuilder(
                "./glidepath",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString(),
                "--rules",
                rules.toString())
            .redirectError(log.toFile())
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        drain(out);
        return new Server(data, process, Integer.parseInt(line.substring(READY.length()).trim()));
      }
    }
    throw new IllegalStateException("the server did not start; its words are in " + log);
  }

  /** The server must never wait for somebody to read what it prints. */
  private static void drain(BufferedReader out) {
    Thread reader = new Thread(() -> readOn(out), "server-output");
    reader.setDaemon(true);
    reader.start();
  }

  private static void readOn(BufferedReader out) {
    try {
      while (out.readLine() != null) {
        // Nobody wants it.
      }
    } catch (IOException closed) {
      // The server is gone, and with it what it had to say.
    }
  }

  int port() {
    return port;
  }

  DatabaseWork databaseWork() {
    return DatabaseWork.of(data);
  }

  /** Processor time of the server and its database so far. */
  Duration cpu() {
    List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
    process.descendants().forEach(all::add);
    Duration cpu = Duration.ZERO;
    for (ProcessHandle each : all) {
      cpu = cpu.plus(each.info().totalCpuDuration().orElse(Duration.ZERO));
    }
    return cpu;
  }

  String integrationToken() throws IOException {
    return token(List.of("--role", "integration"));
  }

  String agentToken(String agentId) throws IOException {
    return token(List.of("--role", "agent", "--agent", agentId));
  }

  String leadToken(String name) throws IOException {
    return token(List.of("--role", "cx-lead", "--agent", name));
  }

  private String token(List<String> role) throws IOException {
    List<String> command = new ArrayList<>(List.of("./glidepath", "token"));
    command.addAll(role);
    command.addAll(List.of("--data", data.toString()));
    Process asked =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String token = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    if (token.isEmpty()) {
      throw new IllegalStateException("no token from " + String.join(" ", command));
    }
    return token;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
