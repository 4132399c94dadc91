package io.glidepath.rulebook.card;

import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Sentence;
import io.glidepath.rulebook.sentence.SlotType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the sentence that a line was probably meant to be: the one that shares most words. */
final class NearSentence {
  private static final double ENOUGH = 0.5;
  private static final Pattern WORD = Pattern.compile("\\{[^}]*}|[\\p{L}\\d]+");
  private static final Map<SlotType, Pattern> VALUES =
      Map.of(
          SlotType.NUMBER, Pattern.compile("(?<![\\w.,])-?\\d+(?:[.,]\\d+)?(?![\\w.,])"),
          SlotType.PERCENT, Pattern.compile("(?<![\\w.,])\\d+\\s?%?"),
          SlotType.DURATION, Pattern.compile("\\d+(?:[.,]\\d+)?\\s?\\p{L}+"));

  private final Map<String, Integer> frequency = new HashMap<>();

  private NearSentence(List<Sentence> sentences) {
    sentences.forEach(
        sentence ->
            words(sentence.words()).forEach(word -> frequency.merge(word, 1, Integer::sum)));
  }

  /** With {@code language} only of sentences in it; numbers and times are taken over. */
  static Optional<String> to(String line, Dictionary dictionary, @Nullable String language) {
    List<Sentence> sentences =
        dictionary.sentences().stream()
            .filter(sentence -> language == null || sentence.language().equals(language))
            .toList();
    NearSentence near = new NearSentence(sentences);
    List<String> words = words(line);
    return sentences.stream()
        .max(Comparator.comparingDouble(each -> near.likeness(words, words(each.words()))))
        .filter(best -> near.likeness(words, words(best.words())) >= ENOUGH)
        .map(best -> filled(best, line));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** The share of what is said that has its like in the other line, 0 to 1. */
  private double likeness(List<String> line, List<String> sentence) {
    List<String> left = new ArrayList<>(sentence);
    double shared = 0;
    for (String word : line) {
      Optional<String> best = left.stream().max(Comparator.comparingDouble(it -> alike(word, it)));
      if (best.isPresent() && alike(word, best.get()) > 0.6) {
        shared += alike(word, best.get()) * weight(best.get());
        left.remove(best.get());
      }
    }
    double all = Stream.concat(line.stream(), sentence.stream()).mapToDouble(this::weight).sum();
    return 2 * shared / all;
  }

  /** What a word tells: little if many sentences have it, and a slot next to nothing. */
  private double weight(String word) {
    return word.startsWith("{") ? 0.1 : 1.0 / Math.sqrt(1 + frequency.getOrDefault(word, 0));
  }

  private static double alike(String one, String other) {
    return one.equals(other)
        ? 1
        : 1 - Nearest.distance(one, other) / (double) Math.max(one.length(), other.length());
  }

  private static String filled(Sentence sentence, String line) {
    String text = sentence.words();
    String rest = line;
    for (Map.Entry<String, SlotType> slot : sentence.slots().entrySet()) {
      Pattern pattern = VALUES.get(slot.getValue());
      Matcher value = pattern == null ? null : pattern.matcher(rest);
      if (value != null && value.find()) {
        text = text.replace("{" + slot.getKey() + "}", value.group());
        rest = rest.substring(value.end());
      }
    }
    return text;
  }
}
