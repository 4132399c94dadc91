package io.glidepath.phrase;

import io.glidepath.phrase.Element.Choice;
import io.glidepath.phrase.Element.Slot;
import io.glidepath.phrase.Element.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a pattern. Words match themselves; {@code (a|b)} is one of them, {@code [a]} may be there,
 * {@code *} is up to three words, {@code ^} and {@code $} are the edges of a sentence, {@code ?} a
 * question mark, {@code @} the sign in an e-mail address; {@code {field}}, {@code {value}}, {@code
 * {digits}}, {@code {number}} and {@code {duration}} stand for what they say, {@code {long-number}}
 * for eight digits or more, {@code {list}} for four things or more to choose from, {@code <name>}
 * for one of a class of words.
 */
final class PatternParser {
  private static final String SIGNS = "()[]|*^$?@{}<>";
  private static final int LONGEST = 1_000;
  private static final int DEEPEST = 8;
  private static final int MOST_WAYS = 500;
  private static final Map<String, Slot> SLOTS =
      Map.of(
          "field", Slot.FIELD,
          "object", Slot.OBJECT,
          "value", Slot.VALUE,
          "name", Slot.NAME,
          "shout", Slot.SHOUT,
          "digits", Slot.DIGITS,
          "long-number", Slot.LONG_NUMBER,
          "list", Slot.LIST,
          "number", Slot.NUMBER,
          "duration", Slot.DURATION);

  private final WordNumbers words;
  private final Map<String, Choice> classes;
  private final String pattern;
  private int at;
  private int depth;

  /** What is wrong with a pattern, and how many characters into it. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    final int offset;

    Malformed(int offset, String message) {
      super(message);
      this.offset = offset;
    }
  }

  private PatternParser(WordNumbers words, Map<String, Choice> classes, String pattern) {
    this.words = words;
    this.classes = classes;
    this.pattern = pattern;
  }

  /** {@code classes} are the word classes that {@code <name>} stands for. */
  static List<Element> parse(WordNumbers words, Map<String, Choice> classes, String pattern)
      throws Malformed {
    if (pattern.length() > LONGEST) {
      throw new Malformed(0, "a pattern has at most 1,000 letters; write several patterns instead");
    }
    PatternParser parser = new PatternParser(words, classes, pattern);
    List<Element> elements = parser.sequence();
    if (parser.at < pattern.length()) {
      throw new Malformed(parser.at, "'" + pattern.charAt(parser.at) + "' has no opening bracket");
    }
    return elements;
  }

  /** What a pattern as a whole must be, and one side of a word class need not be. */
  static void check(List<Element> elements) throws Malformed {
    if (elements.stream().noneMatch(PatternParser::isSure)) {
      throw new Malformed(0, "the pattern would match everything; give it a word of its own");
    }
    if (elements.get(0) == Slot.GAP || elements.get(elements.size() - 1) == Slot.GAP) {
      throw new Malformed(0, "'*' at the start or the end of a pattern does nothing; remove it");
    }
    if (mayEndAnywhere(elements.get(elements.size() - 1))) {
      throw new Malformed(
          0, "'$' in [brackets] at the end does nothing; write (…|$) for 'this or the end'");
    }
    if (gaps(elements) > 2) {
      throw new Malformed(0, "a pattern may have two '*' at most; write two patterns instead");
    }
    if (Patterns.ways(elements) > MOST_WAYS) {
      throw new Malformed(
          0,
          "there are too many ways to read the pattern: the same word or {slot} may be there or not,"
              + " again and again; write several patterns instead");
    }
  }

  private static boolean mayEndAnywhere(Element last) {
    return last instanceof Choice choice
        && choice.branches().contains(List.<Element>of())
        && choice.branches().contains(List.<Element>of(Slot.EDGE));
  }

