package io.glidepath;

import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleDirectory;
import io.glidepath.rulebook.RuleReader;
import io.glidepath.rulebook.file.RulesOnDisk;

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
}
