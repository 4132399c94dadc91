package io.glidepath.calibration;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of dialogues, as people said afterwards: a CSV file with a column {@code
 * interactionId} and one column an outcome, such as {@code failed}, with 1 for yes, 0 for no, and
 * nothing where nobody was asked. All outcomes are bad ones. A column {@code domain}, if there is
 * one, tells what each dialogue was about.
 *
 * @param outcomes the outcomes' names in the order of their columns
 * @param rows for each interaction the outcomes that are known
 * @param domains for each interaction its domain, if that is told
 */
public record OutcomeLabels(
    List<String> outcomes, Map<String, Map<String, Boolean>> rows, Map<String, String> domains) {
  public static final OutcomeLabels NONE = new OutcomeLabels(List.of(), Map.of(), Map.of());

  private static final String ID = "interactionId";
  private static final String DOMAIN = "domain";

  /** Throws {@link IllegalArgumentException} with one clear sentence for a file of another kind. */
  public static OutcomeLabels read(Path file) throws IOException {
    List<Map<String, String>> table = table(file);
    if (table.isEmpty() || !table.get(0).containsKey(ID)) {
      throw new IllegalArgumentException(
          file + " has no column interactionId: it must be a CSV file with one row a dialogue");
    }
    List<String> outcomes = new ArrayList<>(table.get(0).keySet());
    outcomes.removeAll(List.of(ID, DOMAIN));
    Map<String, String> domains = new LinkedHashMap<>();
    Map<String, Map<String, Boolean>> rows = new LinkedHashMap<>();
    for (Map<String, String> line : table) {
      Map<String, Boolean> known = new LinkedHashMap<>();
      for (String outcome : outcomes) {
        String word = line.getOrDefault(outcome, "").strip();
        if (!word.isEmpty()) {
          known.put(outcome, yes(word, file));
        }
      }
      rows.put(line.getOrDefault(ID, ""), known);
      domains.put(line.getOrDefault(ID, ""), line.getOrDefault(DOMAIN, ""));
    }
    return new OutcomeLabels(List.copyOf(outcomes), rows, domains);
  }

  /** The rows of a CSV file whose first line names the columns. */
  public static List<Map<String, String>> table(Path file) throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (var in = Files.newBufferedReader(file);
        MappingIterator<Map<String, String>> lines =
            new CsvMapper().readerForMapOf(String.class).with(schema).readValues(in)) {
      return lines.readAll();
    }
  }

  /** Whether a bad outcome came true; null if that is not known. */
  public @Nullable Boolean of(String interactionId, String outcome) {
    return rows.getOrDefault(interactionId, Map.of()).get(outcome);
  }

  /**
   * The dialogues with what these labels say of one outcome; those of which nothing is said keep
   * what a survey said. Throws {@link IllegalArgumentException} if there is no such outcome.
   */
  public List<Dialogue> on(List<Dialogue> dialogues, String outcome) {
    if (!outcomes.contains(outcome)) {
      throw new IllegalArgumentException(
          "there is no outcome %s: it is one of %s"
              .formatted(outcome, String.join(", ", outcomes)));
    }
    return dialogues.stream().map(each -> judged(each, outcome)).toList();
  }

  private Dialogue judged(Dialogue dialogue, String outcome) {
    Boolean bad = of(dialogue.id(), outcome);
    double hardness = bad == null ? dialogue.hardness() : bad ? 1 : 0;
    return dialogue.labelled(hardness, domains.getOrDefault(dialogue.id(), ""));
  }

  /** All of several files; what a later one says counts. */
  public static OutcomeLabels read(List<Path> files) throws IOException {
    Set<String> outcomes = new LinkedHashSet<>();
    Map<String, Map<String, Boolean>> rows = new LinkedHashMap<>();
    Map<String, String> domains = new LinkedHashMap<>();
    for (Path file : files) {
      OutcomeLabels read = read(file);
      outcomes.addAll(read.outcomes());
      rows.putAll(read.rows());
      domains.putAll(read.domains());
    }
    return new OutcomeLabels(List.copyOf(outcomes), rows, domains);
  }

  /** Whether it is known of every outcome whether it came true. */
  public boolean knowsAll(String interactionId) {
    return rows.getOrDefault(interactionId, Map.of()).keySet().containsAll(outcomes);
  }

  /** Whether somebody was asked about a dialogue, and nobody told of a bad outcome. */
  public boolean easy(String interactionId) {
    Map<String, Boolean> known = rows.getOrDefault(interactionId, Map.of());
    return !known.isEmpty() && !known.containsValue(true);
  }

  private static boolean yes(String word, Path file) {
    return switch (word) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default ->
          throw new IllegalArgumentException(file + ": an outcome is 1, 0 or empty, not " + word);
    };
  }
}
