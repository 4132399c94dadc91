package io.glidepath.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glidepath privacy erase}. */
@Command(
    name = "erase",
    description = {
      "Erase all that tells of customers, and destroy their keys.",
      "Exit 0 all are erased, 1 somebody is not known here, 2 bad input."
    })
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
    if (done.path("customers").asInt() > 0) {
      place.say(
          "Erased: %d customer(s) with %d interactions; the keys are destroyed.",
          done.path("customers").asInt(), done.path("interactions").asInt());
    }
    JsonNode unknown = done.path("unknown");
    unknown.forEach(
        each -> place.say("Nothing is kept of %s, so nothing was erased.", each.asText()));
    return unknown.isEmpty() ? 0 : 1;
  }
}
