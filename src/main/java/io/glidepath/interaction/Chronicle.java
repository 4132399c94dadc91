package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The events of one story in the order in which they happened, whatever the order in which they
 * came, and with utterances as they read now. Of events at the same moment the one that came first
 * is first. Belongs to one lane.
 */
final class Chronicle {
  /** More events than this are not remembered; they are met in the order in which they come. */
  static final int MOST = 1_000;

  private final List<Told> told = new ArrayList<>(8);
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
    full |= told.size() >= MOST;
    if (full) {
      return Change.NEXT;
    }
    return next.fact() instanceof Fact.UtteranceHeard said ? takeUtterance(next, said) : put(next);
  }

  /** Whether some events are not remembered. */
  boolean isFull() {
    return full;
  }

  List<Told> all() {
    return Collections.unmodifiableList(told);
  }

  /** The latest words in which {@code speaker} was heard to say a phrase; empty if never. */
  String words(Speaker speaker, String phrase) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Told each = told.get(i);
      if (each.standing() != Told.Standing.GONE
          && each.fact() instanceof Fact.UtteranceHeard said
          && said.speaker() == speaker) {
        for (Mark mark : each.heard().marks()) {
          if (mark.phrase().equals(phrase)) {
            return mark.words();
          }
        }
      }
    }
    return "";
  }

  private Change takeUtterance(Told next, Fact.UtteranceHeard said) {
    int before = lastOf(said.utteranceId());
    if (before < 0) {
      return put(next);
    }
    Fact.UtteranceHeard latest =
        Objects.requireNonNull(told.get(before).utterance(said.utteranceId()));
    if (latest.last() && said.last()) {
      return next.at() < told.get(before).at() ? precede(next, before) : revise(next, said);
    }
    if (latest.last()) {
      return next.at() < told.get(before).at() ? put(next) : Change.NOTHING;
    }
    boolean isSame = !said.last() && told.get(before).heard().marks().equals(next.heard().marks());
    // A partial that adds nothing need not be remembered.
    return isSame && next.at() >= last() ? Change.NEXT : put(next);
  }

  /**
   * The utterance reads differently from now on: what is gone was never said, what stays was said
   * when it was, what is new is said now.
   */
  private Change revise(Told next, Fact.UtteranceHeard latest) {
    String utteranceId = latest.utteranceId();
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
      insert(next.with(next.heard().only(fresh, 0), Told.Standing.ADDED));
      changed = true;
    }
    return changed ? Change.ANEW : Change.NOTHING;
  }

  /** What came first is the later version. */
  private Change precede(Told earlier, int later) {
    Told version = told.remove(later);
    insert(earlier);
    if (version.fact() instanceof Fact.UtteranceHeard said) {
      revise(version, said);
    }
    return Change.ANEW;
  }

  private static boolean isSame(Mark one, Mark other) {
    return one.phrase().equals(other.phrase())
        && Objects.equals(one.about(), other.about())
        && one.millis() == other.millis();
  }

  private Change put(Told next) {
    return insert(next) == told.size() - 1 ? Change.NEXT : Change.ANEW;
  }

  private int insert(Told next) {
    int place = told.size();
    while (place > 0 && told.get(place - 1).at() > next.at()) {
      place--;
    }
    told.add(place, next);
    return place;
  }

  private long last() {
    return told.isEmpty() ? 0 : told.get(told.size() - 1).at();
  }

  private int lastOf(String utteranceId) {
    for (int at = told.size() - 1; at >= 0; at--) {
      if (told.get(at).utterance(utteranceId) != null) {
        return at;
      }
    }
    return -1;
  }
}
