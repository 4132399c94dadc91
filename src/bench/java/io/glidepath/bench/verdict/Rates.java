package io.glidepath.bench.verdict;

import java.util.EnumMap;
import java.util.Map;

/**
 * Events per CPU-second by engine. Engines outside the Java machine are given folded stories; what
 * the fold costs here is added to their time.
 */
final class Rates {
  private final Map<Engine, Double> measured = new EnumMap<>(Engine.class);
  private final boolean foldIsKnown;

  Rates(boolean foldIsKnown) {
    this.foldIsKnown = foldIsKnown;
  }

  void put(Engine engine, double rate) {
    measured.put(engine, rate);
  }

  double of(Engine engine) {
    double rate = measured.getOrDefault(engine, 0.0);
    return engine.isNode() && foldIsKnown
        ? 1 / (1 / rate + 1 / measured.getOrDefault(Engine.FOLD, rate))
        : rate;
  }

  /** Verdict and reasons, which is what the others do too. */
  double ours() {
    return measured.getOrDefault(Engine.GLIDEPATH_BARE, 0.0);
  }
}
