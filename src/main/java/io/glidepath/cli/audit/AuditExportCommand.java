package io.glidepath.cli.audit;

import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.sheet.Sheets;
import io.glidepath.cli.DefaultPaths;
import io.glidepath.disk.DurableFiles;
import io.glidepath.log.DecisionFilter;
import io.glidepath.log.FilterWords;
import io.glidepath.review.DecisionExport;
import io.glidepath.review.ExportFormat;
import io.glidepath.runtime.BadInput;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.CannotStart;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glidepath audit export}: decisions as a file. */
@Command(
    name = "export",
    description = {
      "Write decisions to a file, newest first, beside a server that runs or without one.",
      "That it was done, with which filter and how many rows, goes on the log itself."
    })
final class AuditExportCommand implements Callable<Integer> {
  private static final String UNFINISHED = ".unfinished";
  private static final int BUFFER = 1 << 16;

  @Spec private CommandSpec spec;
  @Mixin private FilterOptions filters;

  @Option(
      names = "--format",
      defaultValue = "csv",
      description = "csv, ndjson or parquet (default: csv)")
  private ExportFormat format;

  @Option(names = "--out", paramLabel = "FILE", description = "- is the output (default)")
  private @Nullable String out;

  @Option(names = "--data", description = "data directory (default: ~/.local/share/glidepath)")
  private @Nullable Path data;

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException {
    DecisionFilter filter = filter();
    String target = out == null ? "-" : out;
    ExportProgress progress =
        new ExportProgress(spec.commandLine().getErr(), System.console() != null, System::nanoTime);
    try (Database database = open()) {
      DecisionExport export =
          new DecisionExport(
              database.records(),
              new Sheets(),
              database.acts(AuditFormat.open(DefaultPaths.data(data))),
              Clock.systemUTC());
      DecisionExport.Order order =
          new DecisionExport.Order(
              format, filters.words(), "command:" + System.getProperty("user.name"));
      long rows =
          target.equals("-")
              ? toOutput(export, order, filter, progress)
              : toFile(Path.of(target), export, order, filter, progress);
      progress.done(rows, target.equals("-") ? "all" : target);
      return 0;
    }
  }

  private DecisionFilter filter() {
    try {
      return FilterWords.read(filters.words(), Instant.now());
    } catch (FilterWords.Wrong wrong) {
      throw new BadInput(FilterOptions.option(wrong.parameter()) + ": " + wrong.detail(), wrong);
    }
  }

  private static long toOutput(
      DecisionExport export,
      DecisionExport.Order order,
      DecisionFilter filter,
      ExportProgress progress)
      throws IOException {
    OutputStream output =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
    return export.run(order, filter, output, progress);
  }

  /** A file has its name only when it is whole; a device or a pipe is written to as it is. */
  private static long toFile(
      Path file,
      DecisionExport export,
      DecisionExport.Order order,
      DecisionFilter filter,
      ExportProgress progress)
      throws IOException {
    Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(whole)) {
      throw new BadInput("--out: " + file + " is a directory; name a file in it", null);
    }
    if (Files.exists(whole) && !Files.isRegularFile(whole)) {
      try (OutputStream output = create(whole)) {
        return export.run(order, filter, output, progress);
      }
    }
    Path unfinished = whole.resolveSibling(whole.getFileName() + UNFINISHED);
    long rows;
    try (OutputStream output = create(unfinished)) {
      rows = export.run(order, filter, output, progress);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
    DurableFiles.force(unfinished);
    DurableFiles.move(unfinished, whole);
    return rows;
  }

  private static OutputStream create(Path file) {
    try {
      return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    } catch (IOException e) {
      throw new BadInput("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private Database open() {
    Settings settings = Settings.read(DefaultPaths.config(config));
    try {
      return Database.openToRead(
          DatabaseSettings.embedded(DefaultPaths.data(data)).withUrl(settings.database()),
          step -> spec.commandLine().getErr().println(step + "…"));
    } catch (CannotStart e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }
}
