package io.glidepath.rulebook;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Sentence;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.rulebook.sentence.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Cards that nobody would write, of any sentences of the shipped dictionary: some in {@code any:},
 * {@code not:} and {@code none:}, some about tables. The same for the same seed.
 */
final class MadeUpCards {
  static final List<String> PHRASES = List.of("apology", "complaint", "cannot", "already-told");
  static final List<String> FIELDS = List.of("account-number", "email");

  private static final List<String> DURATIONS = List.of("5s", "20s", "1 min", "3 min");
  private static final List<String> EVENTS =
      List.of("transferred", "held", "resumed", "queued", "connected", "promise-made");

  private final List<SourceFile> shipped =
      RuleFolder.read(Path.of("rules"), new Findings()).stream()
          .filter(file -> file.isDictionary() || file.isTable())
          .toList();
  private final Dictionary dictionary = Dictionary.read(shipped, new Findings());
  private final List<Sentence> sentences =
      dictionary.sentences().stream()
          .filter(each -> each.language().equals("en") && each.subject() == Subject.STORY)
          .toList();
  private final Random random;

  MadeUpCards(long seed) {
    random = new Random(seed);
  }

  /** So many cards, with the dictionaries and tables that they need. */
  List<SourceFile> files(int count) {
    List<SourceFile> files = new ArrayList<>(shipped);
    for (int card = 0; card < count; card++) {
      files.add(new SourceFile("channel/c%d.yaml".formatted(card), card(card)));
    }
    return files;
  }

  private String card(int number) {
    StringBuilder when = new StringBuilder();
    int lines = 1 + random.nextInt(3);
    for (int line = 0; line < lines; line++) {
      when.append("  - ").append(condition(2)).append('\n');
    }
    if (number % 6 == 0) {
      when.append("  - the table next-issue has a row for the issue\n");
      when.append("  - its likelihood is at least 20 percent\n");
    }
    if (number % 6 == 1) {
      when.append("  - none: [").append(condition(1)).append("]\n");
    }
    String then =
        number % 3 == 0
            ? "charge: {driver: transfer, points: 4}"
            : "suggest: {priority: %d, cooldown: 60s, max: 2, expires: 2m}"
                .formatted(200 + random.nextInt(700));
    return """
        id: channel.c%d
        status: live
        owner: cx
        title: {en: Do %d, fr: Faites %d, es: Haga %d}
        advice: {en: Stay., fr: Restez., es: Siga.}
        when:
        %sthen: {%s}
        """
        .formatted(number, number, number, number, when, then);
  }

  private String condition(int depth) {
    int kind = depth == 0 ? 9 : random.nextInt(10);
    return switch (kind) {
      case 0 -> "any: [" + inner(depth) + ", " + inner(depth) + "]";
      case 1 -> "all: [" + inner(depth) + ", " + inner(depth) + "]";
      case 2 -> "not: " + inner(depth);
      default -> sentence();
    };
  }

  private String inner(int depth) {
    String condition = condition(depth - 1);
    return condition.startsWith("\"") ? condition : "{" + condition + "}";
  }

  private String sentence() {
    Sentence sentence = sentences.get(random.nextInt(sentences.size()));
    Map<String, String> values = new Examples(dictionary).values(sentence);
    sentence.slots().forEach((slot, type) -> values.computeIfPresent(slot, (any, was) -> other(type, slot, was)));
    return '"' + sentence.say(values) + '"';
  }

  private String other(SlotType type, String slot, String usual) {
    return switch (type) {
      case NUMBER -> slot.equals("n") ? String.valueOf(1 + random.nextInt(3)) : usual;
      case DURATION -> usual.contains("day") ? usual : pick(DURATIONS);
      case PHRASE -> pick(PHRASES);
      case FIELD -> pick(FIELDS);
      case EVENT -> dictionary.vocabulary().said(SlotType.EVENT, "en", pick(EVENTS), "en");
      case WORD -> slot.equals("issue") ? pick(MadeUpTraffic.ISSUES) : usual;
      default -> usual;
    };
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
