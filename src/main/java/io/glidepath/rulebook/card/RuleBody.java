package io.glidepath.rulebook.card;

import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a rule demands: a pattern for each fact, joined by the readings of one pattern in another.
 */
public record RuleBody(List<Pattern> patterns) {
  /** A fact with all of the constraints; with {@code absent}, that there is none. */
  public record Pattern(Subject subject, boolean absent, List<Expr> constraints) {}

  /** Whether it can hold at all. */
  public boolean possible() {
    return patterns.stream()
        .flatMap(pattern -> pattern.constraints().stream())
        .noneMatch(expr -> expr instanceof Expr.Literal);
  }

  /** The first fact kind that it speaks of beyond the story. */
  public Optional<Subject> other() {
    return patterns.stream()
        .filter(pattern -> !pattern.absent() && pattern.subject() != Subject.STORY)
        .map(Pattern::subject)
        .findFirst();
  }

  /**
   * Evaluates it without Drools: slow, for explanations and for when a rule has thrown. Returns the
   * facts that it holds for.
   */
  public List<Facts> matches(Facts given, Function<Subject, List<?>> memory) {
    return matches(given, memory, Budget.AMPLE);
  }

  /** The same within a budget; throws {@link Budget.Overrun} if it does not suffice. */
  public List<Facts> matches(Facts given, Function<Subject, List<?>> memory, Budget budget) {
    List<Facts> matches = List.of(given);
    for (Pattern pattern : patterns) {
      List<Facts> next = new ArrayList<>();
      for (Facts facts : matches) {
        next.addAll(step(pattern, facts, memory.apply(pattern.subject()), budget));
      }
      matches = next;
    }
    budget.matched(matches.size());
    return matches;
  }

  private static List<Facts> step(Pattern pattern, Facts facts, List<?> known, Budget budget) {
    List<Facts> extended = new ArrayList<>();
    for (Object fact : known) {
      budget.step();
      Facts each = facts.with(pattern.subject(), fact);
      if (pattern.constraints().stream().allMatch(expr -> expr.holds(each))) {
        if (pattern.absent()) {
          return List.of();
        }
        extended.add(each);
      }
    }
    return pattern.absent() ? List.of(facts) : extended;
  }
}
