package io.glidepath.cli.effort;

import io.glidepath.BadInput;
import io.glidepath.Knowledge;
import io.glidepath.advice.Rulebook;
import io.glidepath.calibration.Calibration;
import io.glidepath.calibration.CalibrationReport;
import io.glidepath.calibration.Dialogue;
import io.glidepath.calibration.DialogueReader;
import io.glidepath.calibration.EventFiles;
import io.glidepath.calibration.Labels;
import io.glidepath.calibration.Proposal;
import io.glidepath.cli.DefaultPaths;
import io.glidepath.cli.JsonText;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glidepath effort calibrate}: points that fit what customers said, as a proposal. */
@Command(
    name = "calibrate",
    description = {
      "Fit the points of charges to dialogues whose customers said afterwards how hard they were.",
      "Prints what fits, and writes a copy of the rules with those points; it applies nothing."
    })
final class EffortCalibrateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      required = true,
      split = ",",
      paramLabel = "FILE",
      description = "recorded events, one CloudEvent a line; .gz is unpacked")
  private List<Path> events;

  @Option(
      names = "--labels",
      split = ",",
      paramLabel = "FILE",
      description =
          "CSV: interactionId, and a column an outcome (1 bad, 0 not, empty not asked); a column"
              + " domain tells what it was about. Without it, survey answers in the events count")
  private List<Path> labels = List.of();

  @Option(
      names = "--outcome",
      paramLabel = "NAME",
      description = "the column of the labels to fit to (default: the first)")
  private @Nullable String outcome;

  @Option(
      names = "--proposal",
      paramLabel = "DIR",
      description = "where the copy of the rules is written; without it, nothing is")
  private @Nullable Path proposal;

  @Option(names = "--rules", description = "rule files directory (default: rules)")
  private @Nullable Path rules;

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  @Option(names = "--json", description = "the figures as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path folder = DefaultPaths.rules(rules);
    Rulebook rulebook =
        Knowledge.read(DefaultPaths.config(config), folder, DefaultPaths.cache()).rulebook();
    PrintWriter out = spec.commandLine().getOut();
    try {
      CalibrationReport report = new Calibration(rulebook).run(dialogues(rulebook));
      if (json) {
        out.println(JsonText.of(JsonText.MAPPER.valueToTree(report)));
      } else {
        new CalibrationText(out).print(report);
      }
      if (proposal != null) {
        Proposal.write(folder, proposal, report.changes());
        if (!json) {
          out.printf(
              "The proposal is in %s. Try it: rules test, then rules backtest --rules %s%n",
              proposal, proposal);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
    out.flush();
    return 0;
  }

  private List<Dialogue> dialogues(Rulebook rulebook) throws IOException {
    for (Path file : events) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new BadInput("Cannot read " + file + ": there is no such file", null);
      }
    }
    for (Path file : labels) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new BadInput("Cannot read " + file + ": there is no such file", null);
      }
    }
    CloudEventReader reader = new CloudEventReader(PersonalData.rehearsed());
    try (DialogueReader dialogues = new DialogueReader(rulebook, reader)) {
      EventFiles.read(events, dialogues::add);
      List<Dialogue> read = dialogues.finish();
      if (labels.isEmpty()) {
        return read;
      }
      Labels known = Labels.read(labels);
      return known.on(read, outcome == null ? known.outcomes().get(0) : outcome);
    } catch (RefusedEvent e) {
      throw new BadInput("The events cannot be read: " + e.getMessage(), e);
    }
  }
}
