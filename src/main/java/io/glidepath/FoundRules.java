package io.glidepath;

import io.glidepath.advice.Rulebook;
import io.glidepath.audit.AuditFormat;
import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleDirectory;
import io.glidepath.publish.PublishParts;
import io.glidepath.rulebook.RuleReader;
import io.glidepath.rulebook.file.RulesOnDisk;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** The rule files as they were found, and what they came to. */
record FoundRules(
    RuleReader reading,
    RulesOnDisk directory,
    RuleDirectory.Contents contents,
    RuleCandidate candidate) {

  static FoundRules read(Wiring.Places places) {
    // Compiled rules are kept beside the data.
    RuleReader reading =
        Knowledge.reader(Knowledge.kpis(places.config()), places.data().resolve("rulebooks"));
    RulesOnDisk directory = new RulesOnDisk(places.rules());
    RuleDirectory.Contents contents = directory.read();
    return new FoundRules(reading, directory, contents, reading.load(contents));
  }

  /** What publishing needs; {@code use} puts a rulebook before the lanes. */
  PublishParts publishing(
      Path data, Settings.Rules settings, Database kept, Consumer<Rulebook> use, Clock clock) {
    return new PublishParts(
        reading,
        kept.ruleHistory(AuditFormat.open(data)),
        directory,
        use,
        settings.secondPerson(),
        settings.watch(),
        clock);
  }
}
