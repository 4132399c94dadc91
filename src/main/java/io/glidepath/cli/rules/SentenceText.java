package io.glidepath.cli.rules;

import io.glidepath.authoring.SentenceBook;
import io.glidepath.authoring.SentenceEntry;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints sentences for people: by group, each with its meaning and an example. */
final class SentenceText {
  private static final int WIDTH = 100;

  private final PrintWriter out;

  SentenceText(PrintWriter out) {
    this.out = out;
  }

  /** {@code names}: also what may stand in the slots. */
  void print(SentenceBook book, boolean names) {
    Map<String, List<SentenceEntry>> groups = new LinkedHashMap<>();
    for (SentenceEntry entry : book.sentences()) {
      groups.computeIfAbsent(entry.group(), group -> new ArrayList<>()).add(entry);
    }
    groups.forEach(
        (group, entries) -> {
          out.printf("%s%n%n", group);
          entries.forEach(this::print);
        });
    if (names) {
      slots(book);
    }
    out.printf("%d sentences%n", book.sentences().size());
  }

  private void print(SentenceEntry entry) {
    out.println("  " + entry.text());
    row("means", entry.meaning());
    if (!entry.slots().isEmpty()) {
      row("example", entry.example());
    }
    out.println();
  }

  private void slots(SentenceBook book) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("phrase", book.phrases());
    lists.put("field", book.fields());
    lists.put("table", book.tables().stream().map(SentenceBook.Table::name).toList());
    book.sentences().stream()
        .flatMap(entry -> entry.slots().stream())
        .filter(slot -> !slot.words().isEmpty())
        .forEach(slot -> lists.putIfAbsent(slot.type(), slot.words()));
    out.printf("What may stand in the slots%n%n");
    lists.forEach((type, words) -> row(type, String.join(", ", words)));
    row("number", "3, 0.5");
    row("duration", "20s, 2 min, 1 h, 7 days, 2 weeks");
    row("word", "any name of your own center, such as billing-dispute");
    out.println();
  }

  private void row(String label, String text) {
    String indent = "    %-10s".formatted(label);
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() + 1 > WIDTH) {
        out.println(line);
        line = new StringBuilder(" ".repeat(indent.length()));
      }
      line.append(' ').append(word);
    }
    out.println(line);
  }
}
