package io.glidepath.phrase;

import java.util.Arrays;

/** An utterance as word numbers, each with its place in the text. */
final class WordTokens {
  private final String text;
  private int[] ids = new int[40];
  private int[] starts = new int[40];
  private int[] ends = new int[40];
  private int[] digits = new int[40];
  private long[] values = new long[40];
  private int size;
  private int words;

  WordTokens(String text) {
    this.text = text;
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
    size++;
  }

  /** Ends a sentence; a question mark beside other stops wins. */
  void addStop(int id, int at) {
    int width = id == WordNumbers.QUESTION ? 1 : 0;
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
  }
}