  private static long gaps(List<Element> elements) {
    long gaps = 0;
    for (Element element : elements) {
      gaps +=
          element instanceof Choice choice
              ? choice.branches().stream().mapToLong(PatternParser::gaps).sum()
              : element == Slot.GAP ? 1 : 0;
    }
    return gaps;
  }

  private static boolean isSure(Element element) {
    return element instanceof Choice choice
        ? choice.branches().stream().allMatch(b -> b.stream().anyMatch(PatternParser::isSure))
        : element != Slot.GAP && element != Slot.EDGE;
  }

  private List<Element> sequence() throws Malformed {
    List<Element> elements = new ArrayList<>();
    while (at < pattern.length()) {
      char sign = pattern.charAt(at);
      if (sign == ')' || sign == ']' || sign == '|') {
        return elements;
      }
      at++;
      switch (sign) {
        case ' ', '\t', ',' -> {}
        case '(' -> elements.add(choice(')'));
        case '[' -> elements.add(choice(']'));
        case '{' -> elements.add(slot());
        case '<' -> elements.add(wordClass());
        case '*' -> elements.add(Slot.GAP);
        case '^', '$' -> elements.add(Slot.EDGE);
        case '?' -> elements.add(question());
        case '@' -> elements.add(new Word(WordNumbers.AT));
        case '}' -> throw new Malformed(at - 1, "'}' has no opening bracket");
        default -> word(elements);
      }
    }
    return elements;
  }

  private Choice choice(char close) throws Malformed {
    int open = at - 1;
    if (++depth > DEEPEST) {
      throw new Malformed(open, "brackets stand too deep in each other; write several patterns");
    }
    List<List<Element>> branches = new ArrayList<>();
    do {
      int start = at;
      branches.add(sequence());
      if (branches.get(branches.size() - 1).isEmpty()) {
        throw new Malformed(
            start, "an alternative is empty; use [brackets] for what may be missing");
      }
    } while (at < pattern.length() && pattern.charAt(at) == '|' && at++ >= 0);
    if (at == pattern.length() || pattern.charAt(at) != close) {
      throw new Malformed(
          open, "'" + pattern.charAt(open) + "' is not closed with '" + close + "'");
    }
    at++;
    depth--;
    if (close == ']') {
      branches.add(List.of());
    }
    return new Choice(branches);
  }

  private Word question() throws Malformed {
    char before = at < 2 ? ' ' : pattern.charAt(at - 2);
    if (before == ')' || before == ']') {
      throw new Malformed(at - 1, "'?' is a question mark; put what may be missing in [brackets]");
    }
    return new Word(WordNumbers.QUESTION);
  }

  private Slot slot() throws Malformed {
    int close = pattern.indexOf('}', at);
    Slot slot = close < 0 ? null : SLOTS.get(pattern.substring(at, close));
    if (slot == null) {
      throw new Malformed(
          at - 1,
          "expected {field}, {object}, {value}, {name}, {digits}, {long-number}, {list}, {number},"
              + " {duration} or {shout}");
    }
    at = close + 1;
    return slot;
  }

  private Choice wordClass() throws Malformed {
    int close = pattern.indexOf('>', at);
    Choice known = close < 0 ? null : classes.get(pattern.substring(at, close));
    if (known == null) {
      throw new Malformed(at - 1, "there is no such class of words under 'words:'");
    }
    at = close + 1;
    return known;
  }

  private void word(List<Element> elements) throws Malformed {
    int start = at - 1;
    while (at < pattern.length() && isPartOfWord(pattern.charAt(at))) {
      at++;
    }
    String word = pattern.substring(start, at);
    if (word.chars().noneMatch(Character::isLetterOrDigit)) {
      throw new Malformed(start, "'" + word + "' is no word");
    }
    words.learn(word).forEach(id -> elements.add(new Word(id)));
  }

  private static boolean isPartOfWord(char c) {
    return c != ',' && !Character.isWhitespace(c) && SIGNS.indexOf(c) < 0;
  }
}
