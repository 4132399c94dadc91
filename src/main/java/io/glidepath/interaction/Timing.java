package io.glidepath.interaction;

/**
 * How long ago things were, and how long they lasted. Whoever reads time here also names its
 * deadline: {@link #elapsed} that is not yet true, or {@link #within} that is no longer going to
 * be, sets {@link #wakeAt}, the moment when the answer changes without any event. So absence rules
 * need no timer of their own.
 */
public abstract class Timing extends Course {
  Timing() {}

  /** Whether {@code name} happened, and its latest occurrence is {@code millis} or more ago. */
  public boolean elapsed(String name, long millis) {
    return reached(last(name), millis);
  }

  /** Whether {@code name} happened, and its first occurrence is {@code millis} or more ago. */
  public boolean elapsedSinceFirst(String name, long millis) {
    return reached(first(name), millis);
  }

  /** Whether {@code name} happened less than {@code millis} ago. */
  public boolean within(String name, long millis) {
    long at = last(name);
    if (at == 0 || now() - at >= millis) {
      return false;
    }
    wake(at + millis);
    return true;
  }

  /** Whether the customer is on hold now, and has been for {@code millis} or more. */
  public boolean onHoldFor(long millis) {
    return reached(hold.since(), millis);
  }

  /** Whether nobody has told the customer anything for {@code millis} of the present hold. */
  public boolean onHoldUnspoken(long millis) {
    return hold.isOpen() && reached(Math.max(hold.since(), last(Names.AGENT_SPOKE)), millis);
  }

  /** Whether one hold, this or an earlier one, has lasted {@code millis} or more. */
  public boolean heldAtOnce(long millis) {
    return hold.longest(now()) >= millis || onHoldFor(millis);
  }

  /** Whether the customer waits in a queue now, and has for {@code millis} or more. */
  public boolean waitingFor(long millis) {
    return reached(wait.since(), millis);
  }

  /** Whether all holds together have lasted {@code millis} or more. */
  public boolean heldInAll(long millis) {
    return lasted(hold, millis);
  }

  /** Whether the waits in queues have lasted {@code millis} or more together. */
  public boolean waitedInAll(long millis) {
    return lasted(wait, millis);
  }

  /**
   * Whether what the customer said waits for an answer, and has for {@code millis} or more. It
   * counts from the first words after the agent's last, so that asking again does not begin anew.
   */
  public boolean unansweredFor(long millis) {
    return unansweredSince > last(Names.AGENT_SPOKE) && reached(unansweredSince, millis);
  }

  /**
   * Whether neither agent nor customer has said a word for {@code millis}, and there is no hold. It
   * counts from the end of a hold and from an agent's connection too; where no word has been heard
   * at all, nothing is known of silence.
   */
  public boolean nobodySpokeFor(long millis) {
    long spoken = Math.max(last(Names.AGENT_SPOKE), last(Names.CUSTOMER_SPOKE));
    long together = Math.max(last(Names.RESUMED), last(Names.CONNECTED));
    return spoken > 0 && !isHeld() && reached(Math.max(spoken, together), millis);
  }

  /** Whether the latest {@code later} came no more than {@code millis} after the earlier thing. */
  public boolean cameWithin(String later, String earlier, long millis) {
    long gap = last(later) - last(earlier);
    return happened(earlier) && gap >= 0 && gap <= millis;
  }

  /** Whether the interaction has lasted {@code millis} or more, and has not ended. */
  public boolean lastedFor(long millis) {
    return !isEnded() && reached(first(Names.STARTED), millis);
  }

  /** Whether an agent has been connected for {@code millis} or more since the first one was. */
  public boolean handledFor(long millis) {
    return !isEnded() && reached(first(Names.CONNECTED), millis);
  }

  /** Whether the customer waits longer than was announced. */
  public boolean beyondAnnouncedWait() {
    boolean stillWaits = isHeld() || isWaiting();
    return announcedWait > 0 && stillWaits && reached(announcedAt, announcedWait);
  }

  /** Whether a promise is open that falls due in {@code millis} or less, or is overdue. */
  public boolean promiseDueWithin(long millis) {
    for (Promise promise : promises) {
      if (promise.dueAt() > 0 && reached(promise.dueAt() - millis, 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a promise is open that names no time. */
  public boolean promisedWithoutDate() {
    for (Promise promise : promises) {
      if (promise.dueAt() == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a promise is open: neither kept nor broken. */
  public boolean isPromiseOpen() {
    return !promises.isEmpty();
  }

  private boolean lasted(Spell spell, long millis) {
    long missing = millis - spell.total(now());
    if (missing <= 0) {
      return true;
    }
    if (spell.isOpen()) {
      wake(now() + missing);
    }
    return false;
  }

  private boolean reached(long from, long millis) {
    if (from == 0) {
      return false;
    }
    if (now() - from >= millis) {
      return true;
    }
    wake(from + millis);
    return false;
  }
}
