package io.glidepath.effort;

import java.util.ArrayList;
import java.util.List;

/**
 * The itemised account of the effort that one interaction cost its customer. Repetition saturates:
 * what one rule charges again costs half of what it did the time before. Beside it stands what only
 * foretells that the customer will be back. It is read far more often than it grows, so its lists
 * are handed out as they are and are never changed.
 */
public final class Ledger {
  private static final double REPEATED = 0.5;

  private List<Charge> all;
  private List<Charge> effort;
  private int points;

  public Ledger(List<Charge> charges) {
    all = List.copyOf(charges);
    effort = foretold().isEmpty() ? all : all.stream().filter(each -> !each.foretells()).toList();
    points = effort.stream().mapToInt(Charge::points).sum();
  }

  public void add(Charge charge) {
    boolean isAllEffort = effort.size() == all.size();
    all = with(all, charge);
    if (!charge.foretells()) {
      effort = isAllEffort ? all : with(effort, charge);
      points += charge.points();
    }
  }

  private static List<Charge> with(List<Charge> before, Charge charge) {
    List<Charge> charges = new ArrayList<>(before.size() + 1);
    charges.addAll(before);
    charges.add(charge);
    return List.copyOf(charges);
  }

  /** What a rule of so many points charges now: 0 once repetition has worn it away. */
  public int due(String rule, int points) {
    int before = 0;
    for (Charge charge : all) {
      before += charge.rule().equals(rule) ? 1 : 0;
    }
    return (int) Math.round(points * Math.pow(REPEATED, before));
  }

  /** How many times its points a rule costs that has charged so often: 0, 1, 1.5 … below 2. */
  public static double share(int times) {
    return (1 - Math.pow(REPEATED, times)) / (1 - REPEATED);
  }

  /** What made the effort, in order; its points add up to the score. */
  public List<Charge> charges() {
    return effort;
  }

  /** What foretells that the customer will be back, kept apart. */
  public List<Charge> foretold() {
    return all.stream().filter(Charge::foretells).toList();
  }

  /** Both, in the order in which they came. */
  public List<Charge> all() {
    return all;
  }

  /** How many there are of both. */
  public int size() {
    return all.size();
  }

  /** The points of the effort. */
  public int points() {
    return points;
  }

  /** The effort, 0 to 100. */
  public int score() {
    return EffortScore.of(points);
  }

  /** How much foretells that the customer will be back, 0 to 100, on the scale of the score. */
  public int risk() {
    return EffortScore.of(foretold());
  }
}
