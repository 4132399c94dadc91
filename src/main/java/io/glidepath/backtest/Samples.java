package io.glidepath.backtest;

import io.glidepath.advice.Decision;
import io.glidepath.authoring.BacktestReport.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Interactions worth reading: of every rule a few, those first that differ. */
final class Samples {
  static final String ONLY_LIVE = "only-live";
  static final String ONLY_CANDIDATE = "only-candidate";
  static final String BOTH = "both";

  /** Of one kind, of one rule, in the report. */
  private static final int MOST = 5;

  private static final Comparator<Sample> ORDER =
      Comparator.<Sample>comparingInt(sample -> sample.kind().equals(BOTH) ? 1 : 0)
          .thenComparing(Sample::kind)
          .thenComparing(Sample::at)
          .thenComparing(Sample::interactionId);

  private final Map<String, Map<String, Sample>> byRule = new TreeMap<>();
  private final Map<String, Partition.Passage> kept = new HashMap<>();

  /** Keeps an interaction if it is the first of its kind here for some rule. */
  void consider(Partition.Passage passage) {
    Map<String, Decision> live = passage.live().spoke();
    Map<String, Decision> candidate = passage.candidate().spoke();
    live.forEach(
        (rule, decision) ->
            consider(passage, decision, candidate.containsKey(rule) ? BOTH : ONLY_LIVE));
    candidate.forEach(
        (rule, decision) -> {
          if (!live.containsKey(rule)) {
            consider(passage, decision, ONLY_CANDIDATE);
          }
        });
  }

  private void consider(Partition.Passage passage, Decision decision, String kind) {
    Map<String, Sample> kinds =
        byRule.computeIfAbsent(decision.rule(), rule -> new LinkedHashMap<>());
    if (!kinds.containsKey(kind)) {
      String id = decision.interactionId();
      kinds.put(kind, new Sample(id, decision.at(), kind, passage.story().getLanguage()));
      kept.put(id, passage);
    }
  }

  /** The samples of a rule from all partitions. */
  static List<Sample> of(String rule, List<Samples> all) {
    List<Sample> found = new ArrayList<>();
    all.forEach(each -> found.addAll(each.byRule.getOrDefault(rule, Map.of()).values()));
    found.sort(ORDER);
    List<Sample> few = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Sample sample : found) {
      if (counts.merge(sample.kind(), 1, Integer::sum) <= MOST) {
        few.add(sample);
      }
    }
    return List.copyOf(few);
  }

  Partition.@Nullable Passage kept(String interactionId) {
    return kept.get(interactionId);
  }
}
