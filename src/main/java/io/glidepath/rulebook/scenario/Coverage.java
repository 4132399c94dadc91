package io.glidepath.rulebook.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much of the cards their own scenarios show: each card seen to act and to be silent, each of
 * its conditions seen to hold and not to hold. Conditions that the KPI settings decide once and for
 * all are left out.
 *
 * @param cards those that are at work, worst first
 * @param unusedSentences the English dictionary's sentences that no card's condition uses
 * @param sentences how many the English dictionary has
 */
public record Coverage(List<CardCoverage> cards, List<String> unusedSentences, int sentences) {

  /** What was seen of one card. */
  public record CardCoverage(
      String rule, boolean acted, boolean silent, List<ConditionCoverage> conditions) {
    public int reached() {
      return count(acted, silent)
          + conditions.stream().mapToInt(each -> count(each.held(), each.failed())).sum();
    }

    public int reachable() {
      return 2 + 2 * conditions.size();
    }

    boolean isWhole() {
      return reached() == reachable();
    }

    private static int count(boolean one, boolean other) {
      return (one ? 1 : 0) + (other ? 1 : 0);
    }
  }

  /** Whether a condition was seen to hold, and seen not to. */
  public record ConditionCoverage(String condition, boolean held, boolean failed) {}

  static final Comparator<CardCoverage> WORST_FIRST =
      Comparator.<CardCoverage>comparingInt(card -> card.reached() - card.reachable())
          .thenComparing(CardCoverage::rule);

  public int reached() {
    return cards.stream().mapToInt(CardCoverage::reached).sum();
  }

  public int reachable() {
    return cards.stream().mapToInt(CardCoverage::reachable).sum();
  }

  /** Whether so many percent are reached; compared exactly, never rounded. */
  public boolean isAtLeast(BigDecimal percent) {
    BigDecimal wanted = percent.multiply(BigDecimal.valueOf(reachable()));
    return BigDecimal.valueOf(reached()).multiply(BigDecimal.valueOf(100)).compareTo(wanted) >= 0;
  }

  /** With one decimal, rounded down: 100.0 is all of it. */
  public String percent() {
    return reachable() == 0
        ? "100.0"
        : BigDecimal.valueOf(reached())
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(reachable()), 1, RoundingMode.DOWN)
            .toString();
  }

  /** The same of some of the cards. */
  public Coverage of(Predicate<String> rule) {
    return new Coverage(
        cards.stream().filter(card -> rule.test(card.rule())).toList(), unusedSentences, sentences);
  }
}
