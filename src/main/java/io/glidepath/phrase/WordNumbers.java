package io.glidepath.phrase;

import io.glidepath.interaction.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A language's words as numbers. Words that differ only in case, accents, plural or a short
 * spelling are the same word; words that no pattern uses are {@link #UNKNOWN}.
 */
final class WordNumbers {
  static final int UNKNOWN = 0;

  /** The end of a sentence, and the start and the end of the text. */
  static final int STOP = 1;

  /** The end of a sentence that is a question. */
  static final int QUESTION = 2;

  /** The sign inside an e-mail address. */
  static final int AT = 3;

  /** What stands for personal data, and something like it that is as long. */
  private static final String[][] MARKS = {
    {"[card]", " 0000 "},
    {"[card\u2026]", " 00000 "},
    {"[cvv]", " 000 "},
    {"[phone]", " 00000 "},
    {"[iban]", " 0000 "},
    {"[number]", " 000000 "},
    {"[e-mail]", " aa@aaa "}
  };

  private static final int MOST_TOKENS = 4_000;

  private final CharArrayMap<Integer> ids = new CharArrayMap<>(2_000, false);
  private final Map<String, List<Integer>> learnt = new HashMap<>();
  private final Analyzer analyzer;
  private final List<String> joined;
  private Set<Integer> clauseStarts = Set.of();
  private Set<Integer> listJoiners = Set.of();
  private @Nullable Misspellings misspellings;

  /**
   * @param spelling maps short spellings to what they stand for
   * @param joined words that are one word with their hyphen, and others without
   */
  WordNumbers(String language, Map<String, String> spelling, List<String> joined) {
    this.joined = List.copyOf(joined);
    CharArrayMap<String[]> table = new CharArrayMap<>(spelling.size() + 1, false);
    spelling.forEach(
        (word, full) ->
            table.put(
                word.toLowerCase(Locale.ROOT),
                full.isBlank() ? new String[0] : full.strip().split(" +")));
    analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream spelled = new SpellingFilter(new LowerCaseFilter(tokenizer), table);
            return new TokenStreamComponents(
                tokenizer, new ASCIIFoldingFilter(stem(language, spelled)));
          }
        };
  }

  /** Takes the endings off as the language says, or leaves the words as they are. */
  private static TokenStream stem(String language, TokenStream words) {
    String filter = Language.of(language).textOrNull("endings");
    try {
      return filter == null
          ? words
          : Class.forName(filter)
              .asSubclass(TokenFilter.class)
              .getDeclaredConstructor(TokenStream.class)
              .newInstance(words);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("languages.properties: " + filter + " is no filter", e);
    }
  }

  /** The numbers of the words of a pattern; new words get new numbers. */
  List<Integer> learn(String text) {
    return learnt.computeIfAbsent(text, this::analyze);
  }

  private List<Integer> analyze(String text) {
    List<Integer> found = new ArrayList<>(2);
    try (TokenStream stream = analyzer.tokenStream("", plain(text))) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String word = term.toString();
        Integer known = ids.get(word);
        int id = known == null ? ids.size() + AT + 1 : known;
        ids.put(word, id);
        found.add(id);
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return found;
  }

  /**
   * Ends learning; {@code starts} are the words that begin a clause, {@code joiners} those between
   * things to choose from.
   */
  void close(Set<Integer> starts, Set<Integer> joiners) {
    clauseStarts = Set.copyOf(starts);
    listJoiners = Set.copyOf(joiners);
    misspellings = new Misspellings(ids);
  }

  /** Whether a pattern uses the word, as it stands there. */
  boolean knows(String word) {
    return ids.get(word) != null;
  }

  WordTokens read(String original) {
    String text = plain(original);
    WordTokens tokens = new WordTokens(text);
    tokens.add(STOP, 0, 0);
    int end = 0;
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (tokens.size() < MOST_TOKENS && stream.incrementToken()) {
        addBetween(tokens, text, end, offset.startOffset());
        addWord(tokens, term, offset);
        end = offset.endOffset();
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    addBetween(tokens, text, end, text.length());
    tokens.addStop(STOP, end);
    return tokens;
  }

  private void addWord(WordTokens tokens, CharTermAttribute term, OffsetAttribute offset) {
    Integer known = ids.get(term.buffer(), 0, term.length());
    int id = known == null ? guess(term) : known;
    if (clauseStarts.contains(id)) {
      tokens.startClause();
    }
    tokens.add(id, offset.startOffset(), offset.endOffset());
    if (listJoiners.contains(id)) {
      tokens.noteJoiner();
    }
    tokens.noteDigits(term.buffer(), term.length());
  }

  private int guess(CharTermAttribute term) {
    return misspellings == null ? UNKNOWN : misspellings.guess(term.buffer(), term.length());
  }

  private static void addBetween(WordTokens tokens, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (text.charAt(i)) {
        case '?' -> tokens.addStop(QUESTION, i);
        case '.', '!', ';', '\n', '\u2026', '\u00a1', '\u00bf' -> tokens.addStop(STOP, i);
        case ',', ':', '(', ')', '\u2013', '\u2014' -> tokens.startClause();
        case '-' -> {
          if (i > from || to > i + 1) {
            tokens.startClause();
          }
        }
        case '\u201c', '\u00ab' -> tokens.quote(true);
        case '\u201d', '\u00bb' -> tokens.quote(false);
        case '"' -> tokens.quoteMark();
        case '@' -> {
          if (i > 0 && i + 1 < to + 1 && isInWord(text, i)) {
            tokens.add(AT, i, i + 1);
          }
        }
        default -> {}
      }
    }
  }

  private static boolean isInWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** One kind of apostrophe, and digits for what was taken out; everything keeps its place. */
  private String plain(String text) {
    String plain = text.replace('\u2019', '\'').replace('\u02bc', '\'').replace('`', '\'');
    if (plain.indexOf('[') >= 0) {
      for (String[] mark : MARKS) {
        plain = plain.replace(mark[0], mark[1]);
      }
    }
    for (String word : joined) {
      plain = join(plain, word);
    }
    return plain;
  }

  /** Writes the hyphen as a letter, so that the word stays one. */
  private static String join(String text, String word) {
    if (text.indexOf('-') < 0) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text);
    for (int at = 0; at + word.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        for (int i = word.indexOf('-'); i >= 0; i = word.indexOf('-', i + 1)) {
          joined.setCharAt(at + i, '_');
        }
      }
    }
    return joined.toString();
  }
}
