package io.glidepath.audit.sheet;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.glidepath.review.PairSheet;
import io.glidepath.review.Review;
import io.glidepath.review.ReviewPair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a head, safe for spreadsheets as {@link CsvSheet} is. */
public final class PairCsv implements PairSheet {
  private static final List<String> HEAD =
      List.of(
          "interactionId",
          "decisionId",
          "rule",
          "agreed",
          "firstBy",
          "firstAt",
          "firstVerdict",
          "firstNote",
          "secondBy",
          "secondAt",
          "secondVerdict",
          "secondNote");

  @Override
  public byte[] csv(List<ReviewPair> pairs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvSchema schema = CsvSchema.builder().setLineSeparator("\r\n").build();
    try (SequenceWriter writer = CsvSheet.MAPPER.writer(schema).writeValues(out)) {
      writer.write(HEAD);
      for (ReviewPair pair : pairs) {
        writer.write(line(pair));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<String> line(ReviewPair pair) {
    Review one = pair.one();
    @Nullable Object[] subject = {one.interactionId(), one.decisionId(), one.rule(), pair.agrees()};
    return Stream.of(Stream.of(subject), found(one), found(pair.two()))
        .flatMap(cells -> cells)
        .map(CsvSheet::cell)
        .toList();
  }

  private static Stream<@Nullable Object> found(Review review) {
    return Stream.of(review.by(), review.at(), review.verdict().word(), review.note());
  }
}
