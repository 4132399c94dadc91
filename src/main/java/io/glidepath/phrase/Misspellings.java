package io.glidepath.phrase;

import org.apache.lucene.analysis.CharArrayMap;

/**
 * Knows a long word of the vocabulary in spite of one slip: a letter too many, too few, wrong or
 * swapped with the next, or held down ("sooo"). The first and the last letter must be right, so
 * that another ending stays another word.
 */
final class Misspellings {
  private static final int SHORTEST = 7;
  private static final int AMBIGUOUS = -1;

  private final CharArrayMap<Integer> words;
  private final CharArrayMap<Integer> without = new CharArrayMap<>(20_000, false);

  /** {@code words} are all words, and their numbers. */
  Misspellings(CharArrayMap<Integer> words) {
    this.words = words;
    for (Object each : words.keySet()) {
      char[] word = (char[]) each;
      Integer id = words.get(word, 0, word.length);
      if (word.length >= SHORTEST - 1 && id != null) {
        learn(word, id);
      }
    }
  }

  private void learn(char[] word, int id) {
    for (int i = 1; i < word.length - 1; i++) {
      char[] shorter = withoutLetter(word, word.length, i);
      Integer known = without.get(shorter, 0, shorter.length);
      without.put(shorter, known == null || known == id ? (Integer) id : AMBIGUOUS);
    }
  }

  /** The number of the word that was meant, or {@link WordNumbers#UNKNOWN}. */
  int guess(char[] letters, int length) {
    int held = held(letters, length);
    if (held != WordNumbers.UNKNOWN || length < SHORTEST) {
      return held;
    }
    int guess = known(without, letters, length);
    for (int i = 1; i < length - 1 && guess == WordNumbers.UNKNOWN; i++) {
      char[] shorter = withoutLetter(letters, length, i);
      guess = known(words, shorter, length - 1);
      if (guess == WordNumbers.UNKNOWN) {
        guess = known(without, shorter, length - 1);
      }
    }
    return guess == AMBIGUOUS ? WordNumbers.UNKNOWN : guess;
  }

  /** The word with each letter once that stands there three times or more. */
  private int held(char[] letters, int length) {
    char[] once = new char[length];
    int size = 0;
    for (int i = 0; i < length; i++) {
      boolean isThird =
          size >= 1 && letters[i] == once[size - 1] && isHeld(letters, length, i, letters[i]);
      if (!isThird) {
        once[size++] = letters[i];
      }
    }
    return size == length ? WordNumbers.UNKNOWN : known(words, once, size);
  }

  private static boolean isHeld(char[] letters, int length, int at, char letter) {
    int from = at;
    while (from > 0 && letters[from - 1] == letter) {
      from--;
    }
    int to = at;
    while (to < length && letters[to] == letter) {
      to++;
    }
    return to - from >= 3;
  }

  private static int known(CharArrayMap<Integer> map, char[] letters, int length) {
    Integer id = map.get(letters, 0, length);
    return id == null ? WordNumbers.UNKNOWN : id;
  }

  private static char[] withoutLetter(char[] letters, int length, int at) {
    char[] shorter = new char[length - 1];
    System.arraycopy(letters, 0, shorter, 0, at);
    System.arraycopy(letters, at + 1, shorter, at, length - 1 - at);
    return shorter;
  }
}
