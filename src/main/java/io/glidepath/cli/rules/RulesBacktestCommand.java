package io.glidepath.cli.rules;

import io.glidepath.Knowledge;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Traffic;
import io.glidepath.backtest.Backtest;
import io.glidepath.backtest.EventLines;
import io.glidepath.backtest.Tested;
import io.glidepath.cli.DefaultPaths;
import io.glidepath.cli.DurationOption;
import io.glidepath.cli.GivenFile;
import io.glidepath.cli.GlidepathCommand;
import io.glidepath.cli.JsonText;
import io.glidepath.cli.ProgressLine;
import io.glidepath.journal.EventReader;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.runtime.BadInput;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath rules backtest}: what rules would have done with recorded events. */
@Command(
    name = "backtest",
    description = {
      "Run rules over recorded events beside the live ones, and tell what they would have done:",
      "more or less of what, in which interactions, and at what cost of attention."
    })
final class RulesBacktestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--rules", required = true, description = "the rules to try, a directory")
  private Path rules;

  @Option(names = "--live", description = "the rules to compare with (default: rules)")
  private @Nullable Path live;

  @Option(
      names = "--events",
      paramLabel = "FILE.ndjson",
      description = "one CloudEvent a line; - is the input")
  private @Nullable String events;

  @Option(
      names = "--since",
      defaultValue = "7d",
      converter = DurationOption.class,
      description = "without --events: how far back to read the record (default: 7d)")
  private Duration since;

  @Option(names = "--data", description = "data directory whose record is read, without --events")
  private @Nullable Path data;

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  @Option(names = "--threads", description = "threads to work on (default: all processors)")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "the report as one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (workers < 1 || workers > 256) {
      throw new ParameterException(spec.commandLine(), "--threads: write 1 to 256.");
    }
    Path settings = DefaultPaths.config(config);
    Rulebook before =
        Knowledge.read(settings, DefaultPaths.rules(live), DefaultPaths.cache()).rulebook();
    Rulebook after = Knowledge.read(settings, rules, DefaultPaths.cache()).rulebook();
    EventReader door = new CloudEventReader(PersonalData.rehearsed());
    Backtest backtest = new Backtest(before, after, Settings.read(settings).attention(), door);
    Tested tested = run(events == null ? backtest : backtest.ofFreshEvents(), workers);
    print(tested);
    return tested.refusals() > 0 ? GlidepathCommand.BAD_INPUT : 0;
  }

  private Tested run(Backtest backtest, int workers) throws IOException {
    if (events == null) {
      try (Database recorded = record()) {
        Instant from = Instant.now().minus(since);
        Traffic traffic = recorded.traffic();
        return run(backtest, traffic.read(from), workers, traffic.count(from));
      }
    }
    try (InputStream input = open(events)) {
      return run(backtest, new EventLines(input), workers, 0);
    }
  }

  private Database record() {
    Settings settings = Settings.read(DefaultPaths.config(config));
    try {
      return Database.openToRead(
          DatabaseSettings.embedded(DefaultPaths.data(data)).withUrl(settings.database()),
          step -> spec.commandLine().getErr().println(step + "…"));
    } catch (CannotStart e) {
      throw new BadInput(
          e.getMessage() + " Or give the events as a file, with --events FILE.ndjson.", e);
    }
  }

  private static Tested run(Backtest backtest, Traffic.Reading reading, int workers, long of) {
    ProgressLine progress = ProgressLine.of("events", of);
    try {
      return backtest.run(
          reading,
          workers,
          met -> {
            progress.reached(met);
            return true;
          });
    } finally {
      progress.clear();
    }
  }

  private static InputStream open(String file) throws IOException {
    if (file.equals("-")) {
      return System.in;
    }
    return Files.newInputStream(GivenFile.demand(Path.of(file)));
  }

  private void print(Tested tested) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonText.of(tested.report()));
    } else {
      new BacktestText(out).print(tested);
    }
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    String file = events == null ? "the record" : events;
    tested.refused().forEach(each -> err.printf("%s:%d: %s%n", file, each.line(), each.why()));
    if (tested.refusals() > tested.refused().size()) {
      err.printf("%,d lines in all are no events%n", tested.refusals());
    }
    err.flush();
  }
}
