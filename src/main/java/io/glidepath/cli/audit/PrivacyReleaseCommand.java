package io.glidepath.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code glidepath privacy release}. */
@Command(name = "release", description = "End a customer's legal hold.")
final class PrivacyReleaseCommand implements Callable<Integer> {
  @Mixin private PrivacyOptions place;

  @Parameters(paramLabel = "CUSTOMER", description = "the customer's id or pseudonym")
  private String customer;

  @Override
  public Integer call() {
    JsonNode done = place.through(door -> door.release(customer));
    boolean released = done.path("released").asBoolean();
    place.say(released ? "Released." : "This customer was not held.");
    return released ? 0 : 1;
  }
}
