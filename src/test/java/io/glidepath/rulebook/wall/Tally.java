package io.glidepath.rulebook.wall;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The table of {@code docs/wall.md}: which attacks there are, and which wall stops them. */
final class Tally {
  private Tally() {}

  static String table(List<Attack> attacks, Map<Attack, Trial> trials) {
    StringBuilder table =
        new StringBuilder(
            """
            | folder | files | run on stock Drools | refused as text | by the class list alone | by the scan alone | inert under the loader alone |
            |---|---|---|---|---|---|---|
            """);
    for (String folder : new TreeSet<>(attacks.stream().map(Attack::folder).toList())) {
      line(table, folder, attack -> attack.folder().equals(folder), attacks, trials);
    }
    line(table, "**all**", attack -> true, attacks, trials);
    return table.toString();
  }

  private static void line(
      StringBuilder table,
      String name,
      Predicate<Attack> those,
      List<Attack> attacks,
      Map<Attack, Trial> trials) {
    long files = attacks.stream().filter(those).count();
    List<Trial> tried =
        trials.entrySet().stream()
            .filter(entry -> those.test(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    List<Trial> compiled = tried.stream().filter(Trial::compiles).toList();
    table
        .append("| %s | %d | ".formatted(name, files))
        .append(of(tried, trial -> trial.stock() != Attack.Stage.NONE))
        .append(" | %d of %d | ".formatted(files, files))
        .append(of(tried, Trial::compilerRefuses))
        .append(" | ")
        .append(of(compiled, Trial::scanRefuses))
        .append(" | ")
        .append(of(compiled, trial -> !trial.touchedBehindTheLoader()))
        .append(" |\n");
  }

  private static String of(List<Trial> trials, Predicate<Trial> those) {
    return trials.isEmpty()
        ? "–"
        : "%d of %d".formatted(trials.stream().filter(those).count(), trials.size());
  }
}
