package io.glidepath.store.search;

import io.glidepath.log.DecisionFilter;
import io.glidepath.log.LogColumn;
import io.glidepath.store.AdviceJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The terms under which slices list their rows, and those that a filter asks for. */
final class SearchTerms {
  private static final int BAND = 10;
  private static final int MOST = 100;

  /** The columns that are listed; interactions have an index of their own. */
  static final List<LogColumn> LISTED =
      LogColumn.SEARCHED.stream().filter(each -> each != LogColumn.INTERACTION_ID).toList();

  private SearchTerms() {}

  static String of(LogColumn column, String value) {
    return column.word() + "=" + AdviceJson.storable(value);
  }

  /** What an agent did with a suggestion is listed too. */
  static String ofFeedback(String action) {
    return "feedback=" + AdviceJson.storable(action);
  }

  /** Scores are listed in bands of ten. */
  static String ofScore(int score) {
    return "effort=" + Math.floorDiv(score, BAND);
  }

  /** A row must have one term of each list; no lists if every row may be meant. */
  static List<List<String>> of(DecisionFilter filter) {
    List<List<String>> all = new ArrayList<>();
    for (LogColumn column : LISTED) {
      String value = filter.value(column);
      if (value != null) {
        all.add(List.of(of(column, value)));
      }
    }
    if (filter.feedback() != null) {
      all.add(List.of(ofFeedback(filter.feedback())));
    }
    Integer least = filter.minEffort();
    Integer most = filter.maxEffort();
    if (least != null || most != null) {
      int from = least == null ? 0 : least / BAND;
      int to = (most == null ? MOST : most) / BAND;
      all.add(IntStream.rangeClosed(from, to).mapToObj(band -> ofScore(band * BAND)).toList());
    }
    return all;
  }
}
