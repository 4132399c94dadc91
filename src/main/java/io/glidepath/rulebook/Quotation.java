package io.glidepath.rulebook;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.Speaker;
import io.glidepath.interaction.Story;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Sentence;
import io.glidepath.rulebook.sentence.SlotType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one condition in the words in which they were heard: who reads that the customer
 * is leaving wants to know what was said, not what we call it. A phrase that nobody said keeps its
 * name.
 *
 * @param phrases the phrase of each slot that names one
 * @param speakers who may have said it, by slot
 * @param quoted how words are quoted in the reader's language; {@code {}} stands for them
 */
record Quotation(Map<String, String> phrases, Map<String, Set<Speaker>> speakers, String quoted) {

  static Quotation of(Condition.Said said, String language) {
    Map<String, String> phrases = new LinkedHashMap<>();
    Map<String, Set<Speaker>> speakers = new LinkedHashMap<>();
    said.sentence()
        .slots()
        .forEach(
            (slot, type) -> {
              if (type == SlotType.PHRASE) {
                phrases.put(slot, Objects.requireNonNull(said.values().get(slot)));
                speakers.put(slot, speakers(said.sentence().meaning(), slot));
              }
            });
    return new Quotation(phrases, speakers, Language.of(language).text("quoted"));
  }

  /** Whether there is anything in it that somebody may have said. */
  boolean quotes() {
    return !phrases.isEmpty();
  }

  /** The sentence with {@code values}, in which heard words take the place of names. */
  Wording.Clause in(Sentence sentence, Map<String, String> values) {
    String named = sentence.say(values);
    if (!quotes()) {
      return facts -> named;
    }
    return facts -> {
      Map<String, String> heard = heard(facts.story());
      if (heard.isEmpty()) {
        return named;
      }
      Map<String, String> all = new LinkedHashMap<>(values);
      all.putAll(heard);
      return sentence.say(all);
    };
  }

  private Map<String, String> heard(@Nullable Story story) {
    Map<String, String> heard = new HashMap<>(4);
    if (story != null) {
      for (Map.Entry<String, String> phrase : phrases.entrySet()) {
        String slot = phrase.getKey();
        String words = words(story, speakers.getOrDefault(slot, Set.of()), phrase.getValue());
        if (!words.isEmpty()) {
          heard.put(slot, quoted.replace("{}", words));
        }
      }
    }
    return heard;
  }

  /** The words of the first who was heard to say the phrase; empty if none was. */
  private static String words(Story story, Set<Speaker> who, String phrase) {
    for (Speaker each : who) {
      String words = story.words(each, phrase);
      if (!words.isBlank()) {
        return words;
      }
    }
    return "";
  }

  private static Set<Speaker> speakers(String meaning, String slot) {
    Set<Speaker> speakers = EnumSet.noneOf(Speaker.class);
    for (Speaker each : Speaker.values()) {
      if (meaning.contains(each.name().toLowerCase(Locale.ROOT) + ":{" + slot + "}")) {
        speakers.add(each);
      }
    }
    return speakers;
  }
}
