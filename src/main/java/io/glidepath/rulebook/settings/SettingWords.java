package io.glidepath.rulebook.settings;

import io.glidepath.interaction.Nearest;
import io.glidepath.kpi.KnownWords;
import io.glidepath.kpi.Written;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.sentence.SlotType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads words, lists, numbers and flags of settings. A member or a word that nobody knows is kept
 * as it is written, and reported with the nearest known one; a name that begins with x- is the
 * center's own and is not.
 */
final class SettingWords {
  /** What a member takes. */
  enum Shape {
    WORD,
    WORDS,
    NUMBER,
    FLAG,
    DURATION
  }

  private static final Set<String> USUAL =
      Set.of("id", "name", "measures", "target", "scope", "use", "window", "survey");
  private static final Set<String> SURVEY_USUAL =
      Set.of("when", "channel", "delay", "sample", "while-open");
  private static final Map<String, Shape> MEMBERS =
      Map.ofEntries(
          Map.entry("owner", Shape.WORD),
          Map.entry("by", Shape.WORDS),
          Map.entry("for", Shape.WORDS),
          Map.entry("channels", Shape.WORDS),
          Map.entry("statistic", Shape.WORD),
          Map.entry("counted-by", Shape.WORD),
          Map.entry("counted-in", Shape.WORD),
          Map.entry("counted-each", Shape.NUMBER),
          Map.entry("excludes", Shape.WORDS),
          Map.entry("counter", Shape.WORDS),
          Map.entry("acts-on", Shape.WORDS),
          Map.entry("paid.share-of-pay", Shape.NUMBER),
          Map.entry("statutory", Shape.FLAG),
          Map.entry("season", Shape.WORDS),
          Map.entry("contract.price-per", Shape.WORD),
          Map.entry("contract.partner", Shape.WORD),
          Map.entry("contract.price", Shape.NUMBER),
          Map.entry("contract.currency", Shape.WORD),
          Map.entry("target.source", Shape.WORD),
          Map.entry("question", Shape.WORD),
          Map.entry("success-measured-by", Shape.WORD),
          Map.entry("reward", Shape.WORD),
          Map.entry("ranked-by", Shape.WORDS),
          Map.entry("baseline", Shape.NUMBER),
          Map.entry("note", Shape.WORD));
  private static final Map<String, Shape> SURVEY =
      Map.ofEntries(
          Map.entry("question", Shape.WORD),
          Map.entry("scale.min", Shape.NUMBER),
          Map.entry("scale.max", Shape.NUMBER),
          Map.entry("scale.high-is", Shape.WORD),
          Map.entry("languages", Shape.WORDS),
          Map.entry("reward", Shape.WORD),
          Map.entry("not-again-within", Shape.DURATION),
          Map.entry("after-tried", Shape.FLAG),
          Map.entry("asks-cause", Shape.FLAG),
          Map.entry("follow-up", Shape.WORD));

  private final Findings findings;

  SettingWords(Findings findings) {
    this.findings = findings;
  }

  /** Every member of a setting beyond the usual ones, by its path. */
  void readOthers(YamlMap map, Map<String, Written> more) {
    YamlMap target = map.mapOrNull("target");
    if (target != null && target.has("source")) {
      read(target, "source", "target.source", MEMBERS, more);
    }
    for (String name : new TreeSet<>(map.names())) {
      if (!USUAL.contains(name)) {
        read(map, name, name, MEMBERS, more);
      }
    }
  }

  /** Every member of a survey beyond the usual ones, by its path. */
  void readSurvey(YamlMap map, Map<String, Written> more) {
    for (String name : new TreeSet<>(map.names())) {
      if (!SURVEY_USUAL.contains(name)) {
        read(map, name, name, SURVEY, more);
      }
    }
  }

  private void read(
      YamlMap map, String name, String path, Map<String, Shape> known, Map<String, Written> more) {
    String key = known == SURVEY ? "survey." + path : path;
    YamlMap inner = map.mapOrNull(name);
    if (map.plain(name) == null) {
      return;
    }
    if (inner != null) {
      if (known.keySet().stream().noneMatch(each -> each.startsWith(path + "."))) {
        report(map, name, path, known);
      }
      for (String member : new TreeSet<>(inner.names())) {
        read(inner, member, path + "." + member, known, more);
      }
      return;
    }
    Shape shape = known.get(path);
    if (shape == null && known.keySet().stream().anyMatch(each -> each.startsWith(path + "."))) {
      map.map(name);
    } else if (shape == null) {
      report(map, name, path, known);
      more.put(key, written(map, name));
    } else {
      more.put(key, shaped(map, name, path, shape));
    }
  }

