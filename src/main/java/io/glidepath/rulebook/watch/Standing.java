package io.glidepath.rulebook.watch;

import io.glidepath.advice.Row;
import org.jspecify.annotations.Nullable;

/** What is kept of one story from one look to the next: ranks, moments, and which cards held. */
final class Standing {
  private static final Object[] NOTHING = {};

  private final Object owner;
  private final short[] ranks;
  private final long[] since;
  private final long[] due;
  private final @Nullable Object[] values;
  private final long[] held;
  private @Nullable Row @Nullable [] rows;

  /** {@code owner} is whoever may take it up again. */
  Standing(Object owner, Plan plan) {
    this.owner = owner;
    ranks = new short[plan.readings()];
    since = new long[plan.spans().length];
    due = new long[since.length];
    values = plan.changes() == 0 ? NOTHING : new Object[plan.changes()];
    held = new long[(plan.cards() + 63) / 64];
  }

  boolean isOf(Object someone) {
    return owner == someone;
  }

  int rank(int reading) {
    return ranks[reading];
  }

  void rank(int reading, int rank) {
    ranks[reading] = (short) rank;
  }

  long since(int slot) {
    return since[slot];
  }

  void since(int slot, long at) {
    since[slot] = at;
  }

  long due(int slot) {
    return due[slot];
  }

  void due(int slot, long at) {
    due[slot] = at;
  }

  @Nullable Object exchange(int slot, @Nullable Object value) {
    Object before = values[slot];
    values[slot] = value;
    return before;
  }

  boolean held(int card) {
    return (held[card >> 6] & 1L << card) != 0;
  }

  void held(int card, boolean holds) {
    if (holds) {
      held[card >> 6] |= 1L << card;
    } else {
      held[card >> 6] &= ~(1L << card);
    }
  }

  long[] held() {
    return held;
  }

  /** The table row that a card held for, by the card's place among those that read tables. */
  @Nullable Row row(int place) {
    return rows == null ? null : rows[place];
  }

  void row(int place, @Nullable Row row, int places) {
    if (rows == null && row != null) {
      rows = new Row[places];
    }
    if (rows != null) {
      rows[place] = row;
    }
  }
}
