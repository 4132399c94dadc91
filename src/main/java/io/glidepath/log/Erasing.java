package io.glidepath.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What came of erasing several customers.
 *
 * @param customers how many were known, of whom nothing is left now
 * @param interactions how many interactions that were
 * @param unknown those of whom nothing was kept, as they were named
 */
public record Erasing(int customers, int interactions, List<String> unknown) {

  public Erasing {
    unknown = List.copyOf(unknown);
  }

  /**
   * Erases customers one after the other, and destroys in the end what their keys could be read
   * with. {@code pseudonyms} gives the pseudonym of a customer who is named by id or by pseudonym.
   * Throws {@link Privacy.Held} at the first who is under legal hold.
   */
  public static Erasing of(
      Privacy privacy, List<String> named, UnaryOperator<String> pseudonyms, String by) {
    int interactions = 0;
    List<String> unknown = new ArrayList<>();
    try {
      for (String customer : named) {
        Privacy.Erased erased = privacy.erase(pseudonyms.apply(customer), by);
        interactions += erased.interactions();
        if (!erased.known()) {
          unknown.add(customer);
        }
      }
    } finally {
      privacy.shred();
    }
    return new Erasing(named.size() - unknown.size(), interactions, unknown);
  }
}
