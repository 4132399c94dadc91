package io.glidepath.rulebook.lint;

import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The ids that cards have ever had: {@code ids.lock}, one a line, with the word {@code retired}
 * behind those that are. The log speaks of a card by its id for ever, so an id keeps its meaning.
 */
public final class IdLock {
  /** The file's name in the rules directory. */
  public static final String FILE = "ids.lock";

  private static final String RETIRED = "retired";
  private static final String HEAD =
      "# Every id that a card ever had, so that none comes back with another meaning.\n"
          + "# Written by: ./glidepath rules check --lock\n";

  private IdLock() {}

  static void check(List<RuleCard> cards, List<SourceFile> files, Findings findings) {
    Optional<SourceFile> file = file(files);
    if (file.isEmpty()) {
      return;
    }
    Map<String, RuleCard> byId =
        cards.stream().collect(Collectors.toMap(RuleCard::id, card -> card));
    locked(file.get())
        .forEach(
            (id, word) -> {
              RuleCard card = byId.get(id);
              if (card == null && !Sources.of(files).hasCard(id)) {
                FilePlace line = file.get().find(id, FilePlace.in(FILE));
                findings.warn(
                    line,
                    "removed-card",
                    "The card %s is gone, and its id must stay taken.".formatted(id),
                    "bring its file back, with status: retired and retired: the reason");
              } else if (card != null && word.equals(RETIRED) && !card.status().equals(RETIRED)) {
                findings.warn(
                    Sources.of(files).member(card, "status"),
                    "reused-id",
                    "%s was retired; its id is never used again for another idea.".formatted(id),
                    "a new file with a new name, and status: retired here");
              }
            });
  }

  /** What the lock should say: all that it says, and the ids of all cards that are no drafts. */
  public static String renewed(List<SourceFile> files) {
    Map<String, String> ids = new TreeMap<>(file(files).map(IdLock::locked).orElse(Map.of()));
    for (SourceFile file : files) {
      YamlMap yaml = file.isCard() ? YamlFile.read(file, new Findings()) : null;
      String status = yaml == null ? null : yaml.text("status");
      if (status != null && !status.equals("draft")) {
        ids.merge(
            file.id(),
            status.equals(RETIRED) ? RETIRED : "",
            (old, now) -> old.isEmpty() ? now : old);
      }
    }
    return ids.entrySet().stream()
        .map(each -> (each.getKey() + " " + each.getValue()).strip())
        .collect(Collectors.joining("\n", HEAD, "\n"));
  }

  private static Optional<SourceFile> file(List<SourceFile> files) {
    return files.stream().filter(file -> file.path().equals(FILE)).findFirst();
  }

  private static Map<String, String> locked(SourceFile file) {
    Map<String, String> ids = new TreeMap<>();
    file.text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> line.split("\\s+", 2))
        .forEach(words -> ids.put(words[0], words.length > 1 ? words[1] : ""));
    return ids;
  }
}
