package io.glidepath.cli;

import io.glidepath.runtime.BadInput;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.backup.Moving;
import io.glidepath.store.backup.Restore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glidepath move-to}: from the embedded database to a PostgreSQL of one's own. */
@Command(
    name = "move-to",
    description = {
      "Copy the embedded database of a server that is stopped to an empty database of a PostgreSQL of",
      "your own. What was copied stays where it is."
    })
final class MoveToCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "postgresql://user:password@host:5432/database")
  private String url;

  @Option(names = "--data", description = "data directory (default: ~/.local/share/glidepath)")
  private @Nullable Path data;

  @Override
  public Integer call() throws IOException {
    if (url.isBlank()) {
      throw new BadInput(
          "Name the database to move to: postgresql://user:password@host/database", null);
    }
    DatabaseSettings from = DatabaseSettings.embedded(DefaultPaths.demand(DefaultPaths.data(data)));
    Restore.Done done =
        KeptPlaces.done(spec, (steps, bytes) -> Moving.move(from, url, steps, bytes));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%,d rows were copied. Write the address as database.url into%n", done.rows());
    out.println(
        "config/glidepath.yaml before you start the server: until then it uses the old one.");
    out.flush();
    return 0;
  }
}
