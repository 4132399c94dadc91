package io.glidepath.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a condition claims, in a form that can be reasoned about. */
sealed interface Claim {
  /** The claim that this one is not so. */
  Claim negated();

  /** The claim that this one will be so in {@code millis}, if nothing happens until then. */
  Claim after(long millis);

  /** Visits the terms that it speaks of. */
  void terms(Consumer<Term> visitor);

  /** A number between two others, both included. */
  record Between(Term term, double from, double to) implements Claim {
    @Override
    public Claim negated() {
      List<Claim> sides = new ArrayList<>();
      if (from > Double.NEGATIVE_INFINITY) {
        sides.add(new Between(term, Double.NEGATIVE_INFINITY, term.below(from)));
      }
      if (to < Double.POSITIVE_INFINITY) {
        sides.add(new Between(term, term.above(to), Double.POSITIVE_INFINITY));
      }
      return sides.size() == 1 ? sides.get(0) : new Some(sides);
    }

    @Override
    public Claim after(long millis) {
      return term.kind() == Term.Kind.AGE ? new Between(term, from - millis, to - millis) : this;
    }

    @Override
    public void terms(Consumer<Term> visitor) {
      visitor.accept(term);
    }
  }

  /** A word that is one of some, or with {@code among} false none of them. */
  record OneOf(Term term, Set<String> words, boolean among) implements Claim {
    @Override
    public Claim negated() {
      return new OneOf(term, words, !among);
    }

    @Override
    public Claim after(long millis) {
      return this;
    }

    @Override
    public void terms(Consumer<Term> visitor) {
      visitor.accept(term);
    }
  }

  /** One number at most as large as another, or with {@code strict} smaller. */
  record AtMost(Term one, Term other, boolean strict) implements Claim {
    @Override
    public Claim negated() {
      return new AtMost(other, one, !strict);
    }

    @Override
    public Claim after(long millis) {
      return this;
    }

    @Override
    public void terms(Consumer<Term> visitor) {
      visitor.accept(one);
      visitor.accept(other);
    }
  }

  /** All of some claims; none of them is always so. */
  record All(List<Claim> parts) implements Claim {
    @Override
    public Claim negated() {
      return new Some(parts.stream().map(Claim::negated).toList());
    }

    @Override
    public Claim after(long millis) {
      return new All(parts.stream().map(part -> part.after(millis)).toList());
    }

    @Override
    public void terms(Consumer<Term> visitor) {
      parts.forEach(part -> part.terms(visitor));
    }
  }

  /** At least one of some claims; without any it is never so. */
  record Some(List<Claim> parts) implements Claim {
    @Override
    public Claim negated() {
      return new All(parts.stream().map(Claim::negated).toList());
    }

    @Override
    public Claim after(long millis) {
      return new Some(parts.stream().map(part -> part.after(millis)).toList());
    }

    @Override
    public void terms(Consumer<Term> visitor) {
      parts.forEach(part -> part.terms(visitor));
    }
  }

  static Claim all(Claim... parts) {
    return new All(List.of(parts));
  }

  static Claim some(Claim... parts) {
    return new Some(List.of(parts));
  }

  static Claim atLeast(Term term, double least) {
    return new Between(term, least, Double.POSITIVE_INFINITY);
  }

  static Claim atMost(Term term, double most) {
    return new Between(term, Double.NEGATIVE_INFINITY, most);
  }

  static Claim is(Term term, double value) {
    return new Between(term, value, value);
  }
}
