package io.glidepath.suggestion;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.NoBreak;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words in several languages, by language subtag; English stands in for those that are missing. */
public record Text(Map<String, String> byLanguage) {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z-]*)}");

  public Text {
    byLanguage = Map.copyOf(byLanguage);
  }

  public String in(@Nullable String language) {
    String words = language == null ? null : byLanguage.get(language);
    return words == null
        ? byLanguage.getOrDefault(Language.ENGLISH, "")
        : NoBreak.in(String.valueOf(language), words);
  }

  /** The words with each {@code {slot}} replaced by its value; a slot without one stays empty. */
  public String in(@Nullable String language, Slots slots) {
    String words = in(language);
    return words.indexOf('{') < 0
        ? words
        : SLOT.matcher(words)
            .replaceAll(slot -> Matcher.quoteReplacement(slots.value(slot.group(1))));
  }

  /** The words of no case in particular: {@code …} for each slot. */
  public String elided(@Nullable String language) {
    return SLOT.matcher(in(language)).replaceAll("…");
  }

  public Set<String> languages() {
    return byLanguage.keySet();
  }
}
