package io.glidepath.phrase;

import io.glidepath.phrase.Element.Slot;
import io.glidepath.phrase.Patterns.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One pass over one utterance: follows the patterns from every token. A pattern looks at a bounded
 * number of tokens, so the time grows with the length of the text and not faster.
 */
final class Search {
  private static final int MOST_GAP = 3;
  private static final int MOST_TOKENS = 60;

  /** So many things are more than anybody keeps in mind who listens. */
  private static final int MANY = 4;

  private final Patterns<Meaning> patterns;
  private final FieldPatterns fields;
  private final WordTokens tokens;
  private final Spans spans;
  private final List<Found> found = new ArrayList<>(4);
  private int start;
  private long steps;

  /**
   * A pattern that fits.
   *
   * @param start the token from which the bits of the masks are counted
   */
  record Found(Meaning meaning, int start, int end, Way way) {
    int first() {
      return start + Long.numberOfTrailingZeros(way.mask);
    }

    /** Whether it overlaps any of these tokens. */
    boolean isIn(BitSet tokens) {
      int next = tokens.nextSetBit(first());
      return next >= 0 && next < Math.max(first() + 1, end);
    }
  }

  /**
   * The way to a place in the patterns.
   *
   * @param mask the tokens that are the pattern's own words
   * @param numbers those of them that are any number
   * @param fieldAt where its field stands, or -1
   * @param millis the duration in it, or 0
   */
  record Way(long mask, long numbers, int fieldAt, long millis) {
    static final Way NONE = new Way(0, 0, -1, 0);
  }

  Search(Patterns<Meaning> patterns, FieldPatterns fields, WordTokens tokens, Spans spans) {
    this.patterns = patterns;
    this.fields = fields;
    this.tokens = tokens;
    this.spans = spans;
  }

  List<Found> all() {
    for (start = 0; start < tokens.size(); start++) {
      Way first = afterWord(Way.NONE, start);
      for (Node<Meaning> next : patterns.after(tokens.id(start))) {
        walk(next, start + 1, first);
      }
      for (Slot slot : patterns.firstSlots()) {
        fill(slot, patterns.after(slot), start, Way.NONE);
      }
    }
    return found;
  }

  /** How many places in the patterns were come to. */
  long steps() {
    return steps;
  }

  private void walk(Node<Meaning> node, int at, Way way) {
    steps++;
    if (!node.ends().isEmpty()) {
      report(node.ends(), at, way);
    }
    if (at >= tokens.size() || at - start >= MOST_TOKENS) {
      return;
    }
    int id = tokens.id(at);
    int i = node.find(id);
    if (i >= 0) {
      Way longer = afterWord(way, at);
      for (; i < node.words() && node.word(i) == id; i++) {
        walk(node.afterWord(i), at + 1, longer);
      }
    }
    for (Slot slot : node.slots()) {
      fill(slot, node.after(slot), at, way);
    }
  }

  private Way afterWord(Way way, int at) {
    return tokens.id(at) == WordNumbers.STOP ? way : said(way, at, at + 1);
  }

  private void fill(Slot slot, List<Node<Meaning>> next, int at, Way way) {
    switch (slot) {
      case GAP -> gap(next, at, way);
      case EDGE -> walkIf(tokens.isStop(at), next, at + 1, way);
      case FIELD -> field(next, at, way);
      case OBJECT -> object(next, at, way);
      case NAME -> {
        int end = fields.values().nameEnd(tokens, at);
        walkIf(end > 0, next, end, way);
      }
      case SHOUT -> {
        boolean begins = at > 0 && tokens.isStop(at - 1) && !tokens.isStop(at);
        int end = tokens.sentenceEnd(at);
        walkIf(begins && tokens.isShouted(at), next, end, said(way, at, at + 1));
      }
      case VALUE -> {
        Field field = way.fieldAt < 0 ? null : spans.field[way.fieldAt];
        int end = field == null ? -1 : fields.values().valueEnd(tokens, spans, at, field);
        walkIf(end > 0, next, end, way);
      }
      case DIGITS -> {
        int end = FieldValues.digitsEnd(tokens, spans, at);
        walkIf(end > 0, next, end, way);
      }
      case LONG_NUMBER -> {
        int end = FieldValues.longNumberEnd(tokens, spans, at);
        walkIf(end > 0, next, end, said(way, at, Math.max(at, end)));
      }
      case LIST -> {
        int end = tokens.listEnd(at, MANY);
        walkIf(end > 0, next, end, said(way, at, Math.max(at, end)));
      }
      case NUMBER -> {
        int end = spans.numberEnd[at];
        Way said = said(way, at, end);
        long numbers = way.numbers | (said.mask & ~way.mask);
        walkIf(end > 0, next, end, new Way(said.mask, numbers, way.fieldAt, way.millis));
      }
      case DURATION -> {
        int end = spans.durationEnd[at];
        Way said = said(way, at, end);
        long millis = Math.max(way.millis, spans.duration[at]);
        walkIf(end > 0, next, end, new Way(said.mask, way.numbers, way.fieldAt, millis));
      }
    }
  }

  private void walkIf(boolean fits, List<Node<Meaning>> next, int at, Way way) {
    if (fits) {
      for (Node<Meaning> node : next) {
        walk(node, at, way);
      }
    }
  }

  private void field(List<Node<Meaning>> next, int at, Way way) {
    if (spans.fieldEnd[at] > 0) {
      int end = fields.listEnd(tokens, spans, at);
      walkIf(true, next, end, new Way(said(way, at, end).mask, way.numbers, at, way.millis));
    }
  }

  private void object(List<Node<Meaning>> next, int at, Way way) {
    int end = spans.objectEnd[at];
    walkIf(end > 0, next, end, new Way(said(way, at, end).mask, way.numbers, at, way.millis));
  }

  private void gap(List<Node<Meaning>> next, int at, Way way) {
    for (int to = at; to <= at + MOST_GAP && to < tokens.size(); to++) {
      walkIf(true, next, to, way);
      if (tokens.isStop(to)) {
        return;
      }
    }
  }

  private Way said(Way way, int from, int to) {
    long mask = way.mask;
    for (int at = from; at < to && at - start < 64; at++) {
      mask |= 1L << (at - start);
    }
    return new Way(mask, way.numbers, way.fieldAt, way.millis);
  }

  private void report(List<Meaning> meanings, int at, Way way) {
    if (way.mask == 0) {
      return;
    }
    int end = start + 64 - Long.numberOfLeadingZeros(way.mask);
    for (Meaning meaning : meanings) {
      found.add(new Found(meaning, start, Math.min(end, at), way));
    }
  }
}
