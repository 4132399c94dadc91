package io.glidepath.rulebook.card;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The starter sets by industry: {@code packs/NAME/} holds tables whose rows join the tables of the
 * same names. {@code packs.yaml} says which are at work, {@code on: [bank, telco]}; the others are
 * read, so that their mistakes are found, and used by nobody.
 *
 * @param on the names of those at work; none where there is no {@code packs.yaml}
 */
record Packs(Set<String> on) {
  static final String FILE = "packs.yaml";
  private static final String FOLDER = "packs/";

  static Packs of(List<SourceFile> files, Findings findings) {
    Set<String> there =
        files.stream()
            .filter(Packs::isPacked)
            .map(Packs::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> on = new TreeSet<>();
    for (SourceFile file : files) {
      YamlMap yaml = file.path().equals(FILE) ? YamlFile.read(file, findings) : null;
      if (yaml != null) {
        yaml.allowOnly("The list of packs", Set.of("on"));
        yaml.items("on").forEach(item -> choose(item, there, on, findings));
      }
    }
    return new Packs(on);
  }

  private static void choose(YamlItem item, Set<String> there, Set<String> on, Findings findings) {
    String name = String.valueOf(item.text());
    if (there.contains(name)) {
      on.add(name);
    } else {
      findings.error(
          item.place(),
          "unknown-pack",
          "There is no folder %s%s.".formatted(FOLDER, name),
          ProbablyMeant.oneOf(name, there));
    }
  }

  /** Whether the file belongs to a pack. */
  static boolean isPacked(SourceFile file) {
    return file.path().startsWith(FOLDER);
  }

  /** Whether what the file says is at work: it belongs to no pack, or to one that is on. */
  boolean uses(SourceFile file) {
    return !isPacked(file) || on.contains(name(file));
  }

  private static String name(SourceFile file) {
    return file.folder().substring(FOLDER.length());
  }
}
