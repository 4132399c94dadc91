package io.glidepath.rulebook.card;

import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.ExprParser.Refused;
import io.glidepath.rulebook.sentence.Joiners;
import io.glidepath.rulebook.sentence.Meanings;
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

  private static final int LONGEST = 500;

  private final CardContext known;
  private final Findings findings;
  private final LineTrouble trouble;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Set<String> usedSettings = new HashSet<>();
  private @Nullable String language;

  ConditionReader(
      CardContext known, Findings findings, SourceFile file, @Nullable YamlMap settings) {
    this.known = known;
    this.findings = findings;
    trouble = new LineTrouble(known, findings, file, settings);
    if (settings != null) {
      for (String name : settings.names()) {
        String value = settings.text(name);
        if (value != null) {
          this.settings.put(name, value);
        }
      }
    }
  }

  /** Whether a sentence uses the setting, or one that is probably a misspelling of it. */
  boolean mayUse(String setting) {
    return usedSettings.stream()
        .anyMatch(
            used ->
                used.equals(setting)
                    || !settings.containsKey(used) && Nearest.distance(used, setting) <= 2);
  }

  /** Null, with a finding, if the item is not understood. */
  @Nullable Condition read(YamlItem item) {
    String text = item.text();
    return text != null ? line(text.strip(), item.place()) : read(item.map(), item.place());
  }

  private @Nullable Condition read(@Nullable YamlMap map, FilePlace place) {
    if (map == null || map.names().size() != 1) {
      return refuse(place, "This is no sentence, and no any:, all:, none: or not: with sentences.");
    }
    return switch (map.names().iterator().next()) {
      case "any" -> any(parts(map, "any"), place);
      case "all" -> all(parts(map, "all"), place);
      case "none" -> none(parts(map, "none"), place);
      case "not" -> negated(map, place);
      default ->
          refuse(place, "This is no sentence, and no any:, all:, none: or not: with sentences.");
    };
  }

  private @Nullable Condition refuse(FilePlace place, String message) {
    findings.error(place, "condition", message);
    return null;
  }

  private List<Condition> parts(YamlMap map, String member) {
    List<Condition> parts = new ArrayList<>();
    for (YamlItem item : map.items(member)) {
      Condition part = within(read(item), item.place());
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private @Nullable Condition within(@Nullable Condition part, FilePlace place) {
    return part instanceof Condition.Absent
        ? refuse(place, "none: stands by itself, not inside any:, all:, none: or not:.")
        : part;
  }

  private @Nullable Condition any(List<Condition> parts, FilePlace place) {
    if (parts.isEmpty()) {
      return null;
    }
    Expr expr = new Expr.Several(true, exprs(parts));
    return new Condition.Any(text(parts, joiners().or()), place, expr, furthest(parts), parts);
  }

  private @Nullable Condition all(List<Condition> parts, FilePlace place) {
    if (parts.isEmpty()) {
      return null;
    }
    Expr expr = Meanings.all(exprs(parts));
    return new Condition.All(text(parts, joiners().and()), place, expr, furthest(parts), parts);
  }

  private @Nullable Condition none(List<Condition> parts, FilePlace place) {
    if (parts.isEmpty()) {
      return null;
    }
    Expr expr = Meanings.all(exprs(parts));
    String text = joiners().none() + text(parts, joiners().and());
    return new Condition.Absent(text, place, expr, furthest(parts), parts);
  }

  private @Nullable Condition negated(YamlMap map, FilePlace place) {
    FilePlace at = map.place("not");
    YamlMap several = map.mapOrNull("not");
    String text = several == null ? map.text("not") : null;
    Condition inner =
        text != null ? line(text.strip(), at) : several == null ? null : read(several, at);
    Condition part = within(inner, at);
    return part == null ? null : opposite(part, place);
  }

  private Condition opposite(Condition inner, FilePlace place) {
    return new Condition.Negated(
        joiners().negated(inner.text()), place, new Expr.Not(inner.expr()), inner.subject(), inner);
  }

  private Joiners joiners() {
    return Joiners.of(language);
  }

  private static List<Expr> exprs(List<Condition> parts) {
    return parts.stream().map(Condition::expr).toList();
  }

  private static String text(List<Condition> parts, String between) {
    return parts.stream().map(Condition::text).collect(Collectors.joining(between));
  }

  private static Subject furthest(List<Condition> parts) {
    return parts.stream().map(Condition::subject).max(Subject::compareTo).orElse(Subject.STORY);
  }

  private @Nullable Condition line(String raw, FilePlace place) {
    if (raw.length() > LONGEST) {
      return refuse(place, "The condition is longer than 500 letters; say it in several lines.");
    }
    String line = fill(raw, place);
    if (line == null) {
      return null;
    }
    ClauseReader clauses = new ClauseReader(known.dictionary());
    Optional<Clause> clause = clauses.read(line);
    return clause.isPresent()
        ? condition(clause.get(), place)
        : unknown(clauses.misread(line), place);
  }

  private @Nullable Condition condition(Clause clause, FilePlace place) {
    if (clause instanceof Clause.One one) {
      return said(one.text(), place, one.match());
    }
    if (clause instanceof Clause.Opposite opposite) {
      Condition inner = condition(opposite.inner(), place);
      return inner == null ? null : opposite(inner, place);
    }
    Clause.Joined joined = (Clause.Joined) clause;
    List<Condition> parts = new ArrayList<>();
    for (Clause each : joined.parts()) {
      Condition part = condition(each, place);
      if (part != null) {
        parts.add(part);
      }
    }
    return joined.any() ? any(parts, place) : all(parts, place);
  }

  private @Nullable Condition unknown(String line, FilePlace place) {
    Optional<Dictionary.Match> near = known.dictionary().nearMatch(line);
    if (near.isPresent()) {
      Dictionary.Match match = near.get();
      match.values().forEach((slot, value) -> checkSlot(match, slot, value, place));
    } else {
      trouble.unknownSentence(line, place, language);
    }
    return null;
  }

  private boolean checkSlot(Dictionary.Match match, String slot, String value, FilePlace place) {
    boolean fits = known.fits(match.sentence(), slot, value);
    if (!fits) {
      trouble.wrongValue(match.sentence(), slot, value, place);
    }
    return fits;
  }

  /** The line with its settings filled in; null, with findings, if there is no such setting. */
  private @Nullable String fill(String line, FilePlace place) {
    List<String> missing = new ArrayList<>();
    String filled =
        SETTING
            .matcher(line)
            .replaceAll(
                slot -> {
                  String name = slot.group(1);
                  usedSettings.add(name);
                  if (!settings.containsKey(name)) {
                    missing.add(name);
                  }
                  return Matcher.quoteReplacement(settings.getOrDefault(name, ""));
                });
    missing.forEach(name -> trouble.unknownSetting(name, place));
    return missing.isEmpty() ? filled : null;
  }

  private @Nullable Condition said(String line, FilePlace place, Dictionary.Match match) {
    String spoken = match.sentence().language();
    if (language != null && !language.equals(spoken)) {
      trouble.otherLanguage(language, match, place);
    }
    language = language == null ? spoken : language;
    Map<String, String> literals = new LinkedHashMap<>();
    for (Map.Entry<String, String> slot : match.values().entrySet()) {
      if (!checkSlot(match, slot.getKey(), slot.getValue(), place)) {
        return null;
      }
      String value = slot.getValue();
      literals.put(
          slot.getKey(), known.literal(match.sentence(), slot.getKey(), value).orElse(value));
    }
    try {
      Expr expr = known.meanings().of(match.sentence(), literals);
      return new Condition.Said(
          line, place, expr, match.sentence().subject(), match.sentence(), match.values());
    } catch (Refused e) {
      if (!trouble.fraction(match, place)) {
        findings.error(
            place, "wrong-meaning", "The dictionary's meaning cannot be used: " + e.getMessage());
      }
      return null;
    }
  }
}
