package io.glidepath.insight;

import io.glidepath.estimate.Proportion;
import io.glidepath.estimate.ShareDifference;
import io.glidepath.insight.OutcomeCounts.Behind;
import io.glidepath.insight.OutcomeCounts.Came;
import io.glidepath.insight.OutcomeCounts.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What came of customers by how hard it was for them.
 *
 * @param bands the easiest first
 * @param differences of the hardest band less the easiest, by outcome; none if one has too few
 */
public record OutcomeReport(List<Band> bands, List<Difference> differences) {
  /** The lowest score of each band. */
  private static final List<Integer> BANDS = List.of(0, 20, 40, 60);

  /** After how many days an outcome has nothing to do with a contact. */
  public static final int DAYS = 90;

  private static final int TOP = 100;

  /**
   * The customers of one band of effort.
   *
   * @param from the lowest score, {@code to} the highest
   * @param outcomes by word, each of all customers of the band; none if there are too few
   */
  public record Band(int from, int to, long customers, List<Outcome> outcomes) {
    public boolean isTooFew() {
      return TooFew.are(customers);
    }
  }

  /** How many of a band's customers did something. */
  public record Outcome(String word, Proportion share, List<Behind> behind) {}

  /** How much more often the hardest band did something than the easiest. */
  public record Difference(String word, ShareDifference share) {}

  public static OutcomeReport of(Outcomes counted) {
    TreeSet<String> words = new TreeSet<>();
    counted.came().forEach(each -> words.add(each.outcome()));
    List<Band> bands = BANDS.stream().map(from -> band(from, words, counted)).toList();
    Band easiest = bands.get(0);
    Band hardest = bands.get(bands.size() - 1);
    List<Difference> differences = new ArrayList<>();
    if (!easiest.isTooFew() && !hardest.isTooFew()) {
      for (int i = 0; i < hardest.outcomes().size(); i++) {
        Outcome of = hardest.outcomes().get(i);
        Proportion other = easiest.outcomes().get(i).share();
        differences.add(new Difference(of.word(), ShareDifference.of(of.share(), other)));
      }
    }
    return new OutcomeReport(bands, List.copyOf(differences));
  }

  private static Band band(int from, TreeSet<String> words, Outcomes counted) {
    long customers =
        counted.customers().stream()
            .filter(each -> each.from() == from)
            .mapToLong(OutcomeCounts.Customers::n)
            .sum();
    int next = BANDS.indexOf(from) + 1;
    int to = next == BANDS.size() ? TOP : BANDS.get(next) - 1;
    List<Outcome> outcomes =
        TooFew.are(customers)
            ? List.of()
            : words.stream().map(word -> outcome(from, word, customers, counted)).toList();
    return new Band(from, to, customers, outcomes);
  }

  private static Outcome outcome(int from, String word, long customers, Outcomes counted) {
    long came =
        counted.came().stream()
            .filter(each -> each.from() == from && each.outcome().equals(word))
            .mapToLong(Came::n)
            .sum();
    List<Behind> behind =
        counted.behind().stream()
            .filter(each -> each.from() == from && each.outcome().equals(word))
            .toList();
    return new Outcome(word, Proportion.of(came, customers, Proportion.USUAL), behind);
  }
}