  private void report(YamlMap map, String name, String path, Map<String, Shape> known) {
    if (!name.startsWith("x-")) {
      Set<String> names = new TreeSet<>(known == SURVEY ? SURVEY_USUAL : USUAL);
      int dot = path.lastIndexOf('.') + 1;
      known.keySet().stream()
          .filter(each -> each.startsWith(path.substring(0, dot)))
          .map(each -> each.substring(dot).replaceFirst("\\..*", ""))
          .forEach(names::add);
      unknownMember(known == SURVEY ? "A survey" : "A KPI setting", map, name, names);
    }
  }

  private void unknownMember(String what, YamlMap map, String name, Set<String> names) {
    findings.warn(
        map.keyPlace(name),
        "unknown-member",
        "%s has no “%s”, and no rule reads it.".formatted(what, name),
        Nearest.to(name, names)
            .orElse("one of %s; a word of your own begins with x-".formatted(names)));
  }

  /** Reports members that are not in {@code known}; they are not read. */
  void allow(YamlMap map, String what, Set<String> known) {
    map.names().stream()
        .filter(name -> !known.contains(name) && !name.startsWith("x-"))
        .forEach(name -> unknownMember(what, map, name, new TreeSet<>(known)));
  }

  private Written shaped(YamlMap map, String name, String path, Shape shape) {
    return switch (shape) {
      case WORDS -> written(map, name);
      case WORD -> Written.of(word(map, name, path.replaceFirst("^.*\\.(?=price-per)", "")));
      case NUMBER -> {
        number(map, name, Double.NaN);
        yield Written.of(text(map, name));
      }
      case FLAG -> Written.of(String.valueOf(flag(map, name)));
      case DURATION -> {
        String text = text(map, name);
        if (SlotType.millis(text).isEmpty()) {
          findings.error(
              map.place(name),
              "duration",
              "%s must be a duration.".formatted(name),
              name + ": 90 days");
        }
        yield Written.of(text);
      }
    };
  }

  private Written written(YamlMap map, String name) {
    boolean several = map.plain(name) instanceof List<?>;
    return several ? new Written(list(map, name), true) : Written.of(text(map, name));
  }

  /** One word or a list of them. */
  List<String> list(YamlMap map, String name) {
    if (!(map.plain(name) instanceof List<?>)) {
      String text = map.text(name);
      return text == null ? List.of() : List.of(text);
    }
    List<String> words = new ArrayList<>();
    for (YamlItem item : map.items(name)) {
      String word = item.text();
      if (word == null) {
        findings.error(
            item.place(), "not-text", "“%s” takes words, and no list in a list.".formatted(name));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  /** The known word for what is written; as it is written if the member takes any word. */
  String word(YamlMap map, String name, String member) {
    String written = text(map, name);
    Optional<String> known = KnownWords.known(member, written);
    if (written.isEmpty() || !KnownWords.hasList(member) || written.startsWith("x-")) {
      return written;
    }
    if (known.isEmpty()) {
      unknown(
          map,
          name,
          name,
          written,
          KnownWords.words(member),
          word -> KnownWords.known(member, word));
    }
    return known.orElse(written);
  }

  /** Reports a word that nobody knows, with the known word for the nearest one. */
  void unknown(
      YamlMap map,
      String member,
      String what,
      String written,
      Set<String> words,
      Function<String, Optional<String>> known) {
    findings.warn(
        map.place(member),
        "unknown-" + what,
        "Nobody knows “%s” as %s, so no rule looks at it.".formatted(written, what),
        Nearest.to(written, words)
            .flatMap(known)
            .map(near -> member + ": " + near)
            .orElse("a known word; a word of your own begins with x-"));
  }

  boolean flag(YamlMap map, String name) {
    String text = text(map, name);
    if (!text.isEmpty() && !Set.of("true", "false").contains(text)) {
      FilePlace at = map.place(name);
      findings.error(at, "flag", "%s is true or false.".formatted(name), name + ": true");
    }
    return text.equals("true");
  }

  double number(YamlMap map, String member, double absent) {
    String text = map.text(member);
    if (text == null) {
      return absent;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      findings.error(map.place(member), "number", "%s must be a number.".formatted(member));
      return absent;
    }
  }

  private static String text(YamlMap map, String name) {
    String text = map.text(name);
    return text == null ? "" : text;
  }
}
