package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of one interaction: what happened in it, how often, and in which order.
 *
 * <p>For every kind of event, and for every phrase of every speaker, it keeps how often it
 * happened, and when first and last, under a name: {@code transferred}, {@code asked:email}, {@code
 * agent:apology}. The names are listed in {@link Names}. All times are epoch milliseconds of the
 * events' own clock, 0 is never; durations are milliseconds.
 */
public abstract class Course {
  /** Nothing in the story changes by time alone. */
  public static final long NEVER = Long.MAX_VALUE;

  final Touched touched = new Touched();
  Tallies tallies = new Tallies(touched);
  Conversation conversation = new Conversation(touched);
  Spell hold = new Spell();
  Spell wait = new Spell();
  final List<Promise> promises = new ArrayList<>(0);
  long unansweredSince;
  long announcedAt;
  long announcedWait;
  private long now;
  private long wakeAt = NEVER;
  private @Nullable Object kept;

  Course() {}

  /** Forgets what happened, so that it can be told anew; what time it is stays. */
  void forget() {
    touched.all();
    tallies = new Tallies(touched);
    conversation = new Conversation(touched);
    hold = new Spell();
    wait = new Spell();
    promises.clear();
    unansweredSince = 0;
    announcedAt = 0;
    announcedWait = 0;
  }

  /** Lets time pass without an event; the clock never goes back. */
  public void advanceTo(long at) {
    now = Math.max(now, at);
  }

  /** Takes back what time has passed since {@code at}. */
  void backTo(long at) {
    now = Math.min(now, at);
  }

  /** Forgets the deadlines, so that the next reading of the story names them anew. */
  public void openForReading() {
    wakeAt = NEVER;
  }

  /** The next moment when something that was read changes by time alone, or {@link #NEVER}. */
  public long wakeAt() {
    return wakeAt;
  }

  /** The story's own clock: the latest event time or wake. */
  public long now() {
    return now;
  }

  // --- for the one who reads it again and again ---------------------------------------------

  /** What its latest reader keeps of it until the next look; no part of the story. */
  public @Nullable Object kept() {
    return kept;
  }

  /**
   * Makes its reader the latest, and forgets what was touched before; {@code reading} is its own.
   */
  public void keep(Object reading) {
    kept = reading;
    touched.clear();
  }

  /** How many names were touched since the latest reader kept something, -1 for very many. */
  public int touchedCount() {
    return touched.count();
  }

  /** A name under which something was noted since, or is no longer; names may come twice. */
  public String touched(int index) {
    return touched.name(index);
  }

  /** Epoch milliseconds of the begin of the present hold, 0 if there is none. */
  public long holdSince() {
    return hold.since();
  }

  /** Epoch milliseconds since when the customer waits in a queue, 0 if they do not. */
  public long waitSince() {
    return wait.since();
  }

  /** When the open promise that names the earliest time falls due, 0 if none names one. */
  public long firstDue() {
    long first = 0;
    for (Promise promise : promises) {
      long due = promise.dueAt();
      first = due > 0 && (first == 0 || due < first) ? due : first;
    }
    return first;
  }

  /** Names a moment when the story is to be looked at again. */
  public void wake(long at) {
    wakeAt = Math.min(wakeAt, at);
  }

  // --- how often, and in which order --------------------------------------------------------

  public int times(String name) {
    return tallies.count(name) + (conversation.hasOpen() ? conversation.count(name) : 0);
  }

  public boolean happened(String name) {
    return times(name) > 0;
  }

  /** Whether {@code later} has happened since the last {@code earlier}, which has happened too. */
  public boolean after(String later, String earlier) {
    long reference = last(earlier);
    return reference > 0 && last(later) >= reference && happened(later);
  }

  /** Whether {@code earlier} happened at least once before the last {@code later}. */
  public boolean preceded(String earlier, String later) {
    long from = first(earlier);
    return from > 0 && from < last(later);
  }

  /** Epoch milliseconds of the latest occurrence, 0 if there is none. */
  public long last(String name) {
    long settled = tallies.last(name);
    return conversation.hasOpen() ? Math.max(settled, conversation.last(name)) : settled;
  }

  /** Epoch milliseconds of the earliest occurrence, 0 if there is none. */
  public long first(String name) {
    long settled = tallies.first(name);
    return settled == 0 && conversation.hasOpen() ? conversation.last(name) : settled;
  }

  public boolean isEnded() {
    return happened(Names.ENDED);
  }

  public boolean isHeld() {
    return hold.isOpen();
  }

  public boolean isWaiting() {
    return wait.isOpen();
  }

  // --- words --------------------------------------------------------------------------------

  /** Words that the agent has said since anybody else spoke. */
  public int agentRun() {
    return conversation.run(Speaker.AGENT);
  }

  /** Words of the agent's latest utterance, 0 if somebody else spoke since. */
  public int agentWords() {
    return conversation.lastWords(Speaker.AGENT);
  }

  /** Notes words of the customer that somebody should answer. */
  void awaitAnswer(long at) {
    long answered = tallies.last(Names.AGENT_SPOKE);
    if (at > answered) {
      boolean waitsAlready = unansweredSince > answered;
      unansweredSince = waitsAlready ? Math.min(unansweredSince, at) : at;
    }
  }
}
