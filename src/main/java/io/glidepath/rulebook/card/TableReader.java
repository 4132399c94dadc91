package io.glidepath.rulebook.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.glidepath.advice.Row;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.Place;
import io.glidepath.rulebook.file.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads tables of knowledge. The first line names the columns. */
public final class TableReader {
  private static final int MOST_ROWS = 5_000;

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

  /** The tables by name. */
  public Map<String, Table> read(List<SourceFile> files) {
    Map<String, Table> tables = new TreeMap<>();
    for (SourceFile file : files) {
      if (file.isTable() && tables.put(file.stem(), table(file)) != null) {
        findings.error(
            Place.in(file.path()), "duplicate-table", "Another pillar has a table of this name.");
      }
    }
    return tables;
  }

  private Table table(SourceFile file) {
    List<Row> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    try (MappingIterator<Map<String, String>> lines =
        csv.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.text())) {
      while (lines.hasNext() && rows.size() < MOST_ROWS) {
        int line = lines.getCurrentLocation().getLineNr();
        Map<String, String> cells = lines.next();
        columns.addAll(cells.keySet());
        rows.add(new Row(file.stem(), line, cells));
      }
    } catch (RuntimeJsonMappingException | JsonProcessingException e) {
      findings.error(Place.in(file.path()), "csv", "This is no table: " + firstLine(e) + ".");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (rows.isEmpty()) {
      findings.warn(Place.in(file.path()), "empty-table", "The table has no rows.");
    }
    return new Table(file.stem(), columns, rows);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }
}
