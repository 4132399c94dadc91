package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is speaking, and the utterances that are still being revised. A partial is kept beside the
 * story's tallies until its last revision comes, so that nothing in it is counted twice.
 */
final class Conversation {
  private final Touched touched;
  private final List<OpenUtterance> open = new ArrayList<>(0);
  private int[] closed = {};
  private int closedCount;
  private long[] prints = {};
  private int printCount;
  private @Nullable Speaker lastSpeaker;
  private int run;
  private int lastWords;

  /** {@code touched} is told the names that an open utterance has, or no longer has. */
  Conversation(Touched touched) {
    this.touched = touched;
  }

  /** Keeps the newest revision of an utterance; its time stays that of the first. */
  void revise(String utteranceId, Speaker speaker, long at, List<String> names, int words) {
    if (isClosed(utteranceId)) {
      return;
    }
    long firstHeard = remove(utteranceId, at);
    names.forEach(touched::add);
    open.add(new OpenUtterance(utteranceId, speaker, firstHeard, names, words));
  }

  /**
   * Ends the revisions of an utterance, and returns when it was first heard; -1 if it had ended.
   */
  long close(String utteranceId, Speaker speaker, long at, int words) {
    if (isClosed(utteranceId)) {
      return -1;
    }
    if (closedCount == closed.length) {
      closed = Arrays.copyOf(closed, closedCount + closedCount / 4 + 4);
    }
    closed[closedCount++] = utteranceId.hashCode();
    run = speaker == lastSpeaker ? run + words : words;
    lastSpeaker = speaker;
    lastWords = words;
    return remove(utteranceId, at);
  }

  /** Whether the speaker has said the very same before; a print of 0 is nothing. */
  boolean saidBefore(Speaker speaker, long print) {
    if (print == 0) {
      return false;
    }
    long own = print * 31 + speaker.ordinal();
    for (int i = 0; i < printCount; i++) {
      if (prints[i] == own) {
        return true;
      }
    }
    if (printCount == prints.length) {
      prints = Arrays.copyOf(prints, printCount + 8);
    }
    prints[printCount++] = own;
    return false;
  }

  int count(String name) {
    int count = 0;
    for (OpenUtterance each : open) {
      count += each.count(name);
    }
    return count;
  }

  /** Epoch milliseconds of the latest open utterance that has the name, 0 if none has. */
  long last(String name) {
    long last = 0;
    for (OpenUtterance each : open) {
      if (each.at() > last && each.count(name) > 0) {
        last = each.at();
      }
    }
    return last;
  }

  boolean hasOpen() {
    return !open.isEmpty();
  }

  /** Words that {@code speaker} has said since somebody else spoke, open utterances included. */
  int run(Speaker speaker) {
    int words = speaker == lastSpeaker ? run : 0;
    for (OpenUtterance each : open) {
      words = each.speaker() == speaker ? words + each.words() : words;
    }
    return words;
  }

  /** Words of the latest utterance of {@code speaker} if nobody spoke since, else 0. */
  int lastWords(Speaker speaker) {
    for (OpenUtterance each : open) {
      if (each.speaker() == speaker) {
        return each.words();
      }
    }
    return speaker == lastSpeaker ? lastWords : 0;
  }

  private boolean isClosed(String utteranceId) {
    int hash = utteranceId.hashCode();
    for (int i = closedCount - 1; i >= 0; i--) {
      if (closed[i] == hash) {
        return true;
      }
    }
    return false;
  }

  private long remove(String utteranceId, long at) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).utteranceId().equals(utteranceId)) {
        OpenUtterance gone = open.remove(i);
        gone.names().forEach(touched::add);
        return gone.at();
      }
    }
    return at;
  }
}
