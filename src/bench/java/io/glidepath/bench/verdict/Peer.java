package io.glidepath.bench.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A worker process, spoken to. */
public final class Peer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;
  private final Process process;
  private final BufferedWriter commands;
  private final BufferedReader answers;

  public Peer(Engine engine, List<String> command) throws IOException {
    this.engine = engine;
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    commands =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  Engine engine() {
    return engine;
  }

  /** Sends a command and waits for its answer; lines that are no JSON are passed over. */
  public JsonNode ask(String command) {
    try {
      commands.write(command);
      commands.newLine();
      commands.flush();
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.startsWith("{")) {
          return JSON.readTree(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException(engine.word() + " ended while asked to " + command);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
