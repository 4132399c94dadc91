package io.glidepath.bench.advice;

import io.glidepath.bench.Table;
import io.glidepath.calibration.OutcomeLabels;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Mark;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many of the customers' negative sentences are heard, and how many of those heard are
 * negative. The sentences are a CSV file with a column {@code negative} (1 or 0), and either {@code
 * interactionId} and {@code utteranceId}, which point into the events, or {@code text} and {@code
 * language}.
 */
final class SentenceBench {
  private final Court court;
  private final Set<String> negative;
  private final Map<String, int[]> byPhrase = new TreeMap<>();
  private int hits;
  private int misses;
  private int alarms;

  SentenceBench(Court court, Set<String> negative) {
    this.court = court;
    this.negative = negative;
  }

  Map<String, Object> run(Path sentences, List<Path> events) throws IOException {
    Map<String, Fact.UtteranceHeard> said = new HashMap<>();
    Court.files(events).each(line -> keep(court.read(line), said));
    int unknown = 0;
    for (Map<String, String> row : OutcomeLabels.table(sentences)) {
      Fact.UtteranceHeard utterance = utterance(row, said);
      if (utterance == null) {
        unknown++;
      } else {
        judge(utterance, "1".equals(row.getOrDefault("negative", "").strip()));
      }
    }
    return tell(unknown);
  }

  private void keep(InteractionEvent event, Map<String, Fact.UtteranceHeard> said) {
    if (event.fact() instanceof Fact.UtteranceHeard heard && heard.last()) {
      said.put(event.interactionId() + '\n' + heard.utteranceId(), heard);
    }
  }

  private static Fact.@Nullable UtteranceHeard utterance(
      Map<String, String> row, Map<String, Fact.UtteranceHeard> said) {
    String text = row.get("text");
    return text == null
        ? said.get(row.get("interactionId") + '\n' + row.get("utteranceId"))
        : new Fact.UtteranceHeard(
            "", Speaker.CUSTOMER, text, true, row.getOrDefault("language", "en"), null);
  }

  private void judge(Fact.UtteranceHeard utterance, boolean isNegative) {
    Phrases phrases = court.rulebook().phrases();
    Set<String> heard = new TreeSet<>();
    for (Mark mark : phrases.hear(utterance, utterance.language()).marks()) {
      if (negative.contains(mark.phrase())) {
        heard.add(mark.phrase());
      }
    }
    for (String phrase : heard) {
      byPhrase.computeIfAbsent(phrase, name -> new int[2])[isNegative ? 0 : 1]++;
    }
    hits += isNegative && !heard.isEmpty() ? 1 : 0;
    misses += isNegative && heard.isEmpty() ? 1 : 0;
    alarms += !isNegative && !heard.isEmpty() ? 1 : 0;
  }

  private Map<String, Object> tell(int unknown) {
    double recall = ratio(hits, hits + misses);
    double precision = ratio(hits, hits + alarms);
    double f1 = ratio(2 * hits, 2 * hits + misses + alarms);
    Table table = new Table("heard as negative", "right", "false");
    byPhrase.forEach(
        (phrase, n) -> table.row(phrase, Integer.toString(n[0]), Integer.toString(n[1])));
    System.out.printf(
        "%n%snegative sentences: recall %.3f (%d of %d), precision %.3f (%d of %d), F1 %.3f%s%n",
        table,
        recall,
        hits,
        hits + misses,
        precision,
        hits,
        hits + alarms,
        f1,
        unknown == 0 ? "" : "; not found in the events: " + unknown);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("recall", recall);
    figures.put("precision", precision);
    figures.put("f1", f1);
    return figures;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
