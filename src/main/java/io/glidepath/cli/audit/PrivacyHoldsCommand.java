package io.glidepath.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code glidepath privacy holds}. */
@Command(name = "holds", description = "List the customers under legal hold.")
final class PrivacyHoldsCommand implements Callable<Integer> {
  @Mixin private PrivacyOptions place;

  @Override
  public Integer call() {
    JsonNode holds = place.through(PrivacyDoor::holds).path("holds");
    for (JsonNode hold : holds) {
      place.say(
          "%s  since %s  by %s: %s",
          hold.path("customer").asText(),
          hold.path("at").asText(),
          hold.path("by").asText(),
          hold.path("why").asText());
    }
    if (holds.isEmpty()) {
      place.say("Nobody is held.");
    }
    return 0;
  }
}
