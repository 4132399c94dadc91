package io.glidepath.cli.insight;

import io.glidepath.cli.DefaultPaths;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.runtime.BadInput;
import io.glidepath.settings.ListeningFile;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.insight.Counting;
import io.glidepath.store.postgres.CannotStart;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glidepath insight rebuild}: counts all events anew. */
@Command(
    name = "rebuild",
    description = {
      "Count all events anew that are kept, beside a server that runs or without one.",
      "Figures of days whose events are gone stay as they are; the others come out the same."
    })
final class InsightRebuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--data", description = "data directory (default: ~/.local/share/glidepath)")
  private @Nullable Path data;

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  @Override
  public Integer call() {
    Path directory = DefaultPaths.data(data);
    try (Database database = open(directory);
        Counting counting =
            database.counting(
                new CloudEventReader(PersonalData.open(directory)),
                ListeningFile.read(DefaultPaths.config(config)))) {
      counting.rebuild();
    }
    spec.commandLine().getOut().println("All events that are kept are counted anew.");
    spec.commandLine().getOut().flush();
    return 0;
  }

  private Database open(Path directory) {
    Settings settings = Settings.read(DefaultPaths.config(config));
    try {
      return Database.openToRead(
          DatabaseSettings.embedded(directory).withUrl(settings.database()), step -> {});
    } catch (CannotStart e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }
}
