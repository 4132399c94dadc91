package io.glidepath.phrase;

import io.glidepath.interaction.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the language of a text by its small words, which Lucene lists for each language, and by
 * the words of the phrase files. It says nothing rather than something doubtful. The detectors that
 * there are for Java weigh eighty megabytes, or want longer texts than people write in a chat.
 */
final class LanguageGuess {
  private static final String LISTS = "/org/apache/lucene/analysis/";

  /** Languages that are told from those spoken here, by the list of their small words. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "de", "snowball/german_stop.txt",
          "nl", "snowball/dutch_stop.txt",
          "it", "snowball/italian_stop.txt",
          "pt", "snowball/portuguese_stop.txt",
          "ca", "ca/stopwords.txt",
          "sv", "snowball/swedish_stop.txt",
          "da", "snowball/danish_stop.txt",
          "ro", "ro/stopwords.txt",
          "tr", "tr/stopwords.txt",
          "id", "snowball/indonesian_stop.txt");

  private static final String UNDETERMINED = "und";
  private static final double LEAST = 1.1;
  private static final double LEAD = 1.25;
  private static final double OF_PHRASES = 0.5;
  private static final double OF_LETTERS = 0.7;

  /** Letters and signs that one of these languages has and its neighbors do not. */
  private static final Map<Character, String> LETTERS = letters();

  private final Map<String, Map<String, Double>> weights = new HashMap<>();
  private final Map<String, LanguageEar> ears;

  LanguageGuess(Map<String, LanguageEar> ears) {
    this.ears = ears;
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (String code : Language.codes()) {
      String list = Language.of(code).textOrNull("small-words");
      if (list != null) {
        lists.put(code, read(list));
      }
    }
    OTHERS.forEach(
        (code, list) -> {
          if (!lists.containsKey(code)) {
            lists.put(code, read(list));
          }
        });
    Map<String, List<String>> languages = new HashMap<>();
    lists.forEach(
        (code, words) ->
            words.forEach(
                word -> languages.computeIfAbsent(word, w -> new ArrayList<>()).add(code)));
    languages.forEach(
        (word, codes) -> {
          Map<String, Double> weight = new HashMap<>();
          codes.forEach(code -> weight.put(code, 1.0 / codes.size()));
          weights.put(word, weight);
        });
  }

  private static Set<String> read(String list) {
    try (InputStream in = Analyzer.class.getResourceAsStream(LISTS + list)) {
      if (in == null) {
        throw new IllegalStateException("Lucene has no list of small words " + list);
      }
      InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      Iterable<?> words =
          list.startsWith("snowball")
              ? WordlistLoader.getSnowballWordSet(reader)
              : WordlistLoader.getWordSet(reader, "#");
      Set<String> folded = new HashSet<>();
      for (Object word : words) {
        folded.add(fold(new String((char[]) word)));
      }
      return folded;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The primary subtag, {@code und} for a script that nobody reads here, or null: no telling. */
  @Nullable String of(String text) {
    Map<String, Double> scores = new HashMap<>();
    int foreign = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        foreign += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 0 : 1;
      }
      String language = LETTERS.get(Character.toLowerCase(c));
      if (language != null) {
        scores.merge(language, OF_LETTERS, Double::sum);
      }
    }
    if (foreign * 2 > letters) {
      return UNDETERMINED;
    }
    for (String word : fold(text.toLowerCase(Locale.ROOT)).split("[^\\p{L}]+")) {
      weights.getOrDefault(word, Map.of()).forEach((code, w) -> scores.merge(code, w, Double::sum));
      score(word, scores);
    }
    return best(scores);
  }

  /** Adds what the phrase files say for a word of some length. */
  private void score(String word, Map<String, Double> scores) {
    if (word.length() < 4) {
      return;
    }
    List<String> knowing = new ArrayList<>(2);
    ears.forEach(
        (code, ear) -> {
          if (ear.words().knows(word)) {
            knowing.add(code);
          }
        });
    knowing.forEach(code -> scores.merge(code, OF_PHRASES / knowing.size(), Double::sum));
  }

  private static @Nullable String best(Map<String, Double> scores) {
    String best = null;
    double first = 0;
    double second = 0;
    for (Map.Entry<String, Double> each : scores.entrySet()) {
      if (each.getValue() > first) {
        second = first;
        first = each.getValue();
        best = each.getKey();
      } else {
        second = Math.max(second, each.getValue());
      }
    }
    return first >= LEAST && first >= second * LEAD ? best : null;
  }

  private static String fold(String text) {
    char[] folded = new char[4 * text.length()];
    int length = ASCIIFoldingFilter.foldToASCII(text.toCharArray(), 0, folded, 0, text.length());
    return new String(folded, 0, length);
  }

  private static Map<Character, String> letters() {
    Map<Character, String> letters = new HashMap<>();
    "¿¡ñ".chars().forEach(c -> letters.put((char) c, "es"));
    "çœèêùàâëîû".chars().forEach(c -> letters.put((char) c, "fr"));
    "äöüß".chars().forEach(c -> letters.put((char) c, "de"));
    "ãõ".chars().forEach(c -> letters.put((char) c, "pt"));
    return letters;
  }
}
