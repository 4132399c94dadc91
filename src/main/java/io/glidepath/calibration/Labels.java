package io.glidepath.calibration;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of dialogues, as people said afterwards: a CSV file with a column {@code
 * interactionId} and one column an outcome, such as {@code failed}, with 1 for yes, 0 for no, and
 * nothing where nobody was asked. All outcomes are bad ones.
 *
 * @param outcomes the outcomes' names in the order of their columns
 * @param rows for each interaction the outcomes that are known
 */
public record Labels(List<String> outcomes, Map<String, Map<String, Boolean>> rows) {
  private static final String ID = "interactionId";

  /** Throws {@link IllegalArgumentException} with one clear sentence for a file of another kind. */
  public static Labels read(Path file) throws IOException {
    List<Map<String, String>> table = table(file);
    if (table.isEmpty() || !table.get(0).containsKey(ID)) {
      throw new IllegalArgumentException(
          file + " has no column interactionId: it must be a CSV file with one row a dialogue");
    }
    List<String> outcomes = new ArrayList<>(table.get(0).keySet());
    outcomes.remove(ID);
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
    }
    return new Labels(List.copyOf(outcomes), rows);
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
