package io.glidepath.rulebook.card;

import io.glidepath.interaction.Language;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a card that nobody has written yet: a gap such as “…” where a text belongs, and one text
 * that stands for several languages. A draft may have gaps; what agents could see may not.
 */
final class UnwrittenWords {
  private static final List<String> TEXTS = List.of("title", "advice", "say");
  private static final List<String> FLAG_TEXTS = List.of("why", "effect");
  private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{N}]");

  /** What a slot says is in the reader's language already. */
  private static final Pattern SLOT = Pattern.compile("\\{[^}]*\\}");

  private static final Pattern SEVERAL_WORDS = Pattern.compile("\\p{L}\\S*\\s+\\S*\\p{L}");

  /** A word of this many letters is seldom the same in all languages. */
  private static final int LONG_WORD = 5;

  private final boolean draft;
  private final Findings findings;

  private UnwrittenWords(boolean draft, Findings findings) {
    this.draft = draft;
    this.findings = findings;
  }

  /** Looks at a card with that status; a retired one is left alone. */
  static void check(YamlMap card, String status, Findings findings) {
    if (status.equals("retired")) {
      return;
    }
    UnwrittenWords words = new UnwrittenWords(status.equals("draft"), findings);
    TEXTS.forEach(member -> words.text(card, member));
    YamlMap then = card.mapOrNull("then");
    YamlMap flag = then == null ? null : then.mapOrNull("flag");
    if (flag != null) {
      FLAG_TEXTS.forEach(member -> words.text(flag, member));
    }
    words.evidence(card);
  }

  private void text(YamlMap map, String member) {
    YamlMap texts = map.mapOrNull(member);
    if (texts == null) {
      return;
    }
    Map<String, String> languages = new HashMap<>();
    for (String language : Language.codes()) {
      String text = texts.text(language);
      String name = Language.of(language).name();
      if (gap(text, texts.place(language), "The %s in %s".formatted(member, name))
          || text == null) {
        continue;
      }
      String words = text.strip();
      if (!WRITTEN.matcher(SLOT.matcher(words).replaceAll("")).find()) {
        continue;
      }
      String other = languages.putIfAbsent(words.toLowerCase(Locale.ROOT), name);
      boolean all = Language.codes().stream().allMatch(each -> words.equals(said(texts, each)));
      if (other != null
          && (all && words.length() >= LONG_WORD || SEVERAL_WORDS.matcher(words).find())) {
        findings.warn(
            texts.place(language),
            "untranslated",
            "The %s in %s is the same as in %s.".formatted(member, name, other),
            language + ": …");
      }
    }
  }

  private static @Nullable String said(YamlMap texts, String language) {
    String text = texts.text(language);
    return text == null ? null : text.strip();
  }

  private void evidence(YamlMap card) {
    for (YamlItem item : card.items("evidence")) {
      YamlMap evidence = item.map();
      if (evidence != null) {
        gap(evidence.text("claim"), evidence.place("claim"), "The evidence's claim");
        gap(evidence.text("source"), evidence.place("source"), "The evidence's source");
      }
    }
    for (YamlItem limit : card.items("limits")) {
      gap(limit.text(), limit.place(), "A limit");
    }
  }

  /** Reports a text without a letter and a figure; whether it is one. */
  private boolean gap(@Nullable String text, FilePlace place, String what) {
    if (text == null || text.isBlank() || WRITTEN.matcher(text).find()) {
      return false;
    }
    String message = "%s is still to be written.".formatted(what);
    if (draft) {
      findings.warn(place, "unwritten", message, null);
    } else {
      findings.error(place, "unwritten", message, null);
    }
    return true;
  }
}
