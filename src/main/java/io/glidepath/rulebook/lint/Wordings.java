package io.glidepath.rulebook.lint;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.card.Table;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.suggestion.Link;
import io.glidepath.suggestion.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a card's words can be read while talking, and say the same in all languages. */
final class Wordings {
  private static final int LONGEST_TITLE = 50;
  private static final int LONGEST_TEXT = 120;
  static final int MOST_WORDS = 12;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s]*");
  private static final Pattern OF_THE_AGENT =
      Pattern.compile("(?i)(?<![\\p{L}])(the agent|l['’]agent|el agente|la agente)(?![\\p{L}])");
  private static final Pattern SLOT = Pattern.compile("\\{[^{}]*}");

  private static final Set<String> STORY_SLOTS =
      Set.of("asked-again", "contact-count", "issue", "last-contact", "product", "spoken-language");

  private final TableUse tables;
  private final Sources sources;
  private final Findings findings;

  Wordings(TableUse tables, Sources sources, Findings findings) {
    this.tables = tables;
    this.sources = sources;
    this.findings = findings;
  }

  void check(RuleCard card) {
    check(card, "title", card.card().title(), LONGEST_TITLE);
    check(card, "advice", card.card().advice(), LONGEST_TEXT);
    Text say = card.card().say();
    if (say != null) {
      check(card, "say", say, LONGEST_TEXT);
    }
    Text because = card.card().because();
    if (because != null) {
      check(card, "because", because, LONGEST_TEXT);
      because.byLanguage().forEach((language, words) -> toTheAgent(card, language, words));
    }
    Link link = card.card().link();
    if (link != null) {
      link.slots().stream()
          .filter(slot -> !slot.equals("language"))
          .forEach(slot -> isKnown(card, "{" + slot + "}", sources.member(card, "link")));
    }
  }

  /** Short enough for a glance, and said to the agent rather than of them. */
  private void toTheAgent(RuleCard card, String language, String words) {
    FilePlace place = sources.find(words, sources.member(card, "because"));
    long count = WORD.matcher(SLOT.matcher(words).replaceAll("x")).results().count();
    if (count > MOST_WORDS) {
      findings.warn(
          place,
          "too-many-words",
          "The because in %s has %d words; an agent reads it at a glance."
              .formatted(Language.of(language).name(), count),
          "at most %d words".formatted(MOST_WORDS));
    }
    if (OF_THE_AGENT.matcher(words).find()) {
      findings.warn(
          place,
          "third-person",
          "The because in %s speaks of the agent, who reads it."
              .formatted(Language.of(language).name()),
          "speak to them, or of the customer");
    }
  }

  private void check(RuleCard card, String member, Text text, int longest) {
    FilePlace from = sources.member(card, member);
    Map<String, Set<String>> slots = new LinkedHashMap<>();
    text.byLanguage()
        .forEach(
            (language, words) -> {
              slots.put(language, slots(words));
              if (words.length() > longest) {
                findings.warn(
                    sources.find(words, from),
                    "too-long",
                    "The %s in %s has %d letters; an agent reads it while talking."
                        .formatted(member, Language.of(language).name(), words.length()),
                    "at most %d letters".formatted(longest));
              }
            });
    Set<String> all = new TreeSet<>();
    slots.values().forEach(all::addAll);
    if (!all.stream().map(slot -> isKnown(card, slot, from)).reduce(true, Boolean::logicalAnd)) {
      return;
    }
    slots.forEach(
        (language, own) -> {
          for (String slot : all) {
            if (!own.contains(slot)) {
              findings.warn(
                  sources.find(text.byLanguage().getOrDefault(language, ""), from),
                  "missing-slot",
                  "The %s in %s leaves out %s, which another language has."
                      .formatted(member, Language.of(language).name(), slot),
                  "say %s in all languages or in none".formatted(slot));
            }
          }
        });
  }

  /** Whether something answers the slot; reports it if not. */
  private boolean isKnown(RuleCard card, String slot, FilePlace from) {
    String name = slot.substring(1, slot.length() - 1);
    List<Table> used = tables.of(card);
    Set<String> known = new TreeSet<>(STORY_SLOTS);
    known.addAll(card.settings().keySet());
    used.forEach(table -> known.addAll(table.columns()));
    boolean answered = known.contains(name) || used.stream().anyMatch(table -> table.answers(name));
    if (!answered) {
      findings.error(
          sources.find(slot, from),
          "unknown-slot",
          "Nothing can be put in the place of %s.".formatted(slot),
          Nearest.to(name, known)
              .orElse("one of " + String.join(", ", known))
              .replaceAll("^(?!one of)(.*)$", "{$1}"));
    }
    return answered;
  }

  private static Set<String> slots(String words) {
    Set<String> slots = new TreeSet<>();
    Matcher slot = SLOT.matcher(words);
    while (slot.find()) {
      slots.add(slot.group());
    }
    return slots;
  }
}
