package io.glidepath.rulebook.card;

import io.glidepath.interaction.Language;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.suggestion.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the words that a card says, in all languages. */
final class Texts {
  private static final Pattern QUOTED = Pattern.compile("[“”„]([^“”„]*)[“”]");

  /** A comment, or an item of the quality form, is there to be read. */
  private static final Pattern WORDS = Pattern.compile("(?m)#\\s|\\bitem:");

  private final Findings findings;

  Texts(Findings findings) {
    this.findings = findings;
  }

  /** The text under a member; every language is demanded. */
  Text read(YamlMap card, String member) {
    Map<String, String> words = new LinkedHashMap<>();
    YamlMap texts = card.mapOrNull(member);
    if (texts == null) {
      findings.error(
          card.place(member),
          "missing-text",
          card.has(member)
              ? "The %s does not say which language it is in.".formatted(member)
              : "The card has no %s.".formatted(member),
          "%s: {%s}".formatted(member, asked(Language.codes())));
      return new Text(words);
    }
    texts.allowOnly(member, Set.copyOf(Language.codes()));
    for (String language : Language.codes()) {
      String text = texts.text(language);
      if (text != null && !text.isBlank()) {
        words.put(language, text.strip());
        quotes(text.strip(), texts.place(language));
      }
    }
    List<String> missing =
        Language.codes().stream().filter(language -> !words.containsKey(language)).toList();
    if (!missing.isEmpty()) {
      findings.error(
          texts.place(),
          "missing-language",
          "The %s is missing in %s.".formatted(member, names(missing)),
          asked(missing));
    }
    return new Text(words);
  }

  /**
   * What to set instead, as YAML: one text, or one for each language where it has words to be read.
   */
  Text fix(YamlMap flag) {
    YamlMap each = flag.mapOrNull("fix");
    if (each == null) {
      String same = flag.text("fix");
      if (same == null) {
        findings.error(flag.place(), "missing-fix", "A flag says what to set instead.", "fix: |");
      } else if (WORDS.matcher(same).find()) {
        warnOfMissing(
            flag.place("fix"),
            Language.codes().stream().filter(code -> !code.equals(Language.ENGLISH)).toList());
      }
      return new Text(same == null ? Map.of() : Map.of("en", same.strip()));
    }
    each.allowOnly("fix", Set.copyOf(Language.codes()));
    Map<String, String> words = new LinkedHashMap<>();
    for (String language : Language.codes()) {
      String text = each.text(language);
      if (text != null && !text.isBlank()) {
        words.put(language, text.strip());
      } else {
        warnOfMissing(each.place(), List.of(language));
      }
    }
    return new Text(words);
  }

  private void warnOfMissing(FilePlace place, List<String> languages) {
    findings.warn(
        place,
        "missing-language",
        "The fix is missing in %s; its words stay as they are.".formatted(names(languages)),
        "fix: {en: …, fr: …, es: …}");
  }

  /** Quotes around a whole text that the word processor has made round. */
  private void quotes(String text, FilePlace place) {
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      findings.warn(
          place,
          "round-quotes",
          "These round quotes belong to the text and would be shown.",
          "\"%s\"".formatted(quoted.group(1)));
    }
  }

  private static String asked(List<String> languages) {
    return languages.stream().map(each -> each + ": …").collect(Collectors.joining(", "));
  }

  private static String names(List<String> languages) {
    return languages.stream()
        .map(each -> Language.of(each).name())
        .collect(Collectors.joining(" and "));
  }
}
