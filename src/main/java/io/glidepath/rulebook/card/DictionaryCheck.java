package io.glidepath.rulebook.card;

import io.glidepath.interaction.Language;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.ExprParser.Refused;
import io.glidepath.rulebook.sentence.Meanings;
import io.glidepath.rulebook.sentence.Sentence;
import io.glidepath.rulebook.sentence.SlotType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether every sentence means something that a rule may say, in all languages. */
final class DictionaryCheck {
  private static final KpiSettings SAMPLE =
      new KpiSettings(
          List.of(
              new Kpi(
                  "aht",
                  "",
                  "handle-time",
                  new Kpi.Target("<=", 240, "s"),
                  "",
                  "",
                  7,
                  null,
                  Map.of())),
          List.of());

  private DictionaryCheck() {}

  static void check(Dictionary dictionary, Findings findings) {
    Meanings meanings = new Meanings(SAMPLE);
    Set<String> english = new HashSet<>();
    Set<String> sound = new HashSet<>();
    dictionary.sentences().stream()
        .filter(sentence -> sentence.language().equals(Language.ENGLISH))
        .forEach(sentence -> english.add(sentence.meaning()));
    for (Sentence sentence : dictionary.sentences()) {
      Map<String, String> samples = new HashMap<>();
      sentence.slots().forEach((slot, type) -> samples.put(slot, sample(type)));
      try {
        if (sound.add(sentence.subject() + sentence.meaning())) {
          meanings.of(sentence, samples);
        }
      } catch (Refused e) {
        findings.error(sentence.place(), "meaning", String.valueOf(e.getMessage()));
      }
      if (!sentence.language().equals(Language.ENGLISH)
          && !english.isEmpty()
          && !english.contains(sentence.meaning())) {
        findings.warn(
            sentence.place(), "meaning", "The English dictionary has no sentence of this meaning.");
      }
    }
  }

  private static String sample(SlotType type) {
    return switch (type) {
      case NUMBER, PERCENT -> "2";
      case DURATION -> "60000L";
      default -> "sample";
    };
  }
}
