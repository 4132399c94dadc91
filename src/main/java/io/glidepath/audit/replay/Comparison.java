package io.glidepath.audit.replay;

import io.glidepath.advice.Decision;
import io.glidepath.audit.replay.CustomerReplay.Told;
import io.glidepath.log.LogColumn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recorded decisions beside those that come out. What the record does not tell is tried: that the
 * interaction had been put aside, or met a publication a moment later.
 */
final class Comparison {
  private static final int MOST_GUESSES = 6;

  private final ReplayParts parts;
  private final Revisions revisions;

  Comparison(ReplayParts parts, Revisions revisions) {
    this.parts = parts;
    this.revisions = revisions;
  }

  /** How many agree, and the first that does not; both are null if all agree. */
  record Match(int matched, @Nullable Decision recorded, @Nullable Decision made) {
    boolean isWhole() {
      return recorded == null && made == null;
    }

    /** How many events had been met before what differs. */
    private int step() {
      long seq = Long.MAX_VALUE;
      for (Decision each : Arrays.asList(recorded, made)) {
        seq = each == null ? seq : Math.min(seq, each.seq());
      }
      return (int) Math.max(0, seq - 1);
    }
  }

  /** Throws {@link Revisions.Gone} if rules of then are not there. */
  Match of(List<Told> told, List<Decision> recorded) {
    RerunPlan plan = RerunPlan.USUAL;
    Match best = match(told, recorded, plan);
    for (int guesses = 0; guesses < MOST_GUESSES && !best.isWhole(); guesses++) {
      RerunPlan better = null;
      for (RerunPlan each : plan.guesses(best.step())) {
        Match match = match(told, recorded, each);
        if (match.isWhole() || match.matched() > best.matched()) {
          best = match;
          better = each;
        }
        if (best.isWhole()) {
          return best;
        }
      }
      if (better == null) {
        return best;
      }
      plan = better;
    }
    return best;
  }

  private Match match(List<Told> told, List<Decision> recorded, RerunPlan plan) {
    List<Decision> made = Rerun.of(told, recorded, plan, revisions, parts.configurations());
    int most = Math.max(recorded.size(), made.size());
    for (int i = 0; i < most; i++) {
      Decision then = i < recorded.size() ? recorded.get(i) : null;
      Decision now = i < made.size() ? made.get(i) : null;
      if (then == null || now == null || !same(then, now)) {
        return new Match(i, then, now);
      }
    }
    return new Match(most, null, null);
  }

  private boolean same(Decision then, Decision now) {
    return then.equals(now)
        || Arrays.equals(parts.format().canonical(0, then), parts.format().canonical(0, now));
  }

  /** What differs, in a sentence. */
  String text(String interactionId, Match match) {
    Decision then = match.recorded();
    Decision now = match.made();
    if (then != null && now != null && about(then).equals(about(now))) {
      return "Interaction %s, %s: %s.".formatted(interactionId, about(then), members(then, now));
    }
    return "Interaction %s: recorded is %s; what comes out is %s."
        .formatted(interactionId, what(then), what(now));
  }

  private static String about(Decision decision) {
    return "after event %d, rule %s".formatted(decision.seq(), decision.rule());
  }

  private static String what(@Nullable Decision decision) {
    if (decision == null) {
      return "nothing";
    }
    String why = decision.why() == null ? "" : " (" + decision.why() + ")";
    return "%s, %s%s".formatted(about(decision), decision.outcome().word(), why);
  }

  private static String members(Decision then, Decision now) {
    return LogColumn.ALL.stream()
        .filter(column -> !said(column, then).equals(said(column, now)))
        .sorted(Comparator.comparing(LogColumn::json))
        .map(
            column ->
                "%s is recorded as %s, and comes out as %s"
                    .formatted(column.json(), said(column, then), said(column, now)))
        .collect(Collectors.joining("; "));
  }

  /** A column's value in words; maps have their keys in order. */
  private static String said(LogColumn column, Decision decision) {
    Object value = column.of(0, decision);
    if (value instanceof Map<?, ?> texts) {
      return new TreeMap<>(texts).toString();
    }
    return value == null ? "none" : value.toString();
  }
}
