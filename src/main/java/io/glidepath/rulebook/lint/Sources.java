package io.glidepath.rulebook.lint;

import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.sentence.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule files by path, to point at the very words that a finding is about. */
record Sources(Map<String, SourceFile> byPath) {
  static Sources of(List<SourceFile> files) {
    Map<String, SourceFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    return new Sources(byPath);
  }

  /** Where the words stand, at or after a place; the place itself if nowhere. */
  FilePlace find(String words, FilePlace from) {
    SourceFile file = byPath.get(from.file());
    return file == null ? from : file.find(words, from);
  }

  /** Where a card's member stands, such as {@code when}. */
  FilePlace member(RuleCard card, String name) {
    SourceFile file = byPath.get(card.place().file());
    if (file == null || file.text().startsWith(name + ":")) {
      return card.place();
    }
    FilePlace line = file.find("\n" + name + ":", card.place());
    return line.equals(card.place()) ? line : new FilePlace(line.file(), line.line() + 1, 1);
  }

  /** Where a cell of a table stands. */
  FilePlace cell(String table, int line, String words) {
    return byPath.values().stream()
        .filter(file -> file.isTable() && file.stem().equals(table) && file.text().contains(words))
        .findFirst()
        .map(file -> file.find(words, file.place(line, 1)))
        .orElse(FilePlace.in(table + ".csv"));
  }

  /** Whether there is a file of the card, readable or not. */
  boolean hasCard(String id) {
    return byPath.values().stream().anyMatch(file -> file.isCard() && file.id().equals(id));
  }

  /** A condition in the card's words, for a message. */
  static String quoted(Condition condition) {
    return "“" + condition.text() + "”";
  }
}
