package io.glidepath.bench.verdict;

import io.glidepath.bench.traffic.Step;

/** What is done with each event of the traffic. */
interface Loop {
  void take(Step step);

  /** The bits of the rules that held after the latest event. */
  long[] held();

  /** How often the rules were asked so far: after events, and when time alone may change much. */
  long looks();

  /** How many reasons were given so far. */
  long reasons();
}
