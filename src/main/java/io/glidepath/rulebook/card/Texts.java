package io.glidepath.rulebook.card;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.suggestion.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the words that a card says, in all languages. */
final class Texts {
  private final Findings findings;

  Texts(Findings findings) {
    this.findings = findings;
  }

  /** The text under a member; every language is demanded. */
  Text read(YamlMap card, String member) {
    Map<String, String> words = new LinkedHashMap<>();
    YamlMap texts = card.map(member);
    if (texts == null) {
      findings.error(
          card.place(),
          "missing-text",
          "The card has no %s.".formatted(member),
          "%s: {en: …, fr: …, es: …}".formatted(member));
      return new Text(words);
    }
    texts.allowOnly(member, Set.copyOf(Dictionary.LANGUAGES));
    for (String language : Dictionary.LANGUAGES) {
      String text = texts.text(language);
      if (text != null && !text.isBlank()) {
        words.put(language, text.strip());
      }
    }
    List<String> missing =
        Dictionary.LANGUAGES.stream().filter(language -> !words.containsKey(language)).toList();
    if (!missing.isEmpty()) {
      findings.error(
          texts.place(),
          "missing-language",
          "%s is not said in %s.".formatted(member, String.join(", ", missing)));
    }
    return new Text(words);
  }
}
