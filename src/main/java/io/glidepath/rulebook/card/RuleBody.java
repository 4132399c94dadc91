package io.glidepath.rulebook.card;

import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Facts;
import io.glidepath.rulebook.sentence.Subject;
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
    List<Facts> matches = List.of(given);
    for (Pattern pattern : patterns) {
      matches = matches.stream().flatMap(facts -> step(pattern, facts, memory).stream()).toList();
    }
    return matches;
  }

  private static List<Facts> step(Pattern pattern, Facts facts, Function<Subject, List<?>> memory) {
    List<Facts> extended =
        memory.apply(pattern.subject()).stream()
            .map(fact -> facts.with(pattern.subject(), fact))
            .filter(each -> pattern.constraints().stream().allMatch(expr -> expr.holds(each)))
            .toList();
    if (!pattern.absent()) {
      return extended;
    }
    return extended.isEmpty() ? List.of(facts) : List.of();
  }
}
