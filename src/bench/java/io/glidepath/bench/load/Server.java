package io.glidepath.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that is started through the launcher as a user would. */
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
    return start(rules, emptyData());
  }

  static Path emptyData() throws IOException {
    return Files.createTempDirectory("glidepath-bench-data-");
  }

  /** Starts one on a data directory, with further options; returns when it listens. */
  static Server start(Path rules, Path data, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "./glidepath",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString(),
                "--rules",
                rules.toString()));
    command.addAll(List.of(options));
    Path log = data.resolveSibling(data.getFileName() + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
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

  /** Waits until it says that it is ready. */
  void awaitReady() throws IOException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest question =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build();
    try {
      while (client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Memory of the server's own process, in MiB; 0 where the system does not tell. */
  long residentMebibytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
          .findFirst()
          .orElse(0);
    }
  }

  /** Ends it as a power cut would, and leaves its database behind. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
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
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
