package io.glidepath.advice;

import io.glidepath.interaction.Story;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.Contender;
import io.glidepath.suggestion.Ranking;
import io.glidepath.suggestion.SuggestTerms;
import io.glidepath.suggestion.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the agent sees of all that holds: few things, the best ones, not again and again. Everything
 * kept back is decided and recorded with the reason.
 */
final class Attention {
  private final AttentionLimits limits;
  private final Agents agents;

  Attention(AttentionLimits limits, Agents agents) {
    this.limits = limits;
    this.agents = agents;
  }

  /** Withdraws, ranks, raises and keeps back; returns when to look again. */
  long settle(Consultation consultation, Verdict verdict) {
    withdraw(consultation, verdict);
    if (!consultation.live().story().isEnded()) {
      choose(consultation, verdict);
      explainSilence(consultation);
    }
    return nextWake(consultation.live());
  }

  /** What the customer came about can become known without a rule that holds for it. */
  void welcomeWhatIsKnown(Consultation consultation) {
    LiveInteraction live = consultation.live();
    if (live.isSilentForWantOfKnowledge() && live.story().getIssue() != null) {
      explainSilence(consultation);
    }
  }

  /** Tells the agent why nothing is shown, if that is not what they were told last. */
  private void explainSilence(Consultation consultation) {
    LiveInteraction live = consultation.live();
    String agentId = live.story().agentId();
    if (agentId == null) {
      return;
    }
    long muted = Math.max(live.mutedUntil(), agents.mutedUntil(agentId));
    boolean isKnown = live.story().getIssue() != null;
    Silence silence =
        Silence.of(live.rules(), live.ledger(), isKnown, muted, consultation.now(), limits);
    if (silence != null && live.isNews(silence)) {
      consultation.tellSilence(silence);
    }
  }

  /** What the agent did with a suggestion; returns whether it changes what is shown. */
  boolean heed(Consultation consultation, String suggestionId, String action) {
    RuleState rule = consultation.live().rule(Suggestion.ruleOf(suggestionId));
    Suggestion shown = rule.shown();
    if (shown == null || !shown.id().equals(suggestionId) || action.equals("shown")) {
      return false;
    }
    retract(consultation, rule, action, "resolved");
    boolean wantsNoMore = action.equals("dismissed") || action.equals("muted");
    consultation.live().put(wantsNoMore ? rule.silenced() : rule.withdrawn(true));
    return true;
  }

  /** When something shown expires, or something kept back may be shown, at the earliest. */
  long nextWake(LiveInteraction live) {
    long wake = Story.NEVER;
    if (live.story().isEnded()) {
      return wake;
    }
    for (RuleState rule : live.rules()) {
      if (rule.shown() != null) {
        long expiry = rule.shown().expiresAt().toEpochMilli();
        wake = live.story().isWaiting() ? wake : Math.min(wake, expiry);
      } else if (rule.retryAt() > live.story().now()) {
        wake = Math.min(wake, rule.retryAt());
      }
    }
    return wake;
  }

  private void withdraw(Consultation consultation, Verdict verdict) {
    LiveInteraction live = consultation.live();
    boolean ended = live.story().isEnded();
    for (RuleState rule : live.ruleList()) {
      Suggestion shown = rule.shown();
      if (shown == null) {
        continue;
      }
      int index = consultation.rulebook().indexOf(rule.rule());
      boolean holds = index >= 0 && verdict.holds(index);
      if (index < 0) {
        retract(consultation, rule, "rule-withdrawn");
        live.put(rule.fallen());
      } else if (ended) {
        retract(consultation, rule, "ended");
        live.put(holds ? rule.withdrawn(true) : rule.fallen());
      } else if (!holds) {
        retract(consultation, rule, "resolved");
        live.put(rule.fallen());
      } else if (!live.story().isWaiting()
          && shown.expiresAt().toEpochMilli() <= consultation.now()) {
        // While the customer waits in a queue nobody sees it, and its time does not run.
        retract(consultation, rule, "expired");
        live.put(rule.withdrawn(true));
      }
    }
  }

  private void choose(Consultation consultation, Verdict verdict) {
    List<Contender> candidates = candidates(consultation, verdict);
    if (candidates.isEmpty()) {
      return;
    }
    int places = limits.shownTo(consultation.live().story().getExperienceMonths());
    List<Contender> winners = Ranking.winners(candidates, places);
    for (Contender candidate : candidates) {
      if (!winners.contains(candidate)) {
        boolean isSaid = winners.stream().anyMatch(candidate::isAboutWhat);
        lose(consultation, verdict, candidate, isSaid ? "related" : "outranked");
      }
    }
    for (Contender winner : winners) {
      if (!winner.shown()) {
        raise(consultation, verdict, consultation.rulebook().indexOf(winner.rule()));
      }
    }
  }

  private List<Contender> candidates(Consultation consultation, Verdict verdict) {
    List<Contender> candidates = new ArrayList<>();
    boolean hushed = isHushed(consultation, verdict);
    for (int index = verdict.next(0); index >= 0; index = verdict.next(index + 1)) {
      Card card = consultation.rulebook().cards().get(index);
      SuggestTerms terms = card.suggest();
      if (terms == null || card.shadow()) {
        continue;
      }
      RuleState rule = consultation.live().rule(card.id());
      if (rule.shown() == null && rule.done()) {
        continue;
      }
      if (hushed && !card.hush()) {
        hush(consultation, verdict, index);
        continue;
      }
      Block block = rule.shown() != null ? null : block(consultation, rule, terms);
      if (block == null) {
        candidates.add(
            new Contender(
                card.id(),
                terms.priority(),
                card.strength(),
                rule.since(),
                rule.shown() != null,
                terms.topic()));
      } else {
        keepBack(consultation, verdict, index, block);
      }
    }
    return candidates;
  }

