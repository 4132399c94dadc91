package io.glidepath.rulebook.lint;

import io.glidepath.advice.Card;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.ReadingCache;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.SuggestTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Cards beside each other: the same twice, one that another contains, one that is never seen. */
final class Pairs {
  private final List<RuleCard> cards;
  private final Map<String, Demand> demands = new HashMap<>();
  private final Sources sources;
  private final Findings findings;

  /** What a card claims, the terms that it speaks of, and those that it is certain of. */
  private record Demand(Claim claim, boolean canHold, Set<Term> terms, Set<Term> certain) {}

  private record Key(ReadingCache.Same card) implements ReadingCache.Key<Demand> {}

  private Pairs(List<RuleCard> cards, Sources sources, Findings findings) {
    this.cards = cards;
    this.sources = sources;
    this.findings = findings;
    cards.forEach(card -> demands.put(card.id(), demand(card, findings)));
  }

  /** Compares the cards that are at work and can hold. */
  static void check(List<RuleCard> all, Sources sources, Findings findings) {
    List<RuleCard> cards =
        all.stream()
            .filter(card -> card.isAtWork() && card.body().possible())
            .filter(card -> !card.body().patterns().isEmpty())
            .filter(card -> demand(card, findings).canHold())
            .toList();
    Pairs pairs = new Pairs(cards, sources, findings);
    cards.forEach(pairs::compare);
  }

  private void compare(RuleCard card) {
    List<RuleCard> wider = new ArrayList<>();
    for (RuleCard other : cards) {
      if (other != card && other.isAboutSettings() == card.isAboutSettings()) {
        if (implies(card, other)) {
          wider.add(other);
        }
      }
    }
    for (RuleCard other : wider) {
      same(card, other);
    }
    outranked(card, wider);
    veterans(card);
  }

  /** Only tried if the one speaks of all that the other demands; that is quickly told. */
  private boolean implies(RuleCard one, RuleCard other) {
    return of(one).terms().containsAll(of(other).certain())
        && Solver.implies(claim(one), claim(other));
  }

  private Demand of(RuleCard card) {
    return Objects.requireNonNull(demands.get(card.id()));
  }

  private static Demand demand(RuleCard card, Findings findings) {
    return findings.once(new Key(new ReadingCache.Same(card)), own -> demand(card));
  }

  private static Demand demand(RuleCard card) {
    Claim claim = Logic.of(card);
    Set<Term> spoken = new HashSet<>();
    Claim.all(claim, StoryAxioms.of(claim)).terms(spoken::add);
    Set<Term> certain = new HashSet<>();
    certain(claim, certain);
    return new Demand(claim, Solver.canHold(claim), spoken, certain);
  }

  /** The terms that must have a certain value; periods of history are compared by the solver. */
  private static void certain(Claim claim, Set<Term> into) {
    if (claim instanceof Claim.All all) {
      all.parts().forEach(part -> certain(part, into));
    } else if (claim instanceof Claim.Between between && !StoryAxioms.isHistory(between.term())) {
      into.add(between.term());
    } else if (claim instanceof Claim.OneOf oneOf) {
      into.add(oneOf.term());
    }
  }

  private Claim claim(RuleCard card) {
    return of(card).claim();
  }

  /** {@code other} holds whenever {@code card} does. */
  private void same(RuleCard card, RuleCard other) {
    boolean equal = implies(other, card);
    if (equal && card.id().compareTo(other.id()) > 0) {
      findings.warn(
          sources.member(card, "when"),
          "duplicate-card",
          "%s speaks at exactly the same moments as %s.".formatted(card.id(), other.id()),
          "one card with both actions, or a condition that tells them apart");
    } else if (!equal && addsNothing(card, other)) {
      findings.warn(
          sources.member(card, "when"),
          "subsumed-card",
          "%s adds nothing: whenever it speaks, %s does the same.".formatted(card.id(), other.id()),
          "retire it, or change what it does");
    }
  }

  /** Charges of cards that do nothing else add up: forty minutes cost more than five. */
  private static boolean addsNothing(RuleCard one, RuleCard other) {
    Card card = one.card();
    Card wider = other.card();
    boolean sameWords = wider.suggest() != null && card.advice().equals(wider.advice());
    boolean sameFlag =
        one.flag() == null || other.flag() != null && one.flag().fix().equals(other.flag().fix());
    boolean step = card.charge() != null && card.suggest() == null && wider.suggest() == null;
    return !step
        && (card.charge() == null || card.charge().equals(wider.charge()))
        && (card.suggest() == null || sameWords)
        && (card.signal() == null || card.signal().equals(wider.signal()))
        && (card.alert() == null || card.alert().equals(wider.alert()))
        && sameFlag;
  }

  /** Every place is taken by suggestions that are true at the same moments and come first. */
  private void outranked(RuleCard card, List<RuleCard> wider) {
    SuggestTerms terms = card.card().suggest();
    if (terms == null) {
      return;
    }
    List<RuleCard> first =
        wider.stream()
            .filter(other -> other.status().equals("live"))
            .filter(other -> other.card().suggest() != null)
            .filter(other -> priority(other) > terms.priority())
            .toList();
    if (first.size() >= AttentionLimits.USUAL.shown()) {
      String names = first.stream().map(RuleCard::id).collect(Collectors.joining(", "));
      findings.warn(
          sources.find("priority", sources.member(card, "then")),
          "outranked-card",
          "At most %d suggestions are shown, and whenever %s speaks, %s speak too and come first."
              .formatted(AttentionLimits.USUAL.shown(), card.id(), names),
          "a higher priority, or a condition that the others do not share");
    }
  }

  private static int priority(RuleCard card) {
    return Objects.requireNonNull(card.card().suggest()).priority();
  }

  /** A low priority that is for veterans only, to whom nothing of low priority is shown. */
  private void veterans(RuleCard card) {
    SuggestTerms terms = card.card().suggest();
    AttentionLimits limits = AttentionLimits.USUAL;
    if (terms == null || terms.priority() >= limits.veteranPriority()) {
      return;
    }
    Term months = Term.whole("this.getExperienceMonths()");
    if (Solver.implies(claim(card), Claim.atLeast(months, limits.veteranMonths()))) {
      findings.warn(
          sources.find("priority", sources.member(card, "then")),
          "outranked-card",
          "Agents with %d months of experience or more are shown nothing below priority %d, and this card speaks to no one else."
              .formatted(limits.veteranMonths(), limits.veteranPriority()),
          "priority: " + limits.veteranPriority());
    }
  }
}
