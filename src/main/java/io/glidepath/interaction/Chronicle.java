package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The events of one story in the order in which they happened, whatever the order in which they
 * came, and with utterances as they read now. Of events at the same moment the one that came first
 * is first. Belongs to one lane.
 */
final class Chronicle {
  /** More events than this are not remembered; they are met in the order in which they come. */
  static final int MOST = 1_000;

  private final ToldPacking told = new ToldPacking();
  private long last;
  private boolean full;

  /** What an event makes of the story. */
  enum Change {
    /** It is the latest of all. */
    NEXT,
    /** The past reads differently now. */
    ANEW,
    /** It says nothing new. */
    NOTHING
  }

  Change take(Told next) {
    full |= told.count() >= MOST;
    if (full) {
      told.clear();
      return Change.NEXT;
    }
    return next.fact() instanceof Fact.UtteranceHeard said ? takeUtterance(next, said) : put(next);
  }

  /** Whether some events are not remembered. */
  boolean isFull() {
    return full;
  }

  List<Told> all() {
    return Collections.unmodifiableList(told.all());
  }

  /**
   * The latest words in which {@code speaker} was heard to say a phrase; empty if never, or if not
   * all is remembered.
   */
  String words(Speaker speaker, String phrase) {
    return told.words(speaker, phrase);
  }

  private Change takeUtterance(Told next, Fact.UtteranceHeard said) {
    int place = told.lastOf(said.utteranceId());
    if (place < 0) {
      return put(next);
    }
    Told before = told.at(place);
    Fact.UtteranceHeard latest = Objects.requireNonNull(before.utterance(said.utteranceId()));
    if (latest.last() && said.last()) {
      return rewrite(
          next.at() < before.at() ? all -> precede(next, all) : all -> revise(next, all));
    }
    if (latest.last()) {
      return next.at() < before.at() ? put(next) : Change.NOTHING;
    }
    boolean isSame = !said.last() && before.heard().marks().equals(next.heard().marks());
    // A partial that adds nothing need not be remembered.
    return isSame && next.at() >= last ? Change.NEXT : put(next);
  }

  private Change put(Told next) {
    if (told.count() > 0 && next.at() < last) {
      return rewrite(
          all -> {
            insert(next, all);
            return Change.ANEW;
          });
    }
    told.add(next);
    last = next.at();
    return Change.NEXT;
  }

  private Change rewrite(Function<List<Told>, Change> edit) {
    List<Told> all = told.all();
    Change change = edit.apply(all);
    told.clear();
    all.forEach(told::add);
    last = all.isEmpty() ? 0 : all.get(all.size() - 1).at();
    return change;
  }

  /**
   * The utterance reads differently from now on: what is gone was never said, what stays was said
   * when it was, what is new is said now.
   */
  private static Change revise(Told next, List<Told> told) {
    String utteranceId = utteranceOf(next);
    List<Mark> fresh = new ArrayList<>(next.heard().marks());
    boolean isGone = next.isEmpty();
    boolean changed = false;
    for (int at = 0; at < told.size(); at++) {
      Told version = told.get(at);
      Fact.UtteranceHeard said = version.utterance(utteranceId);
      if (said == null || !said.last()) {
        if (said != null && isGone) {
          told.remove(at--);
        }
        continue;
      }
      List<Mark> stays = new ArrayList<>(version.heard().marks());
      stays.removeIf(mark -> fresh.stream().noneMatch(each -> isSame(each, mark)));
      fresh.removeIf(mark -> stays.stream().anyMatch(each -> isSame(each, mark)));
      Told.Standing standing = isGone ? Told.Standing.GONE : version.standing();
      int words = standing == Told.Standing.SAID ? next.heard().words() : 0;
      Told now = version.with(next.heard().only(stays, words), standing);
      changed |= !now.equals(version);
      told.set(at, now);
    }
    if (!fresh.isEmpty()) {
      insert(next.with(next.heard().only(fresh, 0), Told.Standing.ADDED), told);
      changed = true;
    }
    return changed ? Change.ANEW : Change.NOTHING;
  }

  /** What came first is the later version. */
  private static Change precede(Told earlier, List<Told> told) {
    String utteranceId = utteranceOf(earlier);
    int later = told.size() - 1;
    while (told.get(later).utterance(utteranceId) == null) {
      later--;
    }
    Told version = told.remove(later);
    insert(earlier, told);
    revise(version, told);
    return Change.ANEW;
  }

  private static String utteranceOf(Told told) {
    return ((Fact.UtteranceHeard) told.fact()).utteranceId();
  }

  private static boolean isSame(Mark one, Mark other) {
    return one.phrase().equals(other.phrase())
        && Objects.equals(one.about(), other.about())
        && one.millis() == other.millis();
  }

  private static void insert(Told next, List<Told> told) {
    int place = told.size();
    while (place > 0 && told.get(place - 1).at() > next.at()) {
      place--;
    }
    told.add(place, next);
  }
}
