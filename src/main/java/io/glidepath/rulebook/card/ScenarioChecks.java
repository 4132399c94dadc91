package io.glidepath.rulebook.card;

import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.ReadingCache;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether every card has scenarios, and a live one a scenario in which it is silent. Scenarios in a
 * folder below a pillar's are about many cards together and belong to none.
 */
final class ScenarioChecks {
  private ScenarioChecks() {}

  private record Twin(SourceFile file) implements ReadingCache.Key<Boolean> {}

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
            "a file %s beside it, with a story in which it speaks and one in which it does not"
                .formatted(card.place().file().replace(".yaml", ".test.yaml")));
      } else if (card.status().equals("live")) {
        findings.once(new Twin(file), own -> twin(file, own));
      }
    }
    files.stream().filter(SourceFile::isCard).forEach(file -> scenarios.remove(file.id()));
    scenarios.values().removeIf(file -> file.folder().contains("/"));
    for (SourceFile orphan : scenarios.values()) {
      findings.warn(
          FilePlace.in(orphan.path()),
          "no-card",
          "There is no card %s for these scenarios.".formatted(orphan.id()),
          orphan.path().replace(".test.yaml", ".yaml"));
    }
  }

  /** Whether the scenarios of the file show both; one that is still to do shows nothing. */
  private static boolean twin(SourceFile file, Findings findings) {
    YamlMap yaml = YamlFile.read(file, findings);
    if (yaml == null) {
      return false;
    }
    boolean speaks = false;
    boolean silent = false;
    for (YamlItem item : yaml.items("tests")) {
      YamlMap test = item.map();
      if (test != null && test.has("expect") && !"true".equals(test.text("todo"))) {
        boolean empty = test.items("expect").isEmpty();
        silent |= empty || test.has("never");
        speaks |= !empty;
      }
    }
    if (!silent || !speaks) {
      findings.error(
          FilePlace.in(file.path()),
          "no-twin",
          silent
              ? "A live card needs a scenario in which it speaks, and none here does that."
              : "A live card needs a scenario in which it keeps silent, and none here does that.",
          silent ? "expect: [{at: …, suggest: …}]" : "expect: []");
    }
    return silent && speaks;
  }
}
