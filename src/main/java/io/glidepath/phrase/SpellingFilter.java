package io.glidepath.phrase;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Writes short and run-together spellings out: {@code can't} becomes {@code can not}, {@code j'ai}
 * becomes {@code je ai}, {@code 24h} becomes {@code 24 h}, and {@code done.So} two words. The
 * table's keys are whole words, or a first or last part with its apostrophe; an empty value drops
 * the word.
 */
final class SpellingFilter extends TokenFilter {
  private final CharArrayMap<String[]> table;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Deque<Part> pending = new ArrayDeque<>();

  private record Part(String text, int start, int end) {}

  SpellingFilter(TokenStream input, CharArrayMap<String[]> table) {
    super(input);
    this.table = table;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (pending.isEmpty()) {
      if (!input.incrementToken()) {
        return false;
      }
      if (!respell()) {
        return true;
      }
    }
    Part part = pending.removeFirst();
    term.setEmpty().append(part.text());
    offset.setOffset(part.start(), part.end());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending.clear();
  }

  /** Whether the present token is to be replaced by the pending ones. */
  private boolean respell() {
    char[] letters = term.buffer();
    int length = term.length();
    String[] whole = table.get(letters, 0, length);
    if (whole != null) {
      add(whole);
      return true;
    }
    boolean startsWithDigit = Character.isDigit(letters[0]);
    for (int i = 1; i < length; i++) {
      char c = letters[i];
      if (c == '\'') {
        return splitAtApostrophe(i);
      }
      if (c == '.' && !startsWithDigit && i > 1 && i < length - 2) {
        return split(i, i + 1);
      }
      if (startsWithDigit && Character.isLetter(c)) {
        return split(i, i);
      }
    }
    return false;
  }

  private boolean splitAtApostrophe(int at) {
    char[] letters = term.buffer();
    String[] first = table.get(letters, 0, at + 1);
    if (first != null) {
      add(first);
      String[] rest = table.get(letters, at + 1, term.length() - at - 1);
      add(rest == null ? new String[] {text(at + 1, term.length())} : rest);
      return true;
    }
    String[] last = table.get(letters, at, term.length() - at);
    if (last == null) {
      return false;
    }
    add(new String[] {text(0, at)});
    add(last);
    return true;
  }

  private boolean split(int end, int next) {
    int start = offset.startOffset();
    pending.add(new Part(text(0, end), start, start + end));
    pending.add(new Part(text(next, term.length()), start + next, offset.endOffset()));
    return true;
  }

  private void add(String @Nullable [] words) {
    if (words != null) {
      for (String word : words) {
        pending.add(new Part(word, offset.startOffset(), offset.endOffset()));
      }
    }
  }

  private String text(int from, int to) {
    return new String(term.buffer(), from, to - from);
  }
}
