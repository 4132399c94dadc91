package io.glidepath.rulebook.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.glidepath.advice.Row;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads tables of knowledge. The first line names the columns. */
public final class TableReader {
  private static final int MOST_ROWS = 5_000;
  private static final int MOST_COLUMNS = 100;
  private static final int LONGEST_CELL = 1_000;
  private static final String SEPARATOR_LINE = "sep=";
  private static final Pattern FORMULA = Pattern.compile("^([=@+\\t\\r]|-(?!\\d+([.,]\\d+)?$))");

  private final CsvMapper csv =
      CsvMapper.builder()
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
          .build();
  private final Findings findings;

  public TableReader(Findings findings) {
    this.findings = findings;
  }

  /** The tables by name, with the rows of the packs that are on. */
  public Map<String, Table> read(List<SourceFile> files) {
    Map<String, Table> tables = new TreeMap<>();
    Packs packs = Packs.of(files, findings);
    for (SourceFile file : files) {
      if (file.isTable() && !Packs.isPacked(file) && tables.put(file.stem(), table(file)) != null) {
        findings.error(
            FilePlace.in(file.path()),
            "duplicate-table",
            "Another pillar has a table of this name.");
      }
    }
    files.stream()
        .filter(file -> file.isTable() && Packs.isPacked(file))
        .forEach(file -> join(tables, file, packs));
    return tables;
  }

  /** Adds the rows of a pack to the table of its name, if the pack is on. */
  private void join(Map<String, Table> tables, SourceFile file, Packs packs) {
    Table more = table(file);
    Table table =
        tables.getOrDefault(file.stem(), new Table(more.name(), more.columns(), List.of()));
    if (!more.rows().isEmpty() && !table.columns().equals(more.columns())) {
      findings.error(
          file.place(1, 1),
          "other-columns",
          "The table %s has other columns elsewhere.".formatted(table.name()),
          String.join(",", table.columns()));
    } else if (packs.uses(file)) {
      List<Row> rows = new ArrayList<>(table.rows());
      rows.addAll(more.rows());
      tables.put(table.name(), new Table(table.name(), table.columns(), rows));
    }
  }

  private Table table(SourceFile file) {
    List<Row> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    char separator = separator(file.text());
    int first = file.text().startsWith(SEPARATOR_LINE) ? 1 : 0;
    try (MappingIterator<Map<String, String>> lines =
        csv.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separator))
            .readValues(body(file.text()))) {
      while (lines.hasNext()) {
        int line = first + lines.getCurrentLocation().getLineNr();
        Map<String, String> cells = lines.next();
        columns.addAll(cells.keySet());
        cells.forEach((column, cell) -> check(file.place(line, 1), column, cell));
        rows.add(new Row(file.stem(), line, cells));
        if (rows.size() > MOST_ROWS) {
          findings.error(file.place(line, 1), "too-many-rows", "A table has at most 5,000 rows.");
          break;
        }
      }
    } catch (JsonProcessingException | RuntimeException e) {
      findings.error(FilePlace.in(file.path()), "csv", "This is no table: " + firstLine(e) + ".");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    checkHeader(file);
    if (rows.isEmpty()) {
      findings.warn(FilePlace.in(file.path()), "empty-table", "The table has no rows.");
    }
    return new Table(file.stem(), columns, rows);
  }

  /** Where a comma stands for a decimal point, Excel parts cells by semicolons, and may say so. */
  private static char separator(String text) {
    if (text.startsWith(SEPARATOR_LINE) && text.length() > SEPARATOR_LINE.length()) {
      return text.charAt(SEPARATOR_LINE.length());
    }
    String header = text.lines().findFirst().orElse("");
    return header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
  }

  /** The table without the line that names its separator. */
  private static String body(String text) {
    int end = text.indexOf('\n');
    return text.startsWith(SEPARATOR_LINE)
        ? text.substring(end < 0 ? text.length() : end + 1)
        : text;
  }

  private void check(FilePlace place, String column, @Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return;
    }
    if (cell.length() > LONGEST_CELL) {
      findings.error(
          place, "too-long", "The cell %s is longer than 1,000 letters.".formatted(column));
    } else if (FORMULA.matcher(cell).find()) {
      findings.error(
          place,
          "formula",
          "The cell %s begins like a formula; spreadsheets would run it.".formatted(column),
          "the words without the first sign");
    } else if (PlainWords.hasMarkup(cell)) {
      findings.error(place, "markup", PlainWords.NO_MARKUP);
    }
  }

  /** Two columns of one name would hide each other. */
  private void checkHeader(SourceFile file) {
    String header = body(file.text()).lines().findFirst().orElse("");
    String separator = Pattern.quote(String.valueOf(separator(file.text())));
    List<String> names = Stream.of(header.split(separator, -1)).map(String::strip).toList();
    if (names.size() > MOST_COLUMNS) {
      findings.error(file.place(1, 1), "too-many-columns", "A table has at most 100 columns.");
    } else if (Set.copyOf(names).size() < names.size()) {
      findings.error(file.place(1, 1), "duplicate-column", "Two columns have the same name.");
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }
}
