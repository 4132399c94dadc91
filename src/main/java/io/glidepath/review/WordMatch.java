package io.glidepath.review;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether some words stand in a text, each at the beginning of a word. */
final class WordMatch {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> words;

  /** {@code text} has one word at least. */
  WordMatch(String text) {
    words = words(text);
  }

  static List<String> words(String text) {
    return Arrays.stream(BETWEEN.split(plain(text))).filter(word -> !word.isEmpty()).toList();
  }

  /** Cheap, and true of every text of which {@link #stands} is true after some of it is hidden. */
  boolean mayStand(String text) {
    String plain = plain(text);
    return words.stream().allMatch(plain::contains);
  }

  boolean stands(String text) {
    List<String> all = words(text);
    return words.stream().allMatch(word -> all.stream().anyMatch(each -> each.startsWith(word)));
  }

  private static String plain(String text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
