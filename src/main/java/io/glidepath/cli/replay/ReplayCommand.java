package io.glidepath.cli.replay;

import io.glidepath.Knowledge;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.cli.DefaultPaths;
import io.glidepath.cli.GivenFile;
import io.glidepath.cli.GlidepathCommand;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.journal.Rehearsal;
import io.glidepath.post.CloudEventReader;
import io.glidepath.post.TextLines;
import io.glidepath.privacy.PersonalData;
import io.glidepath.runtime.BadInput;
import io.glidepath.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glidepath replay}: events of a file through the advisor, without server or database. */
@Command(
    name = "replay",
    description = "Run a file of events through the advisor, and print what it would have said.")
public final class ReplayCommand implements Callable<Integer> {
  /** Replayed events have happened: no time is too far ahead of ours. */
  private static final Instant END_OF_TIME = Instant.parse("9000-01-01T00:00:00Z");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE.ndjson",
      description = "one CloudEvent a line, .gz is unpacked; - is the input")
  private String file;

  @Option(names = "--rules", description = "rule files directory (default: rules)")
  private @Nullable Path rules;

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  @Option(
      names = "--speed",
      defaultValue = "max",
      description = "max, or how fast time runs, such as 1x or 10x (default: ${DEFAULT-VALUE})")
  private String speed;

  @Option(names = "--json", description = "one line of JSON an interaction")
  private boolean json;

  private final EventReader reader = new CloudEventReader(PersonalData.rehearsed());
  private final Map<String, SplitRedaction> ears = new HashMap<>();
  private final Map<String, List<InteractionEvent>> told = new LinkedHashMap<>();
  private boolean refused;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Pace pace = Pace.of(speed);
    Settings settings = Settings.read(DefaultPaths.config(config));
    Knowledge knowledge =
        Knowledge.read(
            DefaultPaths.config(config), DefaultPaths.rules(rules), DefaultPaths.cache());
    try (TextLines lines = open();
        Advisor advisor =
            new Advisor(knowledge.rulebook().open(), settings.attention(), new Agents())) {
      Rehearsal rehearsal = new Rehearsal(advisor, reader);
      play(lines, rehearsal, pace);
      rehearsal.finish();
      print(rehearsal);
    } catch (TextLines.NotText e) {
      throw new BadInput(file + " is " + e.getMessage(), e);
    }
    return refused ? GlidepathCommand.BAD_INPUT : 0;
  }

  private void play(TextLines lines, Rehearsal rehearsal, Pace pace)
      throws IOException, InterruptedException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        continue;
      }
      try {
        InteractionEvent event =
            reader.read(line.getBytes(StandardCharsets.UTF_8), END_OF_TIME).event();
        pace.waitUntil(event.time());
        if (!json && !rehearsal.knows(event)) {
          told.computeIfAbsent(event.interactionId(), id -> new ArrayList<>()).add(heard(event));
        }
        rehearsal.add(event);
      } catch (RefusedEvent e) {
        refused = true;
        String where = e.pointer().isEmpty() ? "" : e.pointer() + ": ";
        spec.commandLine()
            .getErr()
            .printf("%s:%d: %s%s%n", file, lines.number(), where, e.getMessage());
      }
    }
  }

  /** The event without what is personal only beside what was said before. */
  private InteractionEvent heard(InteractionEvent event) {
    SplitRedaction ear = ears.computeIfAbsent(event.interactionId(), id -> reader.listen());
    return ear.of(event);
  }

  private void print(Rehearsal rehearsal) {
    PrintWriter out = spec.commandLine().getOut();
    ReplayText text = new ReplayText(out);
    ReplayJson lines = new ReplayJson();
    for (LiveInteraction live : rehearsal.interactions()) {
      String id = live.story().interactionId();
      ReplayTimeline timeline = new ReplayTimeline(live, rehearsal.adviceOn(id));
      if (json) {
        out.println(lines.line(timeline));
      } else {
        text.print(timeline, told.getOrDefault(id, List.of()));
      }
    }
    out.flush();
  }

  private TextLines open() throws IOException {
    if (file.equals("-")) {
      return new TextLines(System.in);
    }
    return new TextLines(Files.newInputStream(GivenFile.demand(Path.of(file))));
  }
}
