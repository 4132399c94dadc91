package io.glidepath.bench.verdict;

import io.glidepath.bench.rules.BenchRule;
import io.glidepath.bench.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a worker process for each engine. */
public final class Launch {
  private static final Path JS = Path.of("src/bench/js");

  private static final int NODE_EVENTS = 2_000;

  private final int count;
  private final Path folder;
  private final List<BenchRule> rules;

  public Launch(int count, Path folder) {
    this.count = count;
    this.folder = folder;
    rules = RuleSet.of(count);
  }

  /**
   * Adds the workers to {@code peers} one by one, so that they can be ended if a later one fails.
   */
  void start(List<Engine> engines, int events, List<Peer> peers) throws IOException {
    boolean node = engines.stream().anyMatch(Engine::isNode) && nodeIsReady();
    if (node) {
      Looks.writeRules(rules, folder.resolve("rules.json"));
      Judge judge = new Engines(rules, folder).java();
      Looks.write(rules, judge, nodeEvents(events), folder.resolve("looks.ndjson"));
    }
    for (Engine engine : engines) {
      if (!engine.isNode()) {
        peers.add(new Peer(engine, java(engine, "1g")));
      } else if (node) {
        peers.add(new Peer(engine, javaScript(engine)));
      }
    }
  }

  /** How many events Node's engines are given, which read them from a file. */
  static int nodeEvents(int events) {
    return Math.min(events, NODE_EVENTS);
  }

  /** The command for a worker with so large a heap. */
  public List<String> java(Engine engine, String heap) throws IOException {
    Path own = Files.createDirectories(folder.resolve(engine.word()));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xms" + heap,
        "-Xmx" + heap,
        "-cp",
        System.getProperty("java.class.path"),
        Worker.class.getName(),
        engine.word(),
        String.valueOf(count),
        own.toString());
  }

  private List<String> javaScript(Engine engine) {
    return List.of(
        "node",
        JS.resolve("worker.js").toString(),
        engine.word(),
        folder.resolve("rules.json").toString(),
        folder.resolve("looks.ndjson").toString());
  }

  /** Whether Node and the two engines are there; installs them if only they are missing. */
  private static boolean nodeIsReady() throws IOException {
    if (!runs(List.of("node", "--version"))) {
      System.err.println("bench: no Node here, so json-rules-engine and Zen are left out");
      return false;
    }
    if (Files.isDirectory(JS.resolve("node_modules"))) {
      return true;
    }
    System.err.println("bench: installing json-rules-engine and Zen with npm install");
    if (!runs(List.of("npm", "install", "--no-package-lock", "--prefix", JS.toString()))) {
      System.err.println("bench: npm install failed, so json-rules-engine and Zen are left out");
      return false;
    }
    return true;
  }

  private static boolean runs(List<String> command) {
    List<String> words = new ArrayList<>(command);
    try {
      return new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
