package io.glidepath.cli;

import io.glidepath.store.backup.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glidepath backup}: all that a server keeps, in one file. */
@Command(
    name = "backup",
    description = {
      "Write all that a server keeps into one file: its tables as they stand at one moment, its keys,",
      "and the checkpoints of the log. The server may run meanwhile. Keep the file as you keep the",
      "keys: whoever has it can read all."
    })
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeptPlaces places;

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "a file that is not there yet, or a directory, in which it gets a name")
  private Path target;

  @Override
  public Integer call() throws IOException {
    Backup.Done done =
        KeptPlaces.done(
            spec, (steps, bytes) -> Backup.write(places.database(), target, steps, bytes));
    spec.commandLine()
        .getOut()
        .println(
            "%s: %,d rows, %,d KiB. ./glidepath restore puts it back."
                .formatted(done.file(), done.rows(), (done.size() + 1023) / 1024));
    return 0;
  }
}
