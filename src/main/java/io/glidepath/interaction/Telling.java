package io.glidepath.interaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a story its events in the order in which they happened: one after the other as long as they
 * come so, and all of them anew where one came late, or changed what an earlier one says. Belongs
 * to one lane.
 */
final class Telling {
  private final Story story;
  private final Chronicle chronicle = new Chronicle();
  private long events;
  private long latest;
  private boolean isOutdated;

  Telling(Story story) {
    this.story = story;
  }

  /** Adds an event that came; returns whether the story was told anew. */
  boolean take(InteractionEvent event, Heard heard) {
    events++;
    return take(Told.of(event, heard));
  }

  /** The same for an event that another story remembers. */
  boolean take(Told next) {
    story.advanceTo(next.at());
    latest = Math.max(latest, next.at());
    Chronicle.Change change = chronicle.take(next);
    if (isOutdated && change == Chronicle.Change.NEXT && !chronicle.isFull()) {
      change = Chronicle.Change.ANEW;
    }
    isOutdated = false;
    if (change == Chronicle.Change.NEXT) {
      tell(next);
    } else if (change == Chronicle.Change.ANEW) {
      story.forget();
      chronicle.all().forEach(this::tell);
    }
    return change == Chronicle.Change.ANEW;
  }

  private void tell(Told told) {
    if (told.customerId() != null && story.customerId == null) {
      story.customerId = told.customerId();
    }
    story.secrets = told.heard().secrets();
    told.fact().tell(new Fold(story, told));
  }

  /** Whether what was told rests on something that is known better now. */
  void isOutdated(boolean outdated) {
    isOutdated = outdated;
  }

  /** All events as they read now, null if not all are remembered. */
  @Nullable List<Told> all() {
    return chronicle.isFull() ? null : chronicle.all();
  }

  /** The latest words in which {@code speaker} was heard to say a phrase; empty if unknown. */
  String words(Speaker speaker, String phrase) {
    return chronicle.words(speaker, phrase);
  }

  /** Epoch milliseconds of the event that happened last, 0 if none came. */
  long latest() {
    return latest;
  }

  /** How many events came. */
  long events() {
    return events;
  }
}
