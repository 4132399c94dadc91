package io.glidepath.review;

import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An interaction as it stood at one moment. */
record Scene(long seq, Story story) {

  Instant at() {
    return Instant.ofEpochMilli(story.now());
  }

  /** After the event {@code seq}, and at {@code at} if that is later. */
  static Scene of(Retelling retelling, long seq, @Nullable Instant at, Phrases phrases) {
    Scene[] scene = {null};
    retelling.tell(
        phrases,
        (told, story) -> {
          scene[0] = told.seq() == seq ? new Scene(seq, story) : null;
          return scene[0] == null;
        });
    Scene found = scene[0];
    if (found == null) {
      throw none();
    }
    if (at != null) {
      found.story.advanceTo(at.toEpochMilli());
    }
    return found;
  }

  /** The event after which a moment is; throws {@link Unanswerable} if there is none. */
  static Retelling.Told last(Retelling retelling, Moment moment) {
    Instant at = moment.at();
    Long seq = moment.seq();
    long until = at == null ? Long.MAX_VALUE : at.toEpochMilli();
    Retelling.Told last = null;
    long clock = Long.MIN_VALUE;
    for (Retelling.Told told : retelling.own()) {
      clock = Math.max(clock, told.event().time().toEpochMilli());
      if (seq == null ? clock <= until : told.seq() == seq) {
        last = told;
      }
    }
    if (last == null) {
      throw none();
    }
    return last;
  }

  private static Unanswerable none() {
    return new Unanswerable(
        Unanswerable.Kind.NO_MOMENT, "The interaction has no such moment; it has no such event.");
  }
}
