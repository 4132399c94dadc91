package io.glidepath.cli;

import io.glidepath.Wiring;
import io.glidepath.runtime.BadInput;
import io.glidepath.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the verbs that start a server. */
final class ServerOptions {
  @Option(
      names = "--config",
      description = "settings directory (default: config; of the demo, config/demo)")
  private @Nullable Path config;

  @Option(names = "--rules", description = "rule files directory (default: rules)")
  private @Nullable Path rules;

  @Option(names = "--data", description = "data directory (default: ~/.local/share/glidepath)")
  private @Nullable Path data;

  @Option(names = "--port", description = "port to listen on; 0 is any free one (default: 8484)")
  private @Nullable Integer port;

  /** Starts the server; {@code progress} hears each step. */
  Wiring start(Consumer<String> progress) {
    return start(DefaultPaths.config(config), progress);
  }

  /** The same with the settings of the simulated center, if none are named. */
  Wiring startDemo(Consumer<String> progress) {
    Path usual = DefaultPaths.config(config);
    return start(config == null ? usual.resolve("demo") : usual, progress);
  }

  private Wiring start(Path settingsDir, Consumer<String> progress) {
    Path configDir = existing(settingsDir, "settings");
    Path rulesDir = existing(DefaultPaths.rules(rules), "rules");
    Settings settings = Settings.read(configDir);
    int wanted = port == null ? settings.server().port() : port;
    if (wanted < 0 || wanted > 65_535) {
      throw new BadInput("--port: a port is 0 to 65535, not " + wanted, null);
    }
    Wiring.Places places = new Wiring.Places(configDir, rulesDir, DefaultPaths.data(data), wanted);
    return Wiring.start(places, settings, progress);
  }

  private static Path existing(Path directory, String what) {
    if (!Files.isDirectory(directory)) {
      throw new BadInput("There is no " + what + " directory " + directory, null);
    }
    return directory;
  }
}
