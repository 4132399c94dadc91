package io.glidepath.rulebook.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is settled about the terms while it is tried whether claims can hold together. */
final class Assignment {
  private static final Span ANY = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  private static final int MOST_ROUNDS = 60;

  private record Span(double from, double to) {}

  /** The words that are possible; all but some if {@code among} is false. */
  private record Choice(Set<String> words, boolean among) {}

  private final Map<Term, Span> spans;
  private final Map<Term, Choice> choices;
  private final List<Claim.AtMost> orders;

  Assignment() {
    this(new HashMap<>(), new HashMap<>(), new ArrayList<>());
  }

  private Assignment(Map<Term, Span> spans, Map<Term, Choice> choices, List<Claim.AtMost> orders) {
    this.spans = spans;
    this.choices = choices;
    this.orders = orders;
  }

  Assignment copy() {
    return new Assignment(new HashMap<>(spans), new HashMap<>(choices), new ArrayList<>(orders));
  }

  /** Settles a simple claim; false if it cannot be so here. */
  boolean settle(Claim claim) {
    if (claim instanceof Claim.Between between) {
      Span span = narrowed(between);
      spans.put(between.term(), span);
      return span.from <= span.to;
    }
    if (claim instanceof Claim.OneOf oneOf) {
      Choice choice = narrowed(oneOf);
      choices.put(oneOf.term(), choice);
      return !choice.among || !choice.words.isEmpty();
    }
    return claim instanceof Claim.AtMost order && orders.add(order) && !isCircle(order);
  }

  /** Whether a claim is already out of the question; false if that cannot be told yet. */
  boolean rulesOut(Claim claim) {
    if (claim instanceof Claim.Between between) {
      Span span = narrowed(between);
      return span.from > span.to;
    }
    if (claim instanceof Claim.OneOf oneOf) {
      Choice choice = narrowed(oneOf);
      return choice.among && choice.words.isEmpty();
    }
    return claim instanceof Claim.All all && all.parts().stream().anyMatch(this::rulesOut);
  }

  /** Whether a claim is already settled. */
  boolean knows(Claim claim) {
    if (claim instanceof Claim.Between between) {
      return narrowed(between).equals(spans.get(between.term()));
    }
    if (claim instanceof Claim.OneOf oneOf) {
      return narrowed(oneOf).equals(choices.get(oneOf.term()));
    }
    if (claim instanceof Claim.AtMost order) {
      return orders.contains(order);
    }
    return claim instanceof Claim.All all && all.parts().stream().allMatch(this::knows);
  }

  private Span narrowed(Claim.Between claim) {
    Span span = spans.getOrDefault(claim.term(), ANY);
    return new Span(Math.max(span.from, claim.from()), Math.min(span.to, claim.to()));
  }

  private Choice narrowed(Claim.OneOf claim) {
    @Nullable Choice before = choices.get(claim.term());
    if (before == null) {
      return new Choice(claim.words(), claim.among());
    }
    Set<String> words = new HashSet<>(before.words);
    if (before.among && claim.among()) {
      words.retainAll(claim.words());
    } else if (before.among) {
      words.removeAll(claim.words());
    } else if (claim.among()) {
      words = new HashSet<>(claim.words());
      words.removeAll(before.words);
    } else {
      words.addAll(claim.words());
    }
    return new Choice(words, before.among || claim.among());
  }

  /** Draws the conclusions from what is ordered; false if there is a contradiction. */
  boolean conclude() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      boolean changed = false;
      for (Claim.AtMost order : orders) {
        Span one = spans.getOrDefault(order.one(), ANY);
        Span other = spans.getOrDefault(order.other(), ANY);
        double most = order.strict() ? order.one().below(other.to) : other.to;
        double least = order.strict() ? order.other().above(one.from) : one.from;
        Span lower = new Span(one.from, Math.min(one.to, most));
        Span upper = new Span(Math.max(other.from, least), other.to);
        if (lower.from > lower.to || upper.from > upper.to) {
          return false;
        }
        changed |= !lower.equals(one) || !upper.equals(other);
        spans.put(order.one(), lower);
        spans.put(order.other(), upper);
      }
      if (!changed) {
        return true;
      }
    }
    return true;
  }

  /** Whether the order leads back to its own beginning, with something smaller than itself. */
  private boolean isCircle(Claim.AtMost start) {
    List<Claim.AtMost> seen = new ArrayList<>(List.of(start));
    for (int i = 0; i < seen.size(); i++) {
      Claim.AtMost last = seen.get(i);
      boolean strict = start.strict() || last.strict();
      if (strict && last.other().equals(start.one())) {
        return true;
      }
      for (Claim.AtMost next : orders) {
        if (next.one().equals(last.other())) {
          Claim.AtMost path =
              new Claim.AtMost(start.one(), next.other(), last.strict() || next.strict());
          if (!seen.contains(path)) {
            seen.add(path);
          }
        }
      }
    }
    return false;
  }
}
