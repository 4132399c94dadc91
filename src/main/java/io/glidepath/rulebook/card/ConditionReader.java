package io.glidepath.rulebook.card;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.Place;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.ExprParser.Refused;
import io.glidepath.rulebook.sentence.Meanings;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.rulebook.sentence.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands the lines of a card's {@code when}. */
final class ConditionReader {
  private static final Pattern SETTING = Pattern.compile("\\{([a-z][a-z0-9-]*)}");
  private static final Pattern OR = Pattern.compile(",? or |, ou |, o ");

  private final Known known;
  private final Findings findings;
  private final Map<String, String> settings;
  private final Set<String> usedSettings = new HashSet<>();
  private @Nullable String language;

  ConditionReader(Known known, Findings findings, Map<String, String> settings) {
    this.known = known;
    this.findings = findings;
    this.settings = settings;
  }

  Set<String> usedSettings() {
    return usedSettings;
  }

  /** Null, with a finding, if the item is not understood. */
  @Nullable Condition read(YamlItem item) {
    String text = item.text();
    YamlMap map = item.map();
    if (text != null) {
      return line(text.strip(), item.place());
    }
    if (map == null || map.names().size() != 1) {
      return refuse(item.place(), "A condition is a sentence, or any:, none: or not: with some.");
    }
    return switch (map.names().iterator().next()) {
      case "any" -> any(parts(map, "any"), item.place());
      case "none" -> none(parts(map, "none"), item.place());
      case "not" -> negated(map, item.place());
      default -> refuse(item.place(), "A condition is a sentence, any:, none: or not:.");
    };
  }

  private @Nullable Condition refuse(Place place, String message) {
    findings.error(place, "condition", message);
    return null;
  }

  private List<Condition> parts(YamlMap map, String member) {
    List<Condition> parts = new ArrayList<>();
    for (YamlItem item : map.items(member)) {
      Condition part = read(item);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private @Nullable Condition any(List<Condition> parts, Place place) {
    if (parts.isEmpty()) {
      return null;
    }
    Expr expr = new Expr.Several(true, parts.stream().map(Condition::expr).toList());
    return new Condition.Any(
        text(parts, known.words(language).or()), place, expr, furthest(parts), parts);
  }

  private @Nullable Condition none(List<Condition> parts, Place place) {
    if (parts.isEmpty()) {
      return null;
    }
    Expr expr = Meanings.all(parts.stream().map(Condition::expr).toList());
    String text = known.words(language).none() + text(parts, known.words(language).and());
    return new Condition.Absent(text, place, expr, furthest(parts), parts);
  }

  private @Nullable Condition negated(YamlMap map, Place place) {
    String text = map.text("not");
    Condition inner = text == null ? null : line(text.strip(), map.place("not"));
    return inner == null
        ? null
        : new Condition.Negated(
            known.words(language).not() + inner.text(),
            place,
            new Expr.Not(inner.expr()),
            inner.subject(),
            inner);
  }

  private static String text(List<Condition> parts, String between) {
    return parts.stream().map(Condition::text).collect(Collectors.joining(between));
  }

  private static Subject furthest(List<Condition> parts) {
    return parts.stream().map(Condition::subject).max(Subject::compareTo).orElse(Subject.STORY);
  }

  private @Nullable Condition line(String raw, Place place) {
    String line = fill(raw, place);
    Optional<Dictionary.Match> whole = known.dictionary().match(line);
    if (whole.isPresent()) {
      return said(line, place, whole.get());
    }
    String[] alternatives = OR.split(line);
    if (alternatives.length > 1) {
      List<Optional<Dictionary.Match>> matches = new ArrayList<>();
      for (String alternative : alternatives) {
        matches.add(known.dictionary().match(alternative.strip()));
      }
      if (matches.stream().allMatch(Optional::isPresent)) {
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < alternatives.length; i++) {
          Condition part = said(alternatives[i].strip(), place, matches.get(i).orElseThrow());
          if (part != null) {
            parts.add(part);
          }
        }
        return any(parts, place);
      }
    }
    return unknown(line, place);
  }

  private @Nullable Condition unknown(String line, Place place) {
    Optional<Dictionary.Match> near = known.dictionary().nearMatch(line);
    if (near.isPresent()) {
      Dictionary.Match match = near.get();
      match.values().forEach((slot, value) -> checkSlot(match, slot, value, place));
      return null;
    }
    findings.error(
        place,
        "unknown-sentence",
        "No dictionary has the sentence \"%s\".".formatted(line),
        known.dictionary().nearest(line).orElse("a sentence of rules/sentences.dsl"));
    return null;
  }

  private boolean checkSlot(Dictionary.Match match, String slot, String value, Place place) {
    SlotType type = java.util.Objects.requireNonNull(match.sentence().slots().get(slot));
    boolean fits = known.fits(type, value);
    if (!fits) {
      findings.error(
          place,
          type == SlotType.PHRASE
              ? "unknown-phrase"
              : type == SlotType.TABLE ? "unknown-table" : "wrong-value",
          "\"%s\" is not %s.".formatted(value, type.example()),
          known.nearest(type, value).orElse(null));
    }
    return fits;
  }

  private String fill(String line, Place place) {
    return SETTING
        .matcher(line)
        .replaceAll(
            slot -> {
              String name = slot.group(1);
              usedSettings.add(name);
              if (!settings.containsKey(name)) {
                findings.error(
                    place,
                    "unknown-setting",
                    "The card has no setting %s.".formatted(name),
                    "settings: {%s: …}".formatted(name));
              }
              return Matcher.quoteReplacement(settings.getOrDefault(name, "1"));
            });
  }

  private @Nullable Condition said(String line, Place place, Dictionary.Match match) {
    String spoken = match.sentence().language();
    if (language != null && !language.equals(spoken)) {
      findings.error(
          place,
          "mixed-languages",
          "The card is in %s, this line in %s.".formatted(language, spoken));
    }
    language = language == null ? spoken : language;
    Map<String, String> literals = new LinkedHashMap<>();
    for (Map.Entry<String, String> slot : match.values().entrySet()) {
      if (!checkSlot(match, slot.getKey(), slot.getValue(), place)) {
        return null;
      }
      SlotType type = java.util.Objects.requireNonNull(match.sentence().slots().get(slot.getKey()));
      literals.put(slot.getKey(), known.literal(type, slot.getValue()));
    }
    try {
      Expr expr = known.meanings().of(match.sentence(), literals);
      return new Condition.Said(
          line, place, expr, match.sentence().subject(), match.sentence(), match.values());
    } catch (Refused e) {
      findings.error(
          place, "wrong-meaning", "The dictionary's meaning cannot be used: " + e.getMessage());
      return null;
    }
  }
}
