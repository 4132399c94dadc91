package io.glidepath.phrase;

import io.glidepath.phrase.Search.Found;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words that say how something was meant that is said beside them: denied ("they have never let me
 * down"), feared ("I want to be sure that …"), somebody else's ("my neighbor is …"). A phrase names
 * the frames that take it back.
 *
 * @param reach how many words may stand between the frame and what it takes back
 */
record PhraseFrame(String name, Where where, int reach) implements Meaning.Topic {
  static final int USUAL_REACH = 6;

  /** Where a frame stands, seen from what it takes back. */
  enum Where {
    /** Before it, in the same clause. */
    BEFORE,
    /** After it, in the same clause. */
    AFTER,
    /** In the same clause. */
    CLAUSE,
    /** In the same sentence. */
    SENTENCE,
    /** After it, in the same clause or a later one. */
    LATER,
    /** Anywhere in the utterance. */
    UTTERANCE;

    static Optional<Where> of(String word) {
      return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    static String listed() {
      return Arrays.stream(values()).map(Where::word).collect(Collectors.joining(", "));
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether {@code frame}, which is this one as it was said, takes back what was said there. */
  boolean takesBack(Found frame, Found said, WordTokens tokens) {
    return switch (where) {
      case BEFORE ->
          frame.end() <= said.first()
              && tokens.wordsBetween(frame.end(), said.first()) <= reach
              && tokens.clause(frame.end() - 1) == tokens.clause(said.first());
      case AFTER ->
          frame.first() >= said.end()
              && tokens.wordsBetween(said.end(), frame.first()) <= reach
              && tokens.clause(said.end() - 1) == tokens.clause(frame.first());
      case CLAUSE ->
          tokens.clause(frame.first()) <= tokens.clause(said.end() - 1)
              && tokens.clause(frame.end() - 1) >= tokens.clause(said.first());
      case SENTENCE -> tokens.sentence(frame.first()) == tokens.sentence(said.first());
      case LATER -> frame.first() >= said.end();
      case UTTERANCE -> true;
    };
  }
}
