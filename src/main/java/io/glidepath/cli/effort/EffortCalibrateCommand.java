package io.glidepath.cli.effort;

import io.glidepath.advice.Rulebook;
import io.glidepath.calibration.Calibration;
import io.glidepath.calibration.CalibrationReport;
import io.glidepath.calibration.Dialogue;
import io.glidepath.calibration.DialogueReader;
import io.glidepath.calibration.OutcomeLabels;
import io.glidepath.calibration.PointsProposal;
import io.glidepath.cli.GivenFile;
import io.glidepath.cli.JsonText;
import io.glidepath.cli.RecordedEvents;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.runtime.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private RecordedEvents recorded;

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

  @Option(names = "--json", description = "the figures as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Rulebook rulebook = recorded.rulebook();
    PrintWriter out = spec.commandLine().getOut();
    try {
      CalibrationReport report = new Calibration(rulebook).run(dialogues(rulebook));
      if (json) {
        out.println(JsonText.of(JsonText.MAPPER.valueToTree(report)));
      } else {
        new CalibrationText(out).print(report);
      }
      if (proposal != null) {
        PointsProposal.write(recorded.rules(), proposal, report.changes());
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
    labels.forEach(GivenFile::demand);
    CloudEventReader reader = new CloudEventReader(PersonalData.rehearsed());
    try (DialogueReader dialogues = new DialogueReader(rulebook, reader)) {
      recorded.forEach(dialogues::add);
      List<Dialogue> read = dialogues.finish();
      if (labels.isEmpty()) {
        return read;
      }
      OutcomeLabels known = OutcomeLabels.read(labels);
      return known.on(read, outcome == null ? known.outcomes().get(0) : outcome);
    }
  }
}
