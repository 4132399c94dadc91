package io.glidepath.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glidepath privacy retain}. */
@Command(name = "retain", description = "Tell what is past its time; --now drops it.")
final class PrivacyRetainCommand implements Callable<Integer> {
  @Mixin private PrivacyOptions place;

  @Option(names = "--now", description = "drop it now, not within the hour")
  private boolean now;

  @Override
  public Integer call() {
    JsonNode pruned = place.through(door -> door.retain(now));
    place.say(
        "%s: %d days of events, %d interactions' personal data, %d keys, %d decisions.",
        now ? "Dropped" : "Past its time",
        pruned.path("days").asLong(),
        pruned.path("interactions").asLong(),
        pruned.path("keys").asLong(),
        pruned.path("decisions").asLong());
    return 0;
  }
}
