package io.glidepath.audit.sheet;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.review.DecisionSheets.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a head. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it, for names and facts are not all ours.
 */
final class CsvSheet implements Sheet {
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
  static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(com.fasterxml.jackson.databind.SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .build();

  private final SequenceWriter writer;

  CsvSheet(OutputStream out) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    writer = MAPPER.writer(schema.build()).writeValues(out);
    writer.write(Column.ALL.stream().map(Column::name).toList());
  }

  @Override
  public void add(DecisionRecord row) throws IOException {
    List<String> cells = Column.ALL.stream().map(column -> cell(column.of(row))).toList();
    writer.write(cells);
  }

  static String cell(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return value == null ? "" : value.toString();
    }
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void end() throws IOException {
    writer.close();
  }
}
