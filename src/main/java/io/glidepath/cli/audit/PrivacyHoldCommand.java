package io.glidepath.cli.audit;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glidepath privacy hold}. */
@Command(
    name = "hold",
    description = "Put a customer under legal hold: nothing of them is erased or pruned.")
final class PrivacyHoldCommand implements Callable<Integer> {
  @Mixin private PrivacyOptions place;

  @Parameters(paramLabel = "CUSTOMER", description = "the customer's id or pseudonym")
  private String customer;

  @Option(names = "--why", required = true, description = "the reason, for those who look later")
  private String why;

  @Override
  public Integer call() {
    place.through(door -> door.hold(customer, why));
    place.say("Held. Nothing of this customer is erased or pruned until: privacy release");
    return 0;
  }
}
