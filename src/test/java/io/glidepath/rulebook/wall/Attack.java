package io.glidepath.rulebook.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A hostile file of the corpus in {@code src/test/resources/wall}.
 *
 * @param file its path in the corpus; the ending says what kind of rule file it is
 * @param kind the number of the idea that it is made of
 * @param stage when it acts on stock Drools
 * @param tries what it tries, in words
 */
record Attack(String file, int kind, Stage stage, String tries) {
  private static final Path CORPUS = Path.of("src/test/resources/wall");

  static final Comparator<Attack> BY_FILE = Comparator.comparing(Attack::file);

  /** When an attack acts on stock Drools, if it does. */
  enum Stage {
    /** While the rules are built. */
    BUILD,
    /** When the knowledge base is made of them. */
    KIEBASE,
    /** When a rule is asked or fires. */
    RUN,
    /** Uses up time or memory, so no test runs it. */
    EXHAUSTS,
    /** Reads or says what it should not; harms people and not the machine. */
    SPEAKS,
    /** Drools refuses it, or lets it do nothing. */
    NONE,
    /** Never gets as far as Drools. */
    EARLIER
  }

  static List<Attack> all() {
    try {
      return Files.readAllLines(CORPUS.resolve("index.csv")).stream()
          .skip(1)
          .map(line -> line.split(",", 4))
          .map(
              cells ->
                  new Attack(
                      cells[0],
                      Integer.parseInt(cells[1]),
                      Stage.valueOf(cells[2]),
                      cells[3].replace("\"", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Attack> rules() {
    return all().stream().filter(Attack::isDrl).toList();
  }

  String folder() {
    return file.substring(0, file.indexOf('/'));
  }

  /** When it acts on the machine: what it only says is no act. */
  Stage acts() {
    return stage == Stage.SPEAKS ? Stage.NONE : stage;
  }

  boolean isDrl() {
    return file.endsWith(".drl");
  }

  boolean isDictionary() {
    return file.endsWith(".dsl");
  }

  boolean isPhrases() {
    return file.startsWith("phrases/");
  }

  /** The file of the good rules that it takes the place of. */
  String place() {
    if (isDrl()) {
      return "channel/expert.drl";
    }
    if (isDictionary()) {
      return "sentences.dsl";
    }
    if (file.endsWith(".csv")) {
      return "prevention/next-issue.csv";
    }
    return "channel/own-the-case" + (file.endsWith(".test.yaml") ? ".test.yaml" : ".yaml");
  }

  /** Whether it can be built and run without hanging the test. */
  boolean canRun() {
    return stage != Stage.EXHAUSTS;
  }

  /** The file, armed with the canary. */
  String text() {
    try {
      return Canary.arm(Files.readString(CORPUS.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as a package of its own, as it would reach the compiler without any check. */
  String drl() {
    String global = "global io.glidepath.advice.Verdict verdict;\n";
    String text = text();
    return "package io.glidepath.rules.live;\n" + (text.contains(global) ? "" : global) + text;
  }

  @Override
  public String toString() {
    return file;
  }
}
