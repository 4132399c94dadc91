package io.glidepath.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What the load run has seen so far. Belongs to one event loop. */
final class Tally {
  final Histogram acks = new Histogram(3);

  /** From a request to its 202, and from a request to its 429. */
  final Histogram answers = new Histogram(3);

  final Histogram refusals = new Histogram(3);
  final Histogram frames = new Histogram(3);
  final Histogram timed = new Histogram(3);
  final Map<String, Integer> faults = new LinkedHashMap<>();
  final Map<String, Integer> frameTypes = new LinkedHashMap<>();
  long sent;
  long acknowledged;
  long refused;

  /** Answers that said to come again. */
  long turnedAway;

  long unanswered() {
    return sent - acknowledged - refused;
  }

  void fault(String what) {
    faults.merge(what, 1, Integer::sum);
  }

  void frame(String type) {
    frameTypes.merge(type, 1, Integer::sum);
  }

  static Map<String, Object> millis(Histogram nanos) {
    Map<String, Object> millis = new LinkedHashMap<>();
    millis.put("count", nanos.getTotalCount());
    for (double percentile : new double[] {50, 99, 99.9}) {
      String name = "p" + (percentile % 1 == 0 ? "%.0f" : "%.1f").formatted(percentile);
      millis.put(name, nanos.getValueAtPercentile(percentile) / 1e6);
    }
    millis.put("max", nanos.getMaxValue() / 1e6);
    return millis;
  }
}
