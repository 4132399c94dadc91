package io.glidepath.rulebook;

import io.glidepath.advice.Card;
import io.glidepath.advice.Row;
import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what the index let through against what all cards together say. */
final class IndexCheck {
  private final List<Card> cards;
  private final Verdict verdict;
  private final long[] held;
  private final List<@Nullable Row> rows;

  /** Remembers the verdict as it is. */
  IndexCheck(List<Card> cards, Verdict verdict) {
    this.cards = cards;
    this.verdict = verdict;
    held = verdict.copy();
    rows = rows();
  }

  /**
   * Has the verdict written anew by {@code everybody}; throws {@link IllegalStateException} with
   * the first card that says something else.
   */
  void against(Story story, Runnable everybody) {
    verdict.clear();
    everybody.run();
    List<@Nullable Row> all = rows();
    for (int card = 0; card < cards.size(); card++) {
      boolean before = (held[card >> 6] & 1L << card) != 0;
      if (before != verdict.holds(card) || !Objects.equals(rows.get(card), all.get(card))) {
        throw new IllegalStateException(
            "The index missed %s: it said %s, and asked it says %s, at %d of %s"
                .formatted(
                    cards.get(card).id(),
                    before,
                    verdict.holds(card),
                    story.now(),
                    story.interactionId()));
      }
    }
  }

  private List<@Nullable Row> rows() {
    List<@Nullable Row> found = new ArrayList<>();
    for (int card = 0; card < cards.size(); card++) {
      found.add(verdict.row(card));
    }
    return found;
  }
}
