package io.glidepath.rulebook.watch;

import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Story;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, look by look, which cards have to be asked about a story, and when it must be looked
 * at again. Belongs to one thread; a story that somebody else has looked at since is read from the
 * beginning.
 */
public final class Look {
  private final Plan plan;
  private final Object owner = new Object();
  private final long[] due;
  private final boolean[] stale;
  private final int[] seen;
  private final int[] flipped;
  private final int[] asked;
  private @Nullable WatchedStory standing;
  private @Nullable WatchedStory blank;
  private int[] openAtFirst = {};
  private int number;
  private int flippedCount;
  private int askedCount;
  private boolean blindly;

  public Look(Plan plan) {
    this.plan = plan;
    due = new long[plan.readings()];
    stale = new boolean[plan.spans().length];
    seen = new int[plan.cards()];
    flipped = new int[plan.cards()];
    asked = new int[plan.cards()];
  }

  /** Takes in what has changed, and finds the cards to ask. */
  public void at(Story story) {
    number++;
    flippedCount = 0;
    askedCount = 0;
    blindly = false;
    WatchedStory now;
    if (story.kept() instanceof WatchedStory known && known.isOf(owner)) {
      now = known;
      readTouched(story, now);
    } else {
      now = new WatchedStory(blank());
      readAll(story, now);
      flip(openAtFirst);
    }
    standing = now;
    tick(story, now);
    for (int card : plan.blind()) {
      flip(card);
    }
    for (int i = 0; i < flippedCount; i++) {
      consider(flipped[i], now);
    }
    story.keep(now);
  }

  /** How many cards have to be asked. */
  public int askedCount() {
    return askedCount;
  }

  /** The number of a card that has to be asked. */
  public int asked(int place) {
    return asked[place];
  }

  /** Makes the verdict that of the look before, without the cards that have to be asked. */
  public void resume(Verdict verdict) {
    WatchedStory now = Objects.requireNonNull(standing);
    verdict.resume(now.held());
    long[] withRows = plan.withRows();
    for (int word = 0; word < withRows.length; word++) {
      for (long left = withRows[word] & now.held()[word]; left != 0; left &= left - 1) {
        int card = word * 64 + Long.numberOfTrailingZeros(left);
        verdict.forget(card);
        verdict.hold(card, now.row(plan.place(card)));
      }
    }
    for (int i = 0; i < askedCount; i++) {
      verdict.forget(asked[i]);
    }
  }

  /** Keeps what became of the cards that were asked, and names the story's next deadline. */
  public void settle(Verdict verdict, Story story) {
    WatchedStory now = Objects.requireNonNull(standing);
    for (int i = 0; i < askedCount; i++) {
      settle(asked[i], verdict.holds(asked[i]), now);
      if (plan.watch(asked[i]).readsRows()) {
        now.row(plan.place(asked[i]), verdict.row(asked[i]), plan.rows());
      }
    }
    long named = blindly ? story.wakeAt() : Story.NEVER;
    story.openForReading();
    story.wake(Math.min(named, nextWake(now)));
  }

  /** Has the story read from the beginning next time. */
  public void forget(Story story) {
    story.keep(this);
  }

  /** How a story stands in which nothing has happened: a new one differs from it in little. */
  private WatchedStory blank() {
    WatchedStory known = blank;
    if (known != null) {
      return known;
    }
    WatchedStory made = new WatchedStory(owner, plan);
    blank = made;
    readAll(new Story(""), made);
    for (int card = 0; card < plan.cards(); card++) {
      made.note(WatchedStory.PROMISES, card, plan.watch(card).gate().opensInTime(made));
    }
    openAtFirst =
        IntStream.range(0, plan.cards())
            .filter(card -> plan.watch(card).gate().isOpen(made))
            .toArray();
    Arrays.fill(stale, false);
    flippedCount = 0;
    number++;
    return made;
  }

  private void readAll(Story story, WatchedStory now) {
    for (int id = 0; id < plan.readings(); id++) {
      read(plan.reading(id), story, now);
    }
  }

  private void readTouched(Story story, WatchedStory now) {
    int touched = story.touchedCount();
    if (touched < 0) {
      readAll(story, now);
      return;
    }
    for (int i = 0; i < touched; i++) {
      for (int id : plan.on(story.touched(i))) {
        read(plan.reading(id), story, now);
      }
    }
    for (int id : plan.eachLook()) {
      read(plan.reading(id), story, now);
    }
  }

