package io.glidepath.bench.heap;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import io.glidepath.bench.verdict.Engine;
import io.glidepath.bench.verdict.Launch;
import io.glidepath.bench.verdict.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many bytes of heap a live interaction costs, and which classes they are. */
public final class HeapBench {
  private static final int CLASSES_SHOWN = 12;

  private final int live;
  private final int rules;

  public HeapBench(Options options) {
    live = options.number("live", 50_000);
    rules = Integer.parseInt(options.words("rules", java.util.List.of("60")).get(0));
  }

  /** Measures, prints a table, and returns the figures. */
  public Map<String, Object> run(Engine engine) throws IOException {
    Path folder = Files.createTempDirectory("glidepath-bench-");
    try (Peer peer = new Peer(engine, new Launch(rules, folder).java(engine, "3g"))) {
      JsonNode answer = peer.ask("heap " + live);
      double bytes = answer.get("bytesPerInteraction").asDouble();
      Table table = new Table("class", "bytes/interaction", "objects/interaction");
      Iterator<JsonNode> classes = answer.get("classes").elements();
      for (int i = 0; i < CLASSES_SHOWN && classes.hasNext(); i++) {
        JsonNode each = classes.next();
        table.row(
            each.get("name").asText(),
            Table.number(each.get("bytes").asDouble()),
            Table.number(each.get("objects").asDouble()));
      }
      System.out.printf(
          "%nheap: %s bytes for each of %,d live interactions, %d rules%n%s",
          Table.number(bytes), live, rules, table);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("live", live);
      figures.put("bytesPerInteraction", bytes);
      figures.put("classes", answer.get("classes"));
      return figures;
    }
  }
}
