package io.glidepath.phrase;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes off the plural, and the feminine of participles, with their accents or without: {@code
 * jours} is {@code jour}, {@code désolées} is {@code désolé}. Lucene's French stemmers leave words
 * of five letters alone, so that {@code heure} and {@code heures} would be two words.
 */
final class FrenchEndingFilter extends TokenFilter {
  private static final int SHORTEST = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FrenchEndingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    if (length >= SHORTEST && (term.charAt(length - 1) == 's' || term.charAt(length - 1) == 'x')) {
      length--;
    }
    boolean isFeminine =
        length >= SHORTEST
            && term.charAt(length - 1) == 'e'
            && (term.charAt(length - 2) == 'é' || term.charAt(length - 2) == 'e');
    term.setLength(isFeminine ? length - 1 : length);
    return true;
  }
}
