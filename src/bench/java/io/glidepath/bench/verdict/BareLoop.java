package io.glidepath.bench.verdict;

import io.glidepath.bench.traffic.Step;
import io.glidepath.interaction.Story;

/**
 * The least that any engine has to do for an event: fold it into the story, ask which rules hold,
 * and say why those hold that did not hold before. It looks again when a deadline passes that the
 * rules have read.
 */
final class BareLoop implements Loop {
  private final Judge judge;
  private final Kept[] slots;
  private final int words;
  private long[] held = {};
  private long looks;
  private long reasons;
  private long letters;
  private LookListener listener = (slot, story) -> {};

  /** Somebody who wants to know of each look. */
  interface LookListener {
    void looked(int slot, Story story);
  }

  /** What is kept of one interaction. */
  private static final class Kept {
    private final Story story;
    private long[] held;
    private long wakeAt = Story.NEVER;

    Kept(Story story, int words) {
      this.story = story;
      held = new long[words];
    }
  }

  BareLoop(Judge judge, int rules, int live) {
    this.judge = judge;
    words = (rules + 63) / 64;
    slots = new Kept[live];
  }

  @Override
  public void take(Step step) {
    if (step.first()) {
      Kept fresh = new Kept(new Story(step.event().interactionId()), words);
      fresh.story.remember(step.past());
      slots[step.slot()] = fresh;
    }
    Kept kept = slots[step.slot()];
    long at = step.event().time().toEpochMilli();
    while (kept.wakeAt < at) {
      kept.story.advanceTo(kept.wakeAt);
      look(step.slot(), kept);
    }
    kept.story.add(step.event(), step.heard());
    look(step.slot(), kept);
    held = kept.held;
  }

  void onLook(LookListener listening) {
    listener = listening;
  }

  long[] heldIn(int slot) {
    return slots[slot].held;
  }

  private void look(int slot, Kept kept) {
    long[] holds = new long[words];
    kept.story.openForReading();
    judge.judge(kept.story, holds);
    looks++;
    for (int word = 0; word < words; word++) {
      for (long risen = holds[word] & ~kept.held[word]; risen != 0; risen &= risen - 1) {
        int rule = word * 64 + Long.numberOfTrailingZeros(risen);
        letters += judge.reason(rule, kept.story).length();
        reasons++;
      }
    }
    kept.held = holds;
    kept.wakeAt = kept.story.wakeAt();
    listener.looked(slot, kept.story);
  }

  @Override
  public long[] held() {
    return held;
  }

  @Override
  public long looks() {
    return looks;
  }

  @Override
  public long reasons() {
    return letters < 0 ? -1 : reasons;
  }
}
