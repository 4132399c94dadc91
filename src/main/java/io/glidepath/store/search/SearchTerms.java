package io.glidepath.store.search;

import io.glidepath.log.DecisionField;
import io.glidepath.log.DecisionFilter;
import io.glidepath.store.AdviceJson;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The terms under which slices list their rows, and those that a filter asks for. */
final class SearchTerms {
  private static final int BAND = 10;
  private static final int MOST = 100;

  /** The columns of a decision that are listed; interactions have an index of their own. */
  static final Map<DecisionField, String> COLUMNS = new EnumMap<>(DecisionField.class);

  static {
    COLUMNS.put(DecisionField.RULE, "rule");
    COLUMNS.put(DecisionField.PILLAR, "pillar");
    COLUMNS.put(DecisionField.OUTCOME, "outcome");
    COLUMNS.put(DecisionField.AGENT, "agent_id");
    COLUMNS.put(DecisionField.TEAM, "team");
    COLUMNS.put(DecisionField.QUEUE, "queue");
    COLUMNS.put(DecisionField.ISSUE, "issue");
    COLUMNS.put(DecisionField.SEGMENT, "segment");
    COLUMNS.put(DecisionField.LANGUAGE, "language");
    COLUMNS.put(DecisionField.CHANNEL, "channel");
    COLUMNS.put(DecisionField.RULEBOOK, "rulebook");
    COLUMNS.put(DecisionField.SUPPRESSED_BY, "suppressed_by");
  }

  private SearchTerms() {}

  static String of(DecisionField field, String value) {
    return field.word() + "=" + AdviceJson.storable(value);
  }

  /** Scores are listed in bands of ten. */
  static String ofScore(int score) {
    return "effort=" + Math.floorDiv(score, BAND);
  }

  /** A row must have one term of each list; no lists if every row may be meant. */
  static List<List<String>> of(DecisionFilter filter) {
    List<List<String>> all = new ArrayList<>();
    filter
        .is()
        .forEach(
            (field, value) -> {
              if (COLUMNS.containsKey(field) || field == DecisionField.FEEDBACK) {
                all.add(List.of(of(field, value)));
              }
            });
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
