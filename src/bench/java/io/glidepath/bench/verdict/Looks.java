package io.glidepath.bench.verdict;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.bench.rules.BenchRule;
import io.glidepath.bench.rules.NodeText;
import io.glidepath.bench.rules.Words;
import io.glidepath.bench.traffic.Step;
import io.glidepath.bench.traffic.Traffic;
import io.glidepath.interaction.Story;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What engines outside the Java machine are given: the rules, and for each look at a story the
 * facts that they read, already folded.
 */
final class Looks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Function<Story, Object>> facts;
  private final List<Map<String, Object>> lines = new ArrayList<>();

  private Looks(List<BenchRule> rules) {
    facts = NodeText.facts(rules);
  }

  static void writeRules(List<BenchRule> rules, Path file) throws IOException {
    List<Map<String, Object>> all = new ArrayList<>();
    for (BenchRule rule : rules) {
      all.add(Map.of("tests", NodeText.of(rule), "reason", Words.asParts(rule)));
    }
    JSON.writeValue(file.toFile(), all);
  }

  /** Writes the stretch of traffic that the workers are checked with. */
  static void write(List<BenchRule> rules, Judge judge, int count, Path file) throws IOException {
    Looks looks = new Looks(rules);
    Traffic traffic = new Traffic(Worker.LIVE, Worker.CHECK_SEED);
    BareLoop loop = new BareLoop(judge, rules.size(), Worker.LIVE);
    traffic.settle(loop::take);
    looks.standing(loop);
    loop.onLook(looks::look);
    for (Step step : traffic.next(count)) {
      looks.begin(step);
      loop.take(step);
      looks.lines.get(looks.lines.size() - 1).put("event", true);
    }
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Map<String, Object> line : looks.lines) {
        out.write(JSON.writeValueAsString(line));
        out.newLine();
      }
    }
  }

  /** Which rules hold in each slot before the first look. */
  private void standing(BareLoop loop) {
    for (int slot = 0; slot < Worker.LIVE; slot++) {
      int[] held = BitSet.valueOf(loop.heldIn(slot)).stream().toArray();
      lines.add(Map.of("slot", slot, "held", held));
    }
  }

  private void begin(Step step) {
    if (step.first()) {
      // A new story, in a slot that has seen others: nothing holds before it.
      lines.add(Map.of("slot", step.slot(), "held", new int[0]));
    }
  }

  private void look(int slot, Story story) {
    Map<String, Object> values = new LinkedHashMap<>();
    facts.forEach((name, reading) -> values.put(name, reading.apply(story)));
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("slot", slot);
    line.put("facts", values);
    lines.add(line);
  }
}
