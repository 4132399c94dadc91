package io.glidepath.effort;

import java.util.ArrayList;
import java.util.List;

/** The itemised account of the effort that one interaction cost its customer. */
public final class Ledger {
  private final List<Charge> charges = new ArrayList<>(2);

  public Ledger(List<Charge> charges) {
    this.charges.addAll(charges);
  }

  public void add(Charge charge) {
    charges.add(charge);
  }

  public List<Charge> charges() {
    return List.copyOf(charges);
  }

  /** The sum of all points. */
  public int points() {
    return charges.stream().mapToInt(Charge::points).sum();
  }

  public int score() {
    return EffortScore.of(points());
  }
}
