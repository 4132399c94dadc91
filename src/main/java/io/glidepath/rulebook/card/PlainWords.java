package io.glidepath.rulebook.card;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlMap;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of cards and tables are for people to read: no markup, no templates, not endless. */
final class PlainWords {
  static final String NO_MARKUP = "Words are plain: no HTML, and no template marks.";

  private static final Pattern MARKUP =
      Pattern.compile("<[a-zA-Z/!?]|&#?[a-zA-Z0-9]{1,8};|\\{\\{|\\$\\{|javascript:");
  private static final int LONGEST = 2_000;

  private PlainWords() {}

  static boolean hasMarkup(String text) {
    return MARKUP.matcher(text).find();
  }

  /** Reports the members of a card that say something else than plain words. */
  static void check(YamlMap card, Findings findings) {
    for (String member : card.names()) {
      Object value = card.plain(member);
      if (any(value, false)) {
        findings.error(card.place(member), "markup", NO_MARKUP);
      } else if (any(value, true)) {
        findings.error(
            card.place(member), "too-long", "No text of a card is longer than 2,000 letters.");
      }
    }
  }

  private static boolean any(@Nullable Object value, boolean length) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .anyMatch(entry -> any(entry.getKey(), length) || any(entry.getValue(), length));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().anyMatch(item -> any(item, length));
    }
    return value instanceof String text && (length ? text.length() > LONGEST : hasMarkup(text));
  }
}
