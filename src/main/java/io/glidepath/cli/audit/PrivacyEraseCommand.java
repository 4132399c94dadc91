package io.glidepath.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glidepath privacy erase}. */
@Command(name = "erase", description = "Erase all that tells of customers, and destroy their keys.")
final class PrivacyEraseCommand implements Callable<Integer> {
  @Mixin private PrivacyOptions place;

  @Parameters(arity = "1..*", paramLabel = "CUSTOMER", description = "customers' ids or pseudonyms")
  private List<String> customers;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Override
  public Integer call() {
    place.confirm(
        yes, "What is kept of %d customer(s) will be gone for good.".formatted(customers.size()));
    JsonNode done = place.through(door -> door.erase(customers));
    place.say(
        "Erased: %d customer(s) with %d interactions; the keys are destroyed.",
        done.path("customers").asInt(), done.path("interactions").asInt());
    return 0;
  }
}
