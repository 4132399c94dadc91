package io.glidepath.bench.advice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A short dialogue with the outcome that is right for it. In a file of cases it begins with a line
 * {@code == kind | name | expectations | lang=fr}, and each line after it is something that
 * happens: seconds, who, and what is said (C the customer, A an agent, B a bot), or {@code @event
 * name=value} for another event. An expectation is a rule that must speak or charge ({@code
 * +rule}), or must not ({@code -rule}); {@code *} stands for any suggestion and {@code effort} for
 * any charge.
 *
 * @param language {@code none} if nobody tells it
 */
record Case(
    String kind, String name, List<String> expectations, String language, List<Line> lines) {

  /** One thing that happens, so many seconds after the beginning. */
  record Line(double at, String who, String text) {}

  String id() {
    return kind + "/" + name;
  }

  /** What is not as it should be; empty if the case is right. */
  List<String> wrong(Judged judged) {
    return expectations.stream().filter(each -> !met(each, judged)).toList();
  }

  private static boolean met(String expectation, Judged judged) {
    String what = expectation.substring(1);
    boolean happened =
        switch (what) {
          case "*" -> judged.speaks();
          case "effort" -> judged.score() > 0;
          default -> judged.has(what);
        };
    return happened == expectation.startsWith("+");
  }

  /** Throws {@link IllegalArgumentException} with one clear sentence for what is no case. */
  static List<Case> read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.startsWith("==")) {
        cases.add(head(line.substring(2), file, number));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        if (cases.isEmpty()) {
          throw wrong(file, number, "a case begins with == kind | name | expectations");
        }
        cases.get(cases.size() - 1).lines.add(line(line, file, number));
      }
    }
    return cases;
  }

  private static Case head(String text, Path file, int number) {
    List<String> parts = Arrays.stream(text.split("\\|")).map(String::strip).toList();
    if (parts.size() < 3) {
      throw wrong(file, number, "a case begins with == kind | name | expectations");
    }
    List<String> expectations = Arrays.stream(parts.get(2).split(",")).map(String::strip).toList();
    if (!expectations.stream().allMatch(each -> each.matches("[+-]\\S+"))) {
      throw wrong(file, number, "an expectation is +rule or -rule");
    }
    String language =
        parts.stream()
            .filter(part -> part.startsWith("lang="))
            .map(part -> part.substring("lang=".length()))
            .findFirst()
            .orElse("en");
    return new Case(parts.get(0), parts.get(1), expectations, language, new ArrayList<>());
  }

  private static Line line(String text, Path file, int number) {
    String[] parts = text.split(" ", 3);
    try {
      return new Line(Double.parseDouble(parts[0]), parts[1], parts.length < 3 ? "" : parts[2]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw wrong(file, number, "a line is seconds, C, A, B or @event, and what is said");
    }
  }

  private static IllegalArgumentException wrong(Path file, int number, String why) {
    return new IllegalArgumentException("%s:%d: %s".formatted(file, number, why));
  }
}
