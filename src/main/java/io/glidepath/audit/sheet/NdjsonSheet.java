package io.glidepath.audit.sheet;

import com.fasterxml.jackson.databind.SequenceWriter;
import io.glidepath.log.DecisionRow;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.review.DecisionSheets.Sheet;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object a line. */
final class NdjsonSheet implements Sheet {
  private final SequenceWriter writer;
  private final OutputStream out;
  private boolean isEmpty = true;

  NdjsonSheet(OutputStream out) throws IOException {
    this.out = out;
    writer = RowJson.MAPPER.writer().withRootValueSeparator("\n").writeValues(out);
  }

  @Override
  public void add(DecisionRecord row) throws IOException {
    writer.write(DecisionRow.of(row));
    isEmpty = false;
  }

  @Override
  public void end() throws IOException {
    writer.close();
    if (!isEmpty) {
      out.write('\n');
    }
  }
}