  /** Whether a card holds that silences all others; one in the shadow silences nothing. */
  private static boolean isHushed(Consultation consultation, Verdict verdict) {
    for (int index = verdict.next(0); index >= 0; index = verdict.next(index + 1)) {
      Card card = consultation.rulebook().cards().get(index);
      if (card.hush() && !card.shadow()) {
        return true;
      }
    }
    return false;
  }

  private void hush(Consultation consultation, Verdict verdict, int index) {
    RuleState rule = consultation.live().rule(consultation.rulebook().cards().get(index).id());
    if (rule.shown() != null) {
      retract(consultation, rule, "superseded");
      consultation.live().put(rule.withdrawn(false));
    }
    keepBack(consultation, verdict, index, Block.forGood("hush"));
  }

  /** What keeps a suggestion back, and when to try again. */
  private record Block(String by, long retryAt) {
    static Block forGood(String by) {
      return new Block(by, 0);
    }
  }

  private @Nullable Block block(Consultation consultation, RuleState rule, SuggestTerms terms) {
    Story story = consultation.live().story();
    String agentId = story.agentId();
    long muted =
        Math.max(
            consultation.live().mutedUntil(), agentId == null ? 0 : agents.mutedUntil(agentId));
    if (rule.muted()) {
      return Block.forGood("muted");
    }
    if (muted > consultation.now()) {
      return new Block("muted", muted);
    }
    if (rule.raised() >= terms.max()) {
      return Block.forGood("max");
    }
    if (rule.lastRaisedAt() > 0 && consultation.now() < rule.lastRaisedAt() + terms.cooldown()) {
      return new Block("cooldown", rule.lastRaisedAt() + terms.cooldown());
    }
    if (limits.isVeteran(story.getExperienceMonths())
        && terms.priority() < limits.veteranPriority()) {
      return Block.forGood("experience");
    }
    boolean isUrgent = terms.priority() >= limits.urgentPriority();
    return isUrgent || roomFor(consultation) > 0 ? null : Block.forGood("cap");
  }

  /** How many more suggestions the interaction and its agent may be given. */
  private int roomFor(Consultation consultation) {
    int raised = 0;
    for (RuleState rule : consultation.live().rules()) {
      raised += rule.raised();
    }
    String agentId = consultation.live().story().agentId();
    int inHour = agentId == null ? 0 : agents.raisedInHourBefore(agentId, consultation.now());
    return Math.min(limits.perInteraction() - raised, limits.perAgentHour() - inHour);
  }

  private void raise(Consultation consultation, Verdict verdict, int index) {
    Card card = consultation.rulebook().cards().get(index);
    RuleState rule = consultation.live().rule(card.id());
    Explanation why = consultation.explain(index, verdict);
    Suggestion suggestion = RaisedSuggestion.of(consultation, card, why, rule.raised() + 1);
    consultation.live().put(rule.showing(suggestion, consultation.now()));
    consultation.decide(card, Outcome.SHOWN, null, why.facts(), suggestion.id());
    consultation.raise(suggestion);
    String agentId = consultation.live().story().agentId();
    if (agentId != null) {
      agents.raised(agentId, consultation.now());
    }
  }

  private void lose(Consultation consultation, Verdict verdict, Contender loser, String why) {
    RuleState rule = consultation.live().rule(loser.rule());
    if (rule.shown() != null) {
      retract(consultation, rule, "superseded");
      consultation.live().put(rule.withdrawn(false));
    }
    keepBack(
        consultation, verdict, consultation.rulebook().indexOf(loser.rule()), Block.forGood(why));
  }

  private void keepBack(Consultation consultation, Verdict verdict, int index, Block block) {
    Card card = consultation.rulebook().cards().get(index);
    RuleState rule = consultation.live().rule(card.id());
    if (!block.by().equals(rule.suppressedBy()) || block.retryAt() != rule.retryAt()) {
      consultation.live().put(rule.suppressed(block.by(), block.retryAt()));
    }
    if (!block.by().equals(rule.suppressedBy())) {
      Map<String, String> facts = consultation.explain(index, verdict).facts();
      consultation.decide(card, Outcome.SUPPRESSED, block.by(), facts, null);
    }
  }

  private void retract(Consultation consultation, RuleState rule, String reason) {
    retract(consultation, rule, reason, reason);
  }

  /**
   * Takes a suggestion away: {@code why} is for the log, {@code told} for the agent's client, which
   * knows what its agent did.
   */
  private void retract(Consultation consultation, RuleState rule, String why, String told) {
    Suggestion shown = Objects.requireNonNull(rule.shown());
    int index = consultation.rulebook().indexOf(rule.rule());
    String version = index < 0 ? "" : consultation.rulebook().cards().get(index).version();
    consultation.decide(
        rule.rule(), shown.pillar(), version, Outcome.WITHDRAWN, why, Map.of(), shown.id());
    consultation.tell(new Frame.Retracted(shown.interactionId(), shown.id(), told));
  }
}
