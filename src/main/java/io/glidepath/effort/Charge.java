package io.glidepath.effort;

import java.time.Instant;

/**
 * One entry of an effort ledger.
 *
 * @param driver the known cause of effort, such as {@code transfer} or {@code repeated-information}
 * @param points 1 to 100; configuration of ours, no study publishes additive weights
 * @param reason the facts that made it true, in the interaction's language
 */
public record Charge(String rule, String driver, int points, Instant at, String reason) {
  /**
   * The driver of what cost the customer nothing and only foretells: words after which customers
   * tend to come back. It is no effort, and is kept apart from it.
   */
  public static final String RISK = "risk-of-coming-back";

  /** Whether it only foretells that the customer will be back. */
  public boolean foretells() {
    return driver.equals(RISK);
  }
}
