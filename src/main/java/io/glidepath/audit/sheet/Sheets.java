package io.glidepath.audit.sheet;

import io.glidepath.review.DecisionSheets;
import io.glidepath.review.ExportFormat;
import java.io.IOException;
import java.io.OutputStream;

/** The formats that there are. */
public final class Sheets implements DecisionSheets {
  @Override
  public Sheet begin(ExportFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case CSV -> new CsvSheet(out);
      case NDJSON -> new NdjsonSheet(out);
      case PARQUET -> new ParquetSheet(out);
    };
  }
}
