package io.glidepath.effort;

import java.util.ArrayList;
import java.util.List;

/**
 * The itemised account of the effort that one interaction cost its customer. Repetition saturates:
 * what one rule charges again costs half of what it did the time before. Beside it stands what only
 * foretells that the customer will be back.
 */
public final class Ledger {
  private static final double REPEATED = 0.5;

  private final List<Charge> charges = new ArrayList<>(2);

  public Ledger(List<Charge> charges) {
    this.charges.addAll(charges);
  }

  public void add(Charge charge) {
    charges.add(charge);
  }

  /** What a rule of so many points charges now: 0 once repetition has worn it away. */
  public int due(String rule, int points) {
    long before = charges.stream().filter(charge -> charge.rule().equals(rule)).count();
    return (int) Math.round(points * Math.pow(REPEATED, before));
  }

  /** How many times its points a rule costs that has charged so often: 0, 1, 1.5 … below 2. */
  public static double share(int times) {
    return (1 - Math.pow(REPEATED, times)) / (1 - REPEATED);
  }

  /** What made the effort, in order; its points add up to the score. */
  public List<Charge> charges() {
    return charges.stream().filter(charge -> !charge.foretells()).toList();
  }

  /** What foretells that the customer will be back, kept apart. */
  public List<Charge> foretold() {
    return charges.stream().filter(Charge::foretells).toList();
  }

  /** Both, in the order in which they came. */
  public List<Charge> all() {
    return List.copyOf(charges);
  }

  /** How many there are of both. */
  public int size() {
    return charges.size();
  }

  /** The points of the effort. */
  public int points() {
    return charges().stream().mapToInt(Charge::points).sum();
  }

  /** The effort, 0 to 100. */
  public int score() {
    return EffortScore.of(points());
  }

  /** How much foretells that the customer will be back, 0 to 100, on the scale of the score. */
  public int risk() {
    return EffortScore.of(foretold());
  }
}
