package io.glidepath.rulebook.watch;

import io.glidepath.interaction.Story;
import io.glidepath.rulebook.sentence.Expr;
import java.util.List;
import java.util.Objects;

/** Anything else: its rank goes to and fro with each change of the answer. */
final class Change extends Reading {
  static final Band EITHER = new Band(1, 1);

  private final StoryQuestion question;
  private final int slot;
  private final boolean timely;

  /** {@code slot} is where a standing keeps the answer. */
  Change(int id, int slot, Expr.Read read) {
    super(id, List.of());
    question = new StoryQuestion(read);
    this.slot = slot;
    timely = Touches.isTimely(read);
  }

  @Override
  boolean isLoose() {
    return true;
  }

  @Override
  boolean isTimely() {
    return timely;
  }

  @Override
  int rank(Story story, WatchedStory standing) {
    Object value = question.value(story);
    int rank = standing.rank(id());
    return Objects.equals(value, standing.exchange(slot, value)) ? rank : 1 - rank;
  }
}
