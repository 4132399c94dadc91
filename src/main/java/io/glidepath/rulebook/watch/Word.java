package io.glidepath.rulebook.watch;

import io.glidepath.interaction.Story;
import io.glidepath.rulebook.sentence.Expr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text: no text, any text, and each text that a card asks for have ranks of their own. */
final class Word extends Reading {
  private static final int NONE = 0;
  private static final int OTHER = 1;

  private final StoryQuestion question;
  private final Map<String, Integer> ranks = new HashMap<>();

  Word(int id, Expr.Read read) {
    super(id, List.of());
    question = new StoryQuestion(read);
  }

  /** The band of one text, or of none. */
  Band band(@Nullable Object text) {
    int rank =
        text == null ? NONE : ranks.computeIfAbsent((String) text, any -> ranks.size() + OTHER + 1);
    return new Band(rank, rank);
  }

  @Override
  boolean isOrdered() {
    return false;
  }

  @Override
  boolean isBorder(Band band, int rank) {
    return band.low() == rank;
  }

  @Override
  boolean isTimely() {
    return false;
  }

  @Override
  int rank(Story story, WatchedStory standing) {
    Object text = question.value(story);
    return text == null ? NONE : ranks.getOrDefault((String) text, OTHER);
  }
}
