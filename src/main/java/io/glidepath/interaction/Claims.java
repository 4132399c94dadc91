package io.glidepath.interaction;

/**
 * What was asked, given and promised in a story, whether a system reported it or it was inferred
 * from what was said: told both ways, it counts once.
 */
final class Claims {
  /** A reported fact and an inferred one this close together are the same fact. */
  private static final long SAME_FACT = 15_000;

  private final Story story;

  Claims(Story story) {
    this.story = story;
  }

  void given(String field, long when, boolean inferred) {
    story.unanswered.remove(field);
    if (isNew(JoinedNames.of(Names.GIVEN, field), when, inferred)) {
      story.tallies.note(Names.ANY_GIVEN, when);
    }
  }

  void asked(String field, long when, boolean inferred) {
    boolean known = story.knows(field, when);
    if (!isNew(JoinedNames.of(Names.ASKED, field), when, inferred)) {
      return;
    }
    story.tallies.note(Names.ANY_ASKED, when);
    if (!story.unanswered.contains(field)) {
      story.unanswered.add(field);
    }
    if (known) {
      story.askedAgain = field;
      story.tallies.note(Names.ASKED_AGAIN, when);
    } else if (story.gaveEarlier(field)) {
      story.askedAgain = field;
      story.tallies.note(Names.ASKED_AGAIN_EARLIER, when);
    }
  }

  /** A promise reported after it was inferred says better what was meant. */
  void promised(Promise promise, long when, boolean inferred) {
    if (isNew(Names.PROMISE_MADE, when, inferred)) {
      story.tallies.note((Names.PROMISED + promise.what()).intern(), when);
      story.promises.add(promise);
    } else if (!inferred && !story.promises.isEmpty()) {
      story.promises.set(story.promises.size() - 1, promise);
    }
  }

  /** Notes the fact, unless it is the reported twin of an inferred one or the other way round. */
  private boolean isNew(String name, long when, boolean inferred) {
    long last = story.tallies.last(name);
    boolean lastInferred = story.inferred.contains(name);
    if (last > 0 && inferred != lastInferred && Math.abs(when - last) <= SAME_FACT) {
      story.inferred.remove(name);
      return false;
    }
    if (inferred && !lastInferred) {
      story.inferred.add(name);
    } else if (!inferred) {
      story.inferred.remove(name);
    }
    story.tallies.note(name, when);
    return true;
  }
}
