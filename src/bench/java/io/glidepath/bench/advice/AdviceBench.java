package io.glidepath.bench.advice;

import io.glidepath.bench.Options;
import io.glidepath.calibration.OutcomeLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How right the advice is: cases with a known answer, dialogues with a known outcome, and sentences
 * of which somebody said whether they are negative. Files are told apart by their ending and, for
 * CSV, by their columns, or named with {@code --cases}, {@code --events}, {@code --labels} and
 * {@code --sentences}.
 */
public final class AdviceBench {
  private static final List<String> NEGATIVE =
      List.of("complaint", "annoyed", "unhappy", "frustration", "still-broken", "already-told");

  private final Options options;
  private final List<Path> cases = new ArrayList<>();
  private final List<Path> events = new ArrayList<>();
  private final List<Path> labels = new ArrayList<>();
  private final List<Path> sentences = new ArrayList<>();

  public AdviceBench(Options options) throws IOException {
    this.options = options;
    cases.addAll(paths("cases"));
    events.addAll(paths("events"));
    labels.addAll(paths("labels"));
    sentences.addAll(paths("sentences"));
    for (String name : options.files()) {
      sort(path(name));
    }
    if (cases.isEmpty() && events.isEmpty() && sentences.isEmpty()) {
      throw new IllegalArgumentException(
          "bench advice needs something to judge: cases (.txt), events (.ndjson, .ndjson.gz) with"
              + " labels (.csv), or labelled sentences (.csv)");
    }
  }

  private void sort(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".csv")) {
      String head = Files.readAllLines(file).stream().findFirst().orElse("");
      (List.of(head.split(",")).contains("negative") ? sentences : labels).add(file);
    } else if (name.endsWith(".txt")) {
      cases.add(file);
    } else {
      events.add(file);
    }
  }

  /** Measures, prints, and returns the figures. */
  public Map<String, Object> run() throws IOException {
    Path rules = path(options.words("rules", List.of("rules")).get(0));
    Path config = path(options.words("config", List.of("config")).get(0));
    Court court = new Court(rules, config);
    Map<String, Object> figures = new LinkedHashMap<>();
    if (!events.isEmpty()) {
      figures.put("dialogues", new DialogueBench(court).run(events, OutcomeLabels.read(labels)));
    }
    for (Path file : sentences) {
      SentenceBench bench = new SentenceBench(court, negative(court));
      figures.put("sentences " + file.getFileName(), bench.run(file, events));
    }
    if (!cases.isEmpty()) {
      figures.put("cases", new CaseBench(court).run(cases));
    }
    return figures;
  }

  /** The phrases that make a sentence negative. */
  private Set<String> negative(Court court) {
    Set<String> known = court.rulebook().phrases().names();
    List<String> wanted = options.words("negative", List.of());
    for (String phrase : wanted) {
      if (!known.contains(phrase)) {
        throw new IllegalArgumentException("there is no phrase " + phrase);
      }
    }
    Set<String> names = new TreeSet<>(wanted.isEmpty() ? NEGATIVE : wanted);
    names.retainAll(known);
    return names;
  }

  private List<Path> paths(String option) {
    return options.words(option, List.of()).stream().map(AdviceBench::path).toList();
  }

  /** The launcher changes to the project's folder; names are meant from where the caller was. */
  private static Path path(String name) {
    Path from = Path.of(System.getProperty("glidepath.from", ""));
    Path there = from.resolve(name);
    Path file = Files.exists(there) ? there : Path.of(name);
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("there is no " + name);
    }
    return file;
  }
}
