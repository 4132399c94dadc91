package io.glidepath.rulebook;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.PastContact;
import io.glidepath.interaction.Story;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.rulebook.sentence.Vocabulary;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says when and on which channel a customer came last: {@code chat, 3 days ago}. Immutable. */
final class LastContact {
  /** Over how long contacts are counted where a card does not say it, in milliseconds. */
  static final long USUAL_PERIOD = Duration.ofDays(7).toMillis();

  private final Vocabulary vocabulary;

  LastContact(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The latest contact about this issue, else the latest of all; empty without one. */
  String in(Story story, String language) {
    Comparator<PastContact> rank =
        Comparator.<PastContact, Boolean>comparing(each -> isOn(each, story.getIssue()))
            .thenComparing(PastContact::startedAt);
    return story.past().stream()
        .filter(each -> each.startedAt() <= story.now())
        .max(rank)
        .map(each -> said(each, story.now(), language))
        .orElse("");
  }

  private static boolean isOn(PastContact contact, @Nullable String issue) {
    return issue != null && Objects.equals(contact.issue(), issue);
  }

  private String said(PastContact contact, long now, String language) {
    String time = Values.duration(Math.max(0, now - contact.startedAt()), language);
    String ago = Language.of(language).text("ago").replace("{}", time);
    String channel = contact.channel();
    return channel == null
        ? ago
        : vocabulary.said(SlotType.CHANNEL, Language.ENGLISH, channel, language) + ", " + ago;
  }
}
