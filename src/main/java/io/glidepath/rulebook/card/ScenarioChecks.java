package io.glidepath.rulebook.card;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.Place;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether every card has scenarios, and a live one a scenario in which it is silent. */
final class ScenarioChecks {
  private ScenarioChecks() {}

  static void check(List<RuleCard> cards, List<SourceFile> files, Findings findings) {
    Map<String, SourceFile> scenarios = new HashMap<>();
    files.stream().filter(SourceFile::isScenario).forEach(file -> scenarios.put(file.id(), file));
    for (RuleCard card : cards) {
      SourceFile file = scenarios.remove(card.id());
      if (file == null) {
        findings.error(
            card.place(),
            "missing-scenarios",
            "The card has no scenarios.",
            card.place().file().replace(".yaml", ".test.yaml"));
      } else if (card.status().equals("live")) {
        twin(file, findings);
      }
    }
    for (SourceFile orphan : scenarios.values()) {
      findings.warn(
          Place.in(orphan.path()), "no-card", "There is no card that these scenarios test.");
    }
  }

  private static void twin(SourceFile file, Findings findings) {
    YamlMap yaml = YamlFile.read(file, findings);
    if (yaml == null) {
      return;
    }
    boolean speaks = false;
    boolean silent = false;
    for (YamlItem item : yaml.items("tests")) {
      YamlMap test = item.map();
      if (test != null && test.has("expect")) {
        boolean empty = test.items("expect").isEmpty();
        silent |= empty || test.has("never");
        speaks |= !empty;
      }
    }
    if (!silent || !speaks) {
      findings.error(
          Place.in(file.path()),
          "no-twin",
          "A live card needs a scenario in which it speaks and one in which it is silent.",
          silent ? "expect: [{at: …, suggest: …}]" : "expect: []");
    }
  }
}
