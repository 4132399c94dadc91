package io.glidepath.bench.faults;

import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own with a database of its own, which can be treated badly. */
final class Center implements AutoCloseable {
  private static final int START_SECONDS = 180;

  /** How often a seal is waited for, which comes each second. */
  private static final int SEALING = 5;

  private static final String UNSEALED = "for their seal";
  private static final Duration SIGNED_IN = Duration.ofHours(24);
  private static final Pattern READY =
      Pattern.compile("^glidepath listening on (http\\S+)$", Pattern.MULTILINE);

  private final Path data;
  private final Path rules;
  private final WallClock clock;
  private final Path output;
  private volatile String url = "";
  private volatile Process process;

  private Center(Path data, Path rules, WallClock clock) throws IOException {
    this.data = data;
    this.clock = clock;
    this.rules = rules;
    output = Files.createTempFile("glidepath-faults-", ".txt");
    process = launch();
  }

  static Center start(Path data, Path rules, WallClock clock) throws IOException {
    Center center = new Center(data, rules, clock);
    center.awaitReady();
    return center;
  }

  /** Starts it again after its end. */
  void restart() throws IOException {
    process = launch();
    awaitReady();
  }

  private Process launch() throws IOException {
    Files.writeString(output, "");
    return command(
            "serve",
            "--no-warm-up",
            "--data",
            data.toString(),
            "--port",
            "0",
            "--rules",
            rules.toString())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dglidepath.home=" + Path.of("").toAbsolutePath(),
                "io.glidepath.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    clock.into(builder.environment());
    return builder;
  }

  private void awaitReady() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      Matcher ready = READY.matcher(Files.readString(output));
      if (ready.find()) {
        url = ready.group(1);
        return;
      }
      pause(50);
    }
    throw new IllegalStateException("the server does not start:\n" + Files.readString(output));
  }

  /** Starts it again if it ended though nobody made it; returns what it said last, empty if not. */
  String revive() throws IOException {
    if (process.isAlive()) {
      return "";
    }
    List<String> said = Files.readAllLines(output);
    String last = String.join(" / ", said.subList(Math.max(0, said.size() - 3), said.size()));
    String ended = "exit code %d: %s".formatted(process.exitValue(), last);
    restart();
    return ended;
  }

  /** Where it listens, or listened last. */
  String url() {
    return url;
  }

  Path data() {
    return data;
  }

  /** A token for it, which names a person unless {@code name} is null. */
  String token(Role role, @Nullable String name) {
    return Tokens.open(data).issue(role, name, SIGNED_IN);
  }

  /** What a command beside it says against the log; empty if the log is whole and all is sealed. */
  String refutes() throws IOException {
    String said = verified();
    for (int tries = 0; tries < SEALING && said.contains(UNSEALED); tries++) {
      pause(1_000);
      said = verified();
    }
    return said;
  }

  private String verified() throws IOException {
    Process asked =
        command("audit", "verify", "--data", data.toString()).redirectErrorStream(true).start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return asked.waitFor() == 0 && !said.contains(UNSEALED) ? "" : said.strip();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return said.strip();
    }
  }

  /** The wall clock that it goes by. */
  WallClock clock() {
    return clock;
  }

  /** The server and its database, with all that works for them. */
  List<ProcessHandle> everything() throws IOException {
    List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
    all.addAll(database());
    return all;
  }

  List<ProcessHandle> server() {
    return List.of(process.toHandle());
  }

  /** PostgreSQL's processes, its first one first. */
  List<ProcessHandle> database() throws IOException {
    Path file = data.resolve("postgres").resolve("data").resolve("postmaster.pid");
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    Optional<ProcessHandle> first =
        lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    return first.stream()
        .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
        .toList();
  }

  /** Ends it in order. */
  void terminate() {
    process.destroy();
    awaitEnd(process.toHandle());
  }

  /** Ends processes as {@code kill -9} does. */
  static void kill(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(Center::awaitEnd);
  }

  /** Leaves on the disk what was forced to it, and nothing that runs. */
  void cutPower(Disk disk) throws IOException {
    List<ProcessHandle> all = everything();
    Commands.signal("STOP", all);
    disk.keep();
    kill(all);
    disk.restore();
  }

  private static void awaitEnd(ProcessHandle process) {
    process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
  }

  /** A connection of the database's administrator. */
  Connection superuser() throws IOException, SQLException {
    Path postgres = data.resolve("postgres");
    String port = Files.readString(postgres.resolve("port")).strip();
    String password = Files.readString(postgres.resolve("superuser-password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/glidepath", "postgres", password);
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      terminate();
    }
  }
}
