package io.glidepath.audit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.SomeScene;
import io.glidepath.log.DecisionRow;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.review.DecisionSheets.Sheet;
import io.glidepath.review.ExportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
  private static final List<DecisionRecord> ROWS =
      IntStream.range(0, 2_500).mapToObj(SheetsTest::row).toList();

  /** The head as it has always been; a new column comes before what is known beside the log. */
  private static final Pattern HEAD =
      Pattern.compile(
          "id,interactionId,seq,at,event,rule,pillar,ruleVersion,rulebook,outcome,suppressedBy,"
              + "withdrawnReason,detail,facts,suggestionId,agentId,team,queue,channel,language,"
              + "issue,segment,score,(.*,)?feedback,leafHash");

  /** The first row as the outside has always seen it. */
  private static final String FIRST =
      "{\"id\":\"2900000000000000\",\"interactionId\":\"call-0\",\"seq\":0,"
          + "\"at\":\"2026-11-21T10:00:00.123456Z\",\"event\":\"event, with \\\"quotes\\\" 0\","
          + "\"rule\":\"channel.own-the-case\",\"pillar\":\"channel\",\"ruleVersion\":\"v1\","
          + "\"rulebook\":\"abc\",\"outcome\":\"suppressed\",\"suppressedBy\":\"cooldown\",\"facts\":"
          + "{\"le client a \u00e9t\u00e9 transf\u00e9r\u00e9\\nau moins 2 fois\":\"=2\"},"
          + "\"suggestionId\":\"call~rule~0\",\"agentId\":\"agent-0\",\"team\":\"\u00e9quipe\","
          + "\"channel\":\"voice\",\"language\":\"fr\",\"issue\":\"billing\",\"segment\":\"=cmd\","
          + "\"score\":0,\"feedback\":\"dismissed\",\"leafHash\":\"%s\"}"
              .formatted("ab".repeat(32));

  @TempDir private Path folder;

  @Test
  void parquetIsReadBackAsItWasWritten() throws IOException {
    Path file = folder.resolve("decisions.parquet");
    Files.write(file, written(ExportFormat.PARQUET));

    List<Map<String, Object>> read = ParquetRows.of(file);

    assertThat(read).hasSize(ROWS.size());
    for (int i = 0; i < ROWS.size(); i++) {
      assertThat(read.get(i)).isEqualTo(expected(ROWS.get(i)));
    }
  }

  @Test
  void csvIsReadBackAsItWasWritten() throws IOException {
    String csv = new String(written(ExportFormat.CSV), StandardCharsets.UTF_8);
    assertThat(csv.substring(0, csv.indexOf("\r\n"))).matches(HEAD);
    assertThat(csv).endsWith("\r\n");

    try (MappingIterator<List<String>> lines =
        new CsvMapper()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .readerForListOf(String.class)
            .readValues(csv)) {
      List<List<String>> all = lines.readAll();
      assertThat(all).hasSize(ROWS.size() + 1);
      for (int i = 0; i < ROWS.size(); i++) {
        DecisionRecord row = ROWS.get(i);
        List<String> expected =
            Column.ALL.stream().map(column -> CsvSheet.cell(column.of(row))).toList();
        assertThat(all.get(i + 1)).isEqualTo(expected);
      }
    }
  }

  @Test
  void csvHasNoCellThatASpreadsheetRuns() {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")) {
      assertThat(CsvSheet.cell(formula)).isEqualTo("'" + formula);
    }
    assertThat(CsvSheet.cell("plain = text")).isEqualTo("plain = text");
    assertThat(CsvSheet.cell(-5L)).isEqualTo("-5");
  }

  @Test
  void ndjsonIsOneObjectALine() throws IOException {
    String text = new String(written(ExportFormat.NDJSON), StandardCharsets.UTF_8);

    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(ROWS.size());
    assertThat(lines.get(0)).isEqualTo(FIRST);
    for (int i = 0; i < ROWS.size(); i++) {
      assertThat(lines.get(i))
          .isEqualTo(RowJson.MAPPER.writeValueAsString(DecisionRow.of(ROWS.get(i))));
    }
  }

  @Test
  void anEmptySheetIsWholeToo() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new Sheets().begin(format, out).end();
      if (format == ExportFormat.PARQUET) {
        Path file = folder.resolve("empty.parquet");
        Files.write(file, out.toByteArray());
        assertThat(ParquetRows.of(file)).isEmpty();
      } else {
        assertThat(out.toString(StandardCharsets.UTF_8).lines().count())
            .isEqualTo(format == ExportFormat.CSV ? 1 : 0);
      }
    }
  }

  private static byte[] written(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sheet sheet = new Sheets().begin(format, out);
    for (DecisionRecord row : ROWS) {
      sheet.add(row);
    }
    sheet.end();
    return out.toByteArray();
  }

  private static Map<String, Object> expected(DecisionRecord row) {
    Map<String, Object> cells = new HashMap<>();
    for (Column column : Column.ALL) {
      Object value = column.of(row);
      if (value instanceof Instant time) {
        cells.put(column.name(), Column.micros(time));
      } else if (value != null) {
        cells.put(column.name(), value);
      }
    }
    return cells;
  }

  private static DecisionRecord row(int i) {
    boolean suppressed = i % 2 == 0;
    Decision.Scene scene =
        SomeScene.of(
            "agent-" + i % 5, "\u00e9quipe", null, "voice", "fr", "billing", "=cmd", i % 101);
    Decision decision =
        new Decision(
            "call-" + i / 7,
            i,
            Instant.parse("2026-11-21T10:00:00.123456Z").plusSeconds(i),
            "event, with \"quotes\" " + i,
            "channel.own-the-case",
            "channel",
            "v1",
            "abc",
            suppressed ? Outcome.SUPPRESSED : Outcome.WITHDRAWN,
            suppressed ? "cooldown" : null,
            suppressed ? null : "resolved",
            Map.of("le client a \u00e9t\u00e9 transf\u00e9r\u00e9\nau moins 2 fois", "=2"),
            i % 3 == 0 ? "call~rule~" + i : null,
            scene);
    return new DecisionRecord(
        2_900_000_000_000_000L + i, decision, "ab".repeat(32), i % 5 == 0 ? "dismissed" : null);
  }
}