  private void read(Reading reading, Story story, WatchedStory now) {
    if (reading instanceof TimeReading span) {
      long since = span.since(story);
      stale[span.slot()] |= since != now.since(span.slot());
      now.since(span.slot(), since);
    } else if (reading.isTimely()) {
      story.openForReading();
      rank(reading, reading.rank(story, now), now);
      due[reading.id()] = story.wakeAt();
    } else {
      rank(reading, reading.rank(story, now), now);
    }
  }

  /** Takes in what time has changed. */
  private void tick(Story story, WatchedStory now) {
    for (TimeReading span : plan.spans()) {
      rank(span, span.rank(story, now), now);
    }
  }

  private void rank(Reading reading, int rank, WatchedStory now) {
    int before = now.rank(reading.id());
    if (rank == before) {
      return;
    }
    now.rank(reading.id(), rank);
    if (reading instanceof TimeReading span) {
      stale[span.slot()] = true;
    }
    if (reading.isLoose()) {
      for (int card : reading.cards()) {
        now.note(WatchedStory.GRANTED, card, false);
        now.note(WatchedStory.REFUSED, card, false);
      }
    }
    if (reading.isOrdered()) {
      for (int border = Math.min(before, rank) + 1; border <= Math.max(before, rank); border++) {
        flip(reading.border(border));
      }
    } else {
      flip(reading.border(before));
      flip(reading.border(rank));
    }
  }

  private void flip(int[] cards) {
    for (int card : cards) {
      flip(card);
    }
  }

  private void flip(int card) {
    if (seen[card] != number) {
      seen[card] = number;
      flipped[flippedCount++] = card;
    }
  }

  private void consider(int card, WatchedStory now) {
    Plan.Watch watch = plan.watch(card);
    if (!watch.possible()) {
      return;
    }
    if (now.note(WatchedStory.PROMISES, card, watch.gate().opensInTime(now))) {
      for (int slot : watch.spans()) {
        stale[slot] = true;
      }
    }
    if (mayHaveChanged(card, watch, now)) {
      asked[askedCount++] = card;
      blindly |= watch.blind();
    }
  }

  private static boolean mayHaveChanged(int card, Plan.Watch watch, WatchedStory now) {
    boolean held = now.is(WatchedStory.HELD, card);
    boolean may = watch.gate().isOpen(now);
    if (watch.whole()) {
      return may != held;
    }
    return held
        ? !may || !now.is(WatchedStory.GRANTED, card)
        : may && !now.is(WatchedStory.REFUSED, card);
  }

  private void settle(int card, boolean holds, WatchedStory now) {
    now.note(WatchedStory.HELD, card, holds);
    Plan.Watch watch = plan.watch(card);
    if (!watch.whole() && !watch.blind() && watch.gate().isOpen(now)) {
      now.note(WatchedStory.GRANTED, card, holds);
      now.note(WatchedStory.REFUSED, card, !holds);
    }
  }

  /** The first moment at which time alone may change a card. */
  private long nextWake(WatchedStory now) {
    long wake = Story.NEVER;
    for (TimeReading span : plan.spans()) {
      if (stale[span.slot()]) {
        stale[span.slot()] = false;
        now.due(span.slot(), nextWake(span, now));
      }
      wake = Math.min(wake, now.due(span.slot()));
    }
    for (int id : plan.timely()) {
      if (due[id] < wake && waits(plan.reading(id).cards(), now)) {
        wake = due[id];
      }
    }
    return wake;
  }

  private long nextWake(TimeReading span, WatchedStory now) {
    long since = now.since(span.slot());
    if (since == 0) {
      return Story.NEVER;
    }
    for (int rank = now.rank(span.id()); rank < span.ranks(); rank++) {
      if (waits(span.waiting(rank), now)) {
        return span.moment(rank, since);
      }
    }
    return Story.NEVER;
  }

  private boolean waits(int[] cards, WatchedStory now) {
    for (int card : cards) {
      if (now.is(WatchedStory.PROMISES, card)) {
        return true;
      }
    }
    return false;
  }
}
