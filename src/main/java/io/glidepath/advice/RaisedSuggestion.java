package io.glidepath.advice;

import io.glidepath.interaction.Story;
import io.glidepath.suggestion.Slots;
import io.glidepath.suggestion.SuggestTerms;
import io.glidepath.suggestion.Suggestion;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A card's suggestion in the words of the interaction that it is raised in. */
final class RaisedSuggestion {
  private RaisedSuggestion() {}

  /** The {@code number}th of the card, which holds for this reason. */
  static Suggestion of(Consultation consultation, Card card, Explanation why, int number) {
    SuggestTerms terms = Objects.requireNonNull(card.suggest());
    Slots slots = why.slots();
    String language = consultation.language();
    String interactionId = consultation.live().story().interactionId();
    return new Suggestion(
        interactionId + "~" + card.id() + "~" + number,
        interactionId,
        card.id(),
        card.pillar(),
        card.title().in(language, slots),
        card.advice().in(language, slots),
        card.say() == null ? null : card.say().in(language, slots),
        language,
        terms.priority(),
        why.reason(),
        card.because() == null ? null : card.because().in(language, slots),
        link(card, consultation, slots),
        card.evidence().isEmpty() ? null : card.evidence().get(0),
        consultation.at(),
        Instant.ofEpochMilli(consultation.now() + terms.expires()),
        consultation.rulebook().revision());
  }

  /** In it, issue and product are the codes that were sent: a page is found by them. */
  private static @Nullable String link(Card card, Consultation consultation, Slots slots) {
    if (card.link() == null) {
      return null;
    }
    Story story = consultation.live().story();
    Slots values =
        name ->
            switch (name) {
              case "issue" -> Objects.requireNonNullElse(story.getIssue(), "");
              case "product" -> Objects.requireNonNullElse(story.getProduct(), "");
              case "language" -> consultation.language();
              default -> slots.value(name);
            };
    return card.link().to(values).orElse(null);
  }
}
