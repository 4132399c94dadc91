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
    if (agentId == null || live.showsSomething()) {
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
    for (RuleState rule : live.shown()) {
      Suggestion shown = Objects.requireNonNull(rule.shown());
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

  /** A rule that may be shown, with its index and what is remembered of it. */
  private record Candidate(int index, RuleState rule, Contender contender) {}

  private void choose(Consultation consultation, Verdict verdict) {
    List<Candidate> candidates = candidates(consultation, verdict);
    if (candidates.isEmpty()) {
      return;
    }
    List<Contender> contenders = new ArrayList<>(candidates.size());
    candidates.forEach(each -> contenders.add(each.contender()));
    int places = limits.shownTo(consultation.live().story().getExperienceMonths());
    List<Contender> winners = Ranking.winners(contenders, places);
    for (Candidate candidate : candidates) {
      if (!candidate.contender().isOneOf(winners)) {
        boolean isSaid = candidate.contender().isAboutAnyOf(winners);
        Blocks.Block block = Blocks.Block.forGood(isSaid ? "related" : "outranked");
        supersede(consultation, verdict, candidate.index(), candidate.rule(), block);
      }
    }
    for (Contender winner : winners) {
      if (!winner.shown()) {
        raise(consultation, verdict, consultation.rulebook().indexOf(winner.rule()));
      }
    }
  }

  private List<Candidate> candidates(Consultation consultation, Verdict verdict) {
    List<Candidate> candidates = new ArrayList<>();
    List<Card> cards = consultation.rulebook().cards();
    Blocks blocks = new Blocks(consultation.live(), limits, agents);
    boolean hushed = isHushed(cards, verdict);
    for (int index = verdict.next(0); index >= 0; index = verdict.next(index + 1)) {
      Card card = cards.get(index);
      SuggestTerms terms = card.suggest();
      if (terms == null || card.shadow()) {
        continue;
      }
      RuleState rule = consultation.live().rule(card.id());
      boolean shown = rule.shown() != null;
      if (!shown && rule.done()) {
        continue;
      }
      if (hushed && !card.hush()) {
        supersede(consultation, verdict, index, rule, Blocks.Block.forGood("hush"));
        continue;
      }
      Blocks.Block block = shown ? null : blocks.of(rule, terms);
      if (block == null) {
        candidates.add(new Candidate(index, rule, contender(card, terms, rule)));
      } else {
        keepBack(consultation, verdict, index, rule, block);
      }
    }
    return candidates;
  }

  private static Contender contender(Card card, SuggestTerms terms, RuleState rule) {
    return new Contender(
        card.id(),
        terms.priority(),
        card.strength(),
        rule.since(),
        rule.shown() != null,
        terms.topic());
  }

  /** Whether a card holds that silences all others; one in the shadow silences nothing. */
  private static boolean isHushed(List<Card> cards, Verdict verdict) {
    for (int index = verdict.next(0); index >= 0; index = verdict.next(index + 1)) {
      Card card = cards.get(index);
      if (card.hush() && !card.shadow()) {
        return true;
      }
    }
    return false;
  }

  /** Takes it away if it is shown, and keeps it back. */
  private void supersede(
      Consultation consultation, Verdict verdict, int index, RuleState rule, Blocks.Block block) {
    RuleState left = rule;
    if (rule.shown() != null) {
      retract(consultation, rule, "superseded");
      left = rule.withdrawn(false);
      consultation.live().put(left);
    }
    keepBack(consultation, verdict, index, left, block);
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

  private void keepBack(
      Consultation consultation, Verdict verdict, int index, RuleState rule, Blocks.Block block) {
    boolean isNews = !block.by().equals(rule.suppressedBy());
    if (isNews || block.retryAt() != rule.retryAt()) {
      consultation.live().put(rule.suppressed(block.by(), block.retryAt()));
    }
    if (isNews) {
      Card card = consultation.rulebook().cards().get(index);
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
