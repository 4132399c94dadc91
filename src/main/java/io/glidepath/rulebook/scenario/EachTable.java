package io.glidepath.rulebook.scenario;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table {@code each} of a scenario, which is played once for every row: {@code {column}} stands
 * for the row's value, and {@code if: column} asks a column of yes and no.
 */
final class EachTable {
  private static final Set<String> YES = Set.of("true", "yes");
  private static final Set<String> NO = Set.of("false", "no");

  private final YamlMap columns;
  private final Findings findings;
  private final Set<String> used = new HashSet<>();

  EachTable(YamlMap columns, Findings findings) {
    this.columns = columns;
    this.findings = findings;
  }

  /** One row: its value by column. */
  record Row(Map<String, YamlItem> values) {
    /** For names of scenarios: the values that are no yes or no. */
    String words() {
      return values.entrySet().stream()
          .filter(entry -> !isFlag(text(entry.getValue())))
          .map(entry -> entry.getKey() + " " + text(entry.getValue()))
          .collect(Collectors.joining(", "));
    }
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int length = -1;
    for (String column : columns.names()) {
      List<YamlItem> values = columns.items(column);
      length = length < 0 ? values.size() : length;
      if (values.size() != length) {
        findings.error(
            columns.place(column),
            "each",
            "The column %s has %d values, and the first column has %d."
                .formatted(column, values.size(), length));
        return List.of();
      }
      for (int row = 0; row < values.size(); row++) {
        if (rows.size() <= row) {
          rows.add(new Row(new LinkedHashMap<>()));
        }
        rows.get(row).values().put(column, values.get(row));
      }
    }
    return rows;
  }

  /** The scenario with the row's values in their places. */
  YamlMap fill(YamlMap test, Row row) {
    return test.filled(row.values(), used);
  }

  /** Whether a row says yes in a column of yes and no. */
  boolean says(Row row, String column, YamlMap asker) {
    used.add(column);
    YamlItem value = row.values().get(column);
    if (value == null || !isFlag(text(value))) {
      findings.error(
          asker.place("if"), "each", "if names a column of each that has yes and no.", "if: shown");
      return true;
    }
    return YES.contains(text(value));
  }

  /** Reports columns that no row was asked for. */
  void reportUnused() {
    for (String column : columns.names()) {
      if (!used.contains(column)) {
        findings.error(
            columns.keyPlace(column),
            "each",
            "The column %s is not used.".formatted(column),
            "{%s} in an event, or if: %s in expect".formatted(column, column));
      }
    }
  }

  private static boolean isFlag(String text) {
    return YES.contains(text) || NO.contains(text);
  }

  private static String text(YamlItem item) {
    return String.valueOf(item.text());
  }
}
