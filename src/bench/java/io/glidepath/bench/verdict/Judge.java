package io.glidepath.bench.verdict;

import io.glidepath.interaction.Story;

/** A rule engine, as the benchmark sees it: which rules hold for a story, and why. */
public interface Judge {
  /** Sets the bits of the rules that hold; {@code bits} comes cleared. */
  void judge(Story story, long[] bits);

  /** Why a rule holds that has just begun to. */
  String reason(int rule, Story story);
}
