package io.glidepath.phrase;

import java.util.Arrays;
import java.util.BitSet;

/** An utterance as word numbers, each with its place in the text, its clause and sentence. */
final class WordTokens {
  /** How many words one thing of a list may have. */
  private static final int LONGEST_THING = 5;

  private final String text;
  private int[] ids = new int[40];
  private int[] starts = new int[40];
  private int[] ends = new int[40];
  private int[] digits = new int[40];
  private long[] values = new long[40];
  private int[] clauses = new int[40];
  private int[] sentences = new int[40];
  private final BitSet quoted = new BitSet();
  private final BitSet joiners = new BitSet();
  private int size;
  private int words;
  private int clause;
  private int sentence;
  private boolean inQuotes;
  private final boolean quotesInPairs;

  WordTokens(String text) {
    this.text = text;
    quotesInPairs = text.indexOf('"') >= 0 && text.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  void add(int id, int start, int end) {
    if (size == ids.length) {
      grow();
    }
    boolean isWord = id == WordNumbers.UNKNOWN || id > WordNumbers.AT;
    words += isWord && (words == 0 || start > ends[size - 1]) ? 1 : 0;
    ids[size] = id;
    starts[size] = start;
    ends[size] = end;
    values[size] = -1;
    clauses[size] = clause;
    sentences[size] = sentence;
    quoted.set(size, inQuotes && isWord);
    size++;
  }

  /** Ends a sentence; a question mark beside other stops wins. */
  void addStop(int id, int at) {
    int width = id == WordNumbers.QUESTION ? 1 : 0;
    clause++;
    sentence++;
    if (!isStop(size - 1)) {
      add(id, at, at + width);
    } else if (id == WordNumbers.QUESTION && size > 1) {
      ids[size - 1] = id;
      starts[size - 1] = at;
      ends[size - 1] = at + width;
    }
  }

  /** Notes how many digits the latest word has, and its value if it is nothing else. */
  void noteDigits(char[] letters, int length) {
    int count = 0;
    long value = 0;
    for (int i = 0; i < length; i++) {
      if (letters[i] >= '0' && letters[i] <= '9') {
        count++;
        value = value * 10 + (letters[i] - '0');
      }
    }
    digits[size - 1] = count;
    values[size - 1] = count == length && count < 10 ? value : -1;
  }

  /** What follows is another clause. */
  void startClause() {
    clause++;
  }

  /** The latest word joins the last of several things to choose from: "or". */
  void noteJoiner() {
    joiners.set(size - 1);
  }

  /**
   * Where a list ends that begins at {@code from}: so many things or more, parted by commas or
   * "or", the last by "or"; -1 if none does.
   */
  int listEnd(int from, int things) {
    int listed = 1;
    int ofThis = 0;
    for (int at = from; at < size && !isStop(at) && ofThis <= LONGEST_THING; at++) {
      boolean joins = joiners.get(at);
      if (ofThis > 0 && (joins || clauses[at] != clauses[at - 1])) {
        listed++;
        ofThis = 0;
      }
      if (joins && listed >= things) {
        return at + 1;
      }
      ofThis += joins ? 0 : 1;
    }
    return -1;
  }

  /** What follows is, or is no longer, what somebody else said. */
  void quote(boolean begins) {
    inQuotes = begins;
  }

  /** A quotation mark that does not say whether it begins or ends; one alone says nothing. */
  void quoteMark() {
    inQuotes = quotesInPairs && !inQuotes;
  }

  /** Whether all of these tokens are somebody else's words, and not everything is. */
  boolean isQuoted(int from, int to) {
    return !quoted.isEmpty()
        && quoted.get(from)
        && quoted.nextClearBit(from) >= to
        && quoted.cardinality() < words;
  }

  int clause(int at) {
    return clauses[at];
  }

  int sentence(int at) {
    return sentences[at];
  }

  /** How many tokens stand between, without the ends of sentences. */
  int wordsBetween(int from, int to) {
    int between = 0;
    for (int at = from; at < to; at++) {
      between += isStop(at) ? 0 : 1;
    }
    return between;
  }

  /** Where the sentence ends that {@code at} belongs to. */
  int sentenceEnd(int at) {
    int end = at;
    while (end < size && !isStop(end)) {
      end++;
    }
    return end;
  }

  /**
   * Whether the sentence that begins at {@code from} is shouted: three words or more in capitals,
   * and its mark is doubled. Two may be an answer that is proud of itself.
   */
  boolean isShouted(int from) {
    int end = sentenceEnd(from);
    if (end - from < 3 || end >= size) {
      return false;
    }
    int capitals = 0;
    int letters = 0;
    for (int i = starts[from]; i < ends[end - 1]; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    int marks = 0;
    int next = end + 1 < size ? starts[end + 1] : text.length();
    for (int i = ends[end - 1]; i < next; i++) {
      marks += text.charAt(i) == '!' || text.charAt(i) == '?' ? 1 : 0;
    }
    return letters >= 8 && capitals * 10 >= letters * 8 && marks >= 2;
  }

  /** The letters and digits of a text of four words or more, as one number; 0 if it is shorter. */
  long print() {
    if (words < 4) {
      return 0;
    }
    long print = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      print = Character.isLetterOrDigit(c) ? print * 31 + Character.toLowerCase(c) : print;
    }
    return print;
  }

  /** Whether the word is written with a capital. */
  boolean isCapital(int at) {
    return starts[at] < ends[at] && Character.isUpperCase(text.charAt(starts[at]));
  }

  /** Whether the word is written with capitals only, three or more. */
  boolean isAllCapitals(int at) {
    return ends[at] - starts[at] >= 3
        && text.substring(starts[at], ends[at]).chars().allMatch(Character::isUpperCase);
  }

  /** Whether the word is letters and digits alone: no address of a machine and no sum. */
  boolean isPlain(int at) {
    return text.substring(starts[at], ends[at]).chars().allMatch(Character::isLetterOrDigit);
  }

  int size() {
    return size;
  }

  /** Words as a person counts them. */
  int words() {
    return words;
  }

  int id(int at) {
    return ids[at];
  }

  int digits(int at) {
    return digits[at];
  }

  /** The number that is written in digits there, or -1. */
  long value(int at) {
    return values[at];
  }

  boolean isStop(int at) {
    return ids[at] == WordNumbers.STOP || ids[at] == WordNumbers.QUESTION;
  }

  /** The tokens of {@code mask}, counted from {@code from}, as they were heard. */
  String words(int from, long mask, int longest) {
    StringBuilder said = new StringBuilder();
    int last = -1;
    for (int at = from; at < size && at - from < 64; at++) {
      if ((mask >>> (at - from) & 1) == 0 || ends[at] == starts[at]) {
        continue;
      }
      boolean isWrittenOut = last >= 0 && starts[at] < ends[last];
      if (!isWrittenOut) {
        said.append(last < 0 ? "" : at > last + 1 ? " … " : " ").append(text, starts[at], ends[at]);
      }
      last = at;
    }
    int length = Math.min(said.length(), longest);
    boolean cutsPair = length > 0 && Character.isHighSurrogate(said.charAt(length - 1));
    return said.substring(0, cutsPair ? length - 1 : length);
  }

  private void grow() {
    int length = size * 2;
    ids = Arrays.copyOf(ids, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    digits = Arrays.copyOf(digits, length);
    values = Arrays.copyOf(values, length);
    clauses = Arrays.copyOf(clauses, length);
    sentences = Arrays.copyOf(sentences, length);
  }
}
