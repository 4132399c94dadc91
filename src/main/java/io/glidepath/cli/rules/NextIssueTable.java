package io.glidepath.cli.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.glidepath.advice.Row;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.calibration.NextIssue;
import io.glidepath.interaction.Labels;
import io.glidepath.interaction.Language;
import io.glidepath.interaction.SpokenTexts;
import io.glidepath.rulebook.card.Table;
import io.glidepath.rulebook.card.TableReader;
import io.glidepath.rulebook.file.EditedText;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.LineEdit;
import io.glidepath.rulebook.file.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What learnt likelihoods would change in the tables of next issues: a pair that has a row gets its
 * figures there, another pair a new row beside its issue's others. Writes nothing.
 */
final class NextIssueTable {
  static final String NAME = "next-issue";
  private static final String HOME = "prevention/" + NAME + ".csv";
  private static final String TEXTS = "io.glidepath.cli.rules.next-issue";

  private final CsvMapper csv =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Table> tables = new TreeMap<>();
  private final Rulebook rulebook;
  private final String asked;

  /** {@code until} is the last day of the record that the figures come from. */
  NextIssueTable(RuleTexts rules, Rulebook rulebook, LocalDate until) {
    this.rulebook = rulebook;
    asked = until.toString();
    rules
        .byPath()
        .forEach(
            (path, text) -> {
              if (path.endsWith("/" + NAME + ".csv")) {
                SourceFile alone = new SourceFile(NAME + ".csv", text);
                Table table = new TableReader(new Findings()).read(List.of(alone)).get(NAME);
                texts.put(path, text);
                tables.put(path, Objects.requireNonNull(table));
              }
            });
  }

  /** As a unified diff of all files that would change; empty if none would. */
  String diff(List<NextIssue> found) {
    Map<String, Map<Integer, List<String>>> added = new TreeMap<>();
    Map<String, List<LineEdit>> edits = new TreeMap<>();
    for (NextIssue each : found) {
      String file = file(each);
      if (file != null) {
        Table table = Objects.requireNonNull(tables.get(file));
        Row row = row(table, each);
        if (row == null) {
          added
              .computeIfAbsent(file, key -> new TreeMap<>())
              .computeIfAbsent(lineAfter(file, table, each.issue()), key -> new ArrayList<>())
              .add(line(table, fresh(each, file)));
        } else {
          Map<String, String> cells = new HashMap<>(row.cells());
          cells.putAll(figures(each));
          edits
              .computeIfAbsent(file, key -> new ArrayList<>())
              .add(new LineEdit(row.line() - 1, row.line(), List.of(line(table, cells))));
        }
      }
    }
    added.forEach(
        (file, lines) ->
            lines.forEach(
                (at, rows) ->
                    edits
                        .computeIfAbsent(file, key -> new ArrayList<>())
                        .add(new LineEdit(at, at, rows))));
    StringBuilder diff = new StringBuilder();
    edits.forEach(
        (file, changes) ->
            diff.append(
                EditedText.of(Objects.requireNonNull(texts.get(file))).with(changes).diff(file)));
    return diff.toString();
  }

  /** Where the pair stands, else where its issue does, else the table of no pack. */
  private @Nullable String file(NextIssue pair) {
    String ofIssue = null;
    for (Map.Entry<String, Table> each : tables.entrySet()) {
      if (row(each.getValue(), pair) != null) {
        return each.getKey();
      }
      boolean hasIssue =
          each.getValue().rows().stream().anyMatch(row -> row.cell("issue").equals(pair.issue()));
      ofIssue = ofIssue == null && hasIssue ? each.getKey() : ofIssue;
    }
    return ofIssue != null
        ? ofIssue
        : tables.containsKey(HOME) ? HOME : tables.keySet().stream().findFirst().orElse(null);
  }

  private static @Nullable Row row(Table table, NextIssue pair) {
    return table.rows().stream()
        .filter(row -> row.cell("issue").equals(pair.issue()))
        .filter(row -> row.cell("next").equals(pair.next()))
        .findFirst()
        .orElse(null);
  }

  /** After how many lines of the file a row of the issue is added. */
  private int lineAfter(String file, Table table, String issue) {
    return table.rows().stream()
        .filter(row -> row.cell("issue").equals(issue))
        .mapToInt(Row::line)
        .max()
        .orElseGet(
            () -> (int) Objects.requireNonNull(texts.get(file)).stripTrailing().lines().count());
  }

  private Map<String, String> figures(NextIssue pair) {
    return Map.of(
        "likelihood",
        Integer.toString(pair.percent()),
        "source",
        "ours",
        "n",
        Long.toString(pair.followed().of()),
        "asked",
        asked);
  }

  private Map<String, String> fresh(NextIssue pair, String file) {
    Map<String, String> cells = new HashMap<>(figures(pair));
    cells.put("issue", pair.issue());
    cells.put("next", pair.next());
    String[] folders = file.split("/");
    cells.put("industry", folders[0].equals("packs") ? folders[1] : "");
    String mention = "mentions-" + pair.next();
    cells.put("mention", rulebook.phrases().names().contains(mention) ? mention : "");
    for (String language : Language.codes()) {
      String name = rulebook.labels().of(Labels.Kind.ISSUES, language, pair.next());
      ResourceBundle words = SpokenTexts.of(TEXTS, language);
      cells.put("title_" + language, name);
      cells.put("advice_" + language, words.getString("advice").replace("{next}", name));
      cells.put("say_" + language, words.getString("say").replace("{next}", name));
    }
    return cells;
  }

  private String line(Table table, Map<String, String> cells) {
    CsvSchema.Builder schema = CsvSchema.builder();
    Map<String, String> inOrder = new LinkedHashMap<>();
    for (String column : table.columns()) {
      schema.addColumn(column);
      inOrder.put(column, cells.getOrDefault(column, ""));
    }
    try {
      return csv.writer(schema.build()).writeValueAsString(inOrder).stripTrailing();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
