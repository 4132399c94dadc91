package io.glidepath.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What exported decisions are written as. Words are the lower-case constant names. */
public enum ExportFormat {
  CSV("text/csv; charset=utf-8"),
  NDJSON("application/x-ndjson"),
  PARQUET("application/vnd.apache.parquet");

  public static final List<String> WORDS = Arrays.stream(values()).map(ExportFormat::word).toList();

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  public static Optional<ExportFormat> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
