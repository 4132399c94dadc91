package io.glidepath.advice;

import io.glidepath.effort.Charge;
import java.util.ArrayList;
import java.util.List;

/** What has changed of an interaction's advice since that was last taken to be written. */
final class Unwritten {
  private int keptCharges;
  private int keptSignals;
  private final List<String> rules = new ArrayList<>(2);

  Unwritten(int charges, int signals) {
    keptCharges = charges;
    keptSignals = signals;
  }

  /** Nothing of what was charged and signalled before may be taken as it was. */
  void anew() {
    keptCharges = 0;
    keptSignals = 0;
  }

  void rule(String id) {
    if (!rules.contains(id)) {
      rules.add(id);
    }
  }

  private List<RuleState> states(LiveInteraction live) {
    RuleState[] states = new RuleState[rules.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = live.rule(rules.get(i));
    }
    return List.of(states);
  }

  AdviceChange of(LiveInteraction live) {
    List<Charge> charges = live.ledger().all();
    List<Signal> signals = live.signals();
    return new AdviceChange(
        keptCharges,
        charges.subList(keptCharges, charges.size()),
        keptSignals,
        signals.subList(keptSignals, signals.size()),
        states(live),
        live.mutedUntil(),
        live.story().earlierPoints());
  }
}
