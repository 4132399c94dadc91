package io.glidepath.review;

import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.log.Records.DecisionRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was decided in one interaction, oldest first. */
record InteractionLog(List<DecisionRecord> decisions) {
  private static final Set<Outcome> HELD =
      Set.of(
          Outcome.SHOWN,
          Outcome.CHARGED,
          Outcome.SIGNALLED,
          Outcome.ALERTED,
          Outcome.SUPPRESSED,
          Outcome.NO_CHANGE,
          Outcome.SHADOW);

  /** When a rule first spoke after an event, whether or not it was heard. */
  @Nullable Instant spokeAfter(long seq, String rule) {
    return decisions.stream()
        .map(DecisionRecord::decision)
        .filter(each -> each.seq() == seq && each.rule().equals(rule))
        .filter(each -> HELD.contains(each.outcome()))
        .map(Decision::at)
        .findFirst()
        .orElse(null);
  }

  /** The revision that decided after an event, or at the latest moment before. */
  Optional<String> revisionAt(long seq) {
    return decisions.stream()
        .map(DecisionRecord::decision)
        .filter(each -> each.seq() == seq)
        .map(Decision::rulebook)
        .findFirst();
  }

  /** What a rule decided at a moment. */
  List<Long> idsAt(long seq, Instant at, String rule) {
    return decisions.stream()
        .filter(each -> each.decision().seq() == seq && each.decision().rule().equals(rule))
        .filter(each -> each.decision().at().toEpochMilli() == at.toEpochMilli())
        .map(DecisionRecord::id)
        .toList();
  }

  /** Why a rule that holds at a moment of a revision was not seen, or not seen anew. */
  Why.@Nullable HeldBack heldBack(Scene scene, RuleName rule, String revision, ReviewTexts texts) {
    Decision latest = null;
    for (DecisionRecord each : decisions) {
      Decision decision = each.decision();
      boolean known =
          decision.seq() < scene.seq()
              || decision.seq() == scene.seq() && !decision.at().isAfter(scene.at());
      boolean counts = decision.outcome() != Outcome.CHARGED;
      if (known && counts && decision.rule().equals(rule.id())) {
        latest = decision;
      }
    }
    if (latest == null || !latest.rulebook().equals(revision)) {
      return latest == null && rule.suggests() && scene.story().isEnded()
          ? HeldBacks.of("ended", null, texts)
          : null;
    }
    String why = latest.suppressedBy() == null ? latest.detail() : latest.suppressedBy();
    return switch (latest.outcome()) {
      case SUPPRESSED, NO_CHANGE -> HeldBacks.of(String.valueOf(why), null, texts);
      case SHADOW -> HeldBacks.of("shadow", null, texts);
      case WITHDRAWN -> HeldBacks.of("once", latest.at(), texts);
      default -> null;
    };
  }
}
