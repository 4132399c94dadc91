package io.glidepath.bench.rules;

import java.util.List;

/** One rule: a name such as {@code channel.transfers-3}, and conditions that must all be met. */
public record BenchRule(String id, boolean charges, List<Condition> conditions) {
  public String pillar() {
    return id.substring(0, id.indexOf('.'));
  }

  public String name() {
    return id.substring(id.indexOf('.') + 1);
  }

  /** The priority of its suggestion: different rules have different ones, mostly. */
  public int priority() {
    return 200 + Math.floorMod(id.hashCode(), 700);
  }
}
