package io.glidepath.process;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.glidepath.PreparedData;
import io.glidepath.cli.GlidepathCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A server in a process of its own, as {@code ./glidepath serve} starts one. */
final class ServerProcess implements AutoCloseable {
  private static final int START_SECONDS = 120;
  private static final Pattern READY =
      Pattern.compile("^glidepath listening on (http\\S+)$", Pattern.MULTILINE);

  /** Options that make the next programs believe in another machine. */
  static final ThreadLocal<List<String>> MACHINE = ThreadLocal.withInitial(List::of);

  /** What the next programs find in their environment beside what there is. */
  static final ThreadLocal<Map<String, String>> ENVIRONMENT = ThreadLocal.withInitial(Map::of);

  private final Process process;
  private final Path output;
  private final String url;

  private ServerProcess(Process process, Path output, String url) {
    this.process = process;
    this.output = output;
    this.url = url;
  }

  /** What a program said and how it ended. */
  record Ended(int code, String said) {}

  /** Starts a server on {@code data} and any free port, and waits until it is ready. */
  static ServerProcess start(Path data) {
    return start(data, Path.of("rules"));
  }

  /** The same with rules of its own. */
  static ServerProcess start(Path data, Path rules) {
    PreparedData.fill(data);
    Path output = newOutput(data);
    String[] arguments =
        Stream.concat(Stream.of(serve(data, 0)), Stream.of("--rules", rules.toString()))
            .toArray(String[]::new);
    Process process = launch(output, arguments);
    for (int tries = 0; tries < START_SECONDS * 20; tries++) {
      Optional<String> url = readyAt(output);
      if (url.isPresent()) {
        return new ServerProcess(process, output, url.get());
      }
      if (endsWithin(process, 50)) {
        break;
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("the server did not start:\n" + read(output));
  }

  /** Runs a server that is expected to end by itself. */
  static Ended runServer(Path data, int port) {
    return run(data, serve(data, port));
  }

  /** Starts a server and stops it once it is ready, if it does not end by itself before. */
  static Ended startAndStop(Path data) {
    Path output = newOutput(data);
    Process process = launch(output, serve(data, 0));
    long end = System.nanoTime() + SECONDS.toNanos(START_SECONDS);
    while (!endsWithin(process, 50) && System.nanoTime() < end) {
      if (readyAt(output).isPresent()) {
        Ended ended = new ServerProcess(process, output, "").terminate();
        return new Ended(0, ended.said());
      }
    }
    process.destroyForcibly();
    return new Ended(endsWithin(process, 0) ? process.exitValue() : -1, read(output));
  }

  /** Runs any verb to its end. */
  static Ended run(Path data, String... arguments) {
    Path output = newOutput(data);
    Process process = launch(output, arguments);
    if (!endsWithin(process, START_SECONDS * 1000)) {
      process.destroyForcibly();
      throw new IllegalStateException("it did not end:\n" + read(output));
    }
    return new Ended(process.exitValue(), read(output));
  }

  /** Runs a verb to its end within this process, which spares the start of a Java machine. */
  static Ended runHere(String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine line = GlidepathCommand.line();
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    return new Ended(line.execute(arguments), said.toString());
  }

  /** A token for the servers of {@code data}, which is made as a person would make it. */
  static String token(Path data, String... role) {
    try {
      Files.createDirectories(data);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
    String[] arguments =
        Stream.concat(Stream.of("token", "--data", data.toString(), "--role"), Stream.of(role))
            .toArray(String[]::new);
    return runHere(arguments).said().strip();
  }

  String url() {
    return url;
  }

  int port() {
    return Integer.parseInt(url.replaceAll(".*:", ""));
  }

  String said() {
    return read(output);
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends it as Ctrl-C and {@code systemctl stop} do. */
  Ended terminate() {
    process.destroy();
    awaitEnd();
    return new Ended(process.exitValue(), said());
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      terminate();
    }
  }

  private void awaitEnd() {
    if (!endsWithin(process, 60_000)) {
      process.destroyForcibly();
      throw new IllegalStateException("the server did not stop:\n" + said());
    }
  }

  private static String[] serve(Path data, int port) {
    return new String[] {
      "serve", "--data", data.toString(), "--port", String.valueOf(port), "--no-warm-up"
    };
  }

  private static Process launch(Path output, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.addAll(MACHINE.get());
    command.add("-Dglidepath.home=" + Path.of("").toAbsolutePath());
    command.add("io.glidepath.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(ENVIRONMENT.get());
    try {
      return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static boolean endsWithin(Process process, long millis) {
    try {
      return process.waitFor(millis, MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Optional<String> readyAt(Path output) {
    Matcher line = READY.matcher(read(output));
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  private static Path newOutput(Path data) {
    try {
      return Files.createTempFile(data.toAbsolutePath().getParent(), "output", ".txt");
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
