package io.glidepath.review;

import java.util.List;

/** Writes pairs of reviews as a table for a spreadsheet. */
public interface PairSheet {
  /** A head, then a line a pair, as UTF-8. */
  byte[] csv(List<ReviewPair> pairs);
}
