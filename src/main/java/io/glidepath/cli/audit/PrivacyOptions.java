package io.glidepath.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.cli.DefaultPaths;
import io.glidepath.runtime.BadInput;
import io.glidepath.settings.Settings;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the data is, for the verbs of {@code privacy}. */
final class PrivacyOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--data", description = "data directory (default: ~/.local/share/glidepath)")
  private @Nullable Path data;

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  /** Does something through the server that runs on the data directory, or else without one. */
  JsonNode through(Function<PrivacyDoor, JsonNode> work) {
    Path place = DefaultPaths.data(data);
    Settings settings = Settings.read(DefaultPaths.config(config));
    DefaultPaths.demand(place);
    try (PrivacyDoor door =
        PrivacyDoor.open(
            place, settings, step -> spec.commandLine().getErr().println(step + "…"))) {
      return work.apply(door);
    }
  }

  void say(String format, Object... arguments) {
    spec.commandLine().getOut().printf(format + "%n", arguments);
    spec.commandLine().getOut().flush();
  }

  /** Asks at the terminal unless {@code yes}; there has to be somebody to answer. */
  void confirm(boolean yes, String question) {
    if (yes) {
      return;
    }
    if (System.console() == null) {
      throw new BadInput("Nobody is here to confirm it; say --yes to go on.", null);
    }
    String answer = System.console().readLine("%s Type yes: ", question);
    if (!"yes".equals(answer)) {
      throw new BadInput("Nothing was done.", null);
    }
  }
}
