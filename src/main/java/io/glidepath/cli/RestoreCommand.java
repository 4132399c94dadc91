package io.glidepath.cli;

import io.glidepath.store.backup.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glidepath restore}: a backup, put into an empty place. */
@Command(
    name = "restore",
    description = {
      "Put a backup into an empty data directory, and into the database that the settings name if they",
      "name one: all of it, or nothing."
    })
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeptPlaces places;

  @Parameters(paramLabel = "FILE", description = "what ./glidepath backup wrote")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Restore.Done done =
        KeptPlaces.done(
            spec, (steps, bytes) -> Restore.read(file, places.database(), steps, bytes));
    spec.commandLine()
        .getOut()
        .println(
            "%,d rows as they stood at %s. ./glidepath audit verify checks the log."
                .formatted(done.rows(), done.at()));
    return 0;
  }
}
