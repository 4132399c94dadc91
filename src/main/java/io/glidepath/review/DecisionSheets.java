package io.glidepath.review;

import io.glidepath.log.Records.DecisionRecord;
import java.io.IOException;
import java.io.OutputStream;

/** Writes decisions in every format. Thread-safe. */
@FunctionalInterface
public interface DecisionSheets {
  /** Begins a sheet on {@code out}, which is flushed and not closed. */
  Sheet begin(ExportFormat format, OutputStream out) throws IOException;

  /** Decisions on their way out, in the order in which they are added. */
  interface Sheet {
    void add(DecisionRecord row) throws IOException;

    /** Writes what the format ends with. A sheet that was not ended is not whole. */
    void end() throws IOException;
  }
}
