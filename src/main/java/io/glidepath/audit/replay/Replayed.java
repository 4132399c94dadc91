package io.glidepath.audit.replay;

import io.glidepath.audit.verify.Tampering;
import java.util.List;

/**
 * What recomputing the decisions came to.
 *
 * @param interactions those that were replayed
 * @param decisions those that were compared
 * @param personalGone interactions left out, for what was said in them, or in others of the
 *     customer, was erased or has expired
 * @param rulesGone interactions left out, for the rule texts or KPI settings are not those of then
 * @param findings one for each interaction that differs, the first of them
 */
public record Replayed(
    long interactions,
    long decisions,
    long personalGone,
    long rulesGone,
    long findingCount,
    List<Tampering> findings) {

  public boolean isSound() {
    return findingCount == 0;
  }
}
