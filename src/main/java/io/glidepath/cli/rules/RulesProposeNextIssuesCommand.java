package io.glidepath.cli.rules;

import io.glidepath.advice.Rulebook;
import io.glidepath.calibration.IssueContacts;
import io.glidepath.calibration.NextIssues;
import io.glidepath.cli.DurationOption;
import io.glidepath.cli.JsonText;
import io.glidepath.cli.RecordedEvents;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.rulebook.file.RulesOnDisk;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glidepath rules propose-next-issues}: what your own customers come back for, as rows. */
@Command(
    name = "propose-next-issues",
    description = {
      "Learn from recorded events which issue customers come back for after which, and propose",
      "rows for the table of next issues. Prints what was counted and a diff; it changes nothing."
    })
final class RulesProposeNextIssuesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RecordedEvents recorded;

  @Option(
      names = "--within",
      defaultValue = "14d",
      converter = DurationOption.class,
      description = "how soon the other issue must come (default: 14d)")
  private Duration within;

  @Option(
      names = "--lift",
      defaultValue = "2",
      description = "how many times as often as after other issues, at least (default: 2)")
  private double lift;

  @Option(
      names = "--min",
      defaultValue = "30",
      paramLabel = "N",
      description = "how often the first issue must have come, at least (default: 30)")
  private int min;

  @Option(names = "--json", description = "figures and diff as one JSON object")
  private boolean json;

  /** What the command found, for programs. */
  private record Proposal(NextIssues counted, String diff) {}

  @Override
  public Integer call() throws IOException {
    if (lift < 1 || min < 1) {
      throw new ParameterException(spec.commandLine(), "--lift and --min: write 1 or more.");
    }
    Rulebook rulebook = recorded.rulebook();
    IssueContacts contacts = contacts();
    NextIssues found =
        NextIssues.of(
            contacts.all(), contacts.until(), new NextIssues.Demand(within.toMillis(), lift, min));
    NextIssueTable table =
        new NextIssueTable(
            new RulesOnDisk(recorded.rules()).read().texts(),
            rulebook,
            Instant.ofEpochMilli(contacts.until()).atZone(ZoneOffset.UTC).toLocalDate());
    Proposal proposal = new Proposal(found, table.diff(found.found()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonText.of(proposal));
    } else {
      new NextIssuesText(out).print(proposal.counted(), proposal.diff());
    }
    out.flush();
    return 0;
  }

  private IssueContacts contacts() throws IOException {
    IssueContacts contacts = new IssueContacts(new CloudEventReader(PersonalData.rehearsed()));
    recorded.forEach(contacts::add);
    return contacts;
  }
}
