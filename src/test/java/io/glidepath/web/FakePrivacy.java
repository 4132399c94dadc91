package io.glidepath.web;

import io.glidepath.log.Privacy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Privacy that remembers what it was asked; the customer "held" is under legal hold. */
final class FakePrivacy implements Privacy {
  final List<String> done = new ArrayList<>();

  @Override
  public Erased erase(String customer, String by) {
    if (customer.equals("held")) {
      throw new Held("The customer is under legal hold.");
    }
    done.add("erase " + customer);
    return new Erased(!customer.contains("nobody"), 2);
  }

  @Override
  public void shred() {
    done.add("shred");
  }

  @Override
  public void hold(String customer, String by, String why) {
    done.add("hold " + customer);
  }

  @Override
  public boolean release(String customer, String by) {
    return done.remove("hold " + customer);
  }

  @Override
  public List<Hold> holds() {
    return List.of();
  }

  @Override
  public Pruned due(Retention retention, Instant now) {
    return new Pruned(0, 0, 0, 0);
  }

  @Override
  public Pruned prune(Retention retention, Instant now, String by) {
    return new Pruned(0, 0, 0, 0);
  }
}
