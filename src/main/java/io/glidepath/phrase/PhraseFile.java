package io.glidepath.phrase;

import io.glidepath.interaction.Speaker;
import io.glidepath.interaction.WrittenDuration;
import io.glidepath.phrase.YamlText.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one language's phrase file; what is wrong goes to the faults, with its place. */
final class PhraseFile {
  private static final Set<String> PARTS =
      Set.of(
          "spelling",
          "numbers",
          "number-joiners",
          "units",
          "moments",
          "fields",
          "field-joiners",
          "no-value",
          "phrases");
  private static final Set<String> OF_PHRASE =
      Set.of("name", "speaker", "timed", "say", "about", "not");
  private static final Set<String> ABOUT_FIELDS = Set.of("asks", "gives");

  private final YamlText yaml;
  private final Map<String, Node> parts;
  private final WordNumbers words;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> phraseNames = new HashMap<>();
  private final Map<String, String> fieldNames = new HashMap<>();
  private final List<PhraseFault> doubts;
  private final Patterns<Meaning> patterns = new Patterns<>();

  private PhraseFile(
      YamlText yaml, Map<String, Node> parts, String language, List<PhraseFault> doubts) {
    this.yaml = yaml;
    this.doubts = doubts;
    this.parts = parts;
    this.words = new WordNumbers(language, spelling());
  }

  /**
   * What a file holds.
   *
   * @param names its phrases
   * @param phraseNames what they are called, for people; {@code fieldNames} the same of fields
   * @param doubts what should be mended, but keeps nobody from using it
   */
  record Contents(
      LanguageEar ear,
      Set<String> names,
      Map<String, String> phraseNames,
      Map<String, String> fieldNames,
      List<PhraseFault> doubts) {}

  static @Nullable Contents read(String file, String language, String text, List<PhraseFault> bad) {
    YamlText yaml = new YamlText(file, text, bad);
    Node root = yaml.document();
    if (root == null) {
      return null;
    }
    PhraseFile reader = new PhraseFile(yaml, yaml.members(root), language, new ArrayList<>());
    return reader.contents(root);
  }

  private Contents contents(Node root) {
    knownOnly(parts, PARTS);
    if (!parts.containsKey("phrases")) {
      yaml.fault(root, "phrase-shape", "there is no 'phrases:'; list what to listen for there");
    }
    FieldPatterns fields = fields();
    SpokenDurations durations = durations();
    part("phrases").forEach(this::phrase);
    return new Contents(
        new LanguageEar(words, fields, durations, patterns),
        Set.copyOf(names),
        Map.copyOf(phraseNames),
        Map.copyOf(fieldNames),
        List.copyOf(doubts));
  }

  private Map<String, String> spelling() {
    Map<String, String> spelling = new LinkedHashMap<>();
    part("spelling").forEach((word, full) -> spelling.put(word, yaml.text(full)));
    return spelling;
  }

  private Map<String, Node> part(String name) {
    Node node = parts.get(name);
    return node == null ? Map.of() : yaml.members(node);
  }

  private void knownOnly(Map<String, Node> members, Set<String> known) {
    members.forEach(
        (name, node) -> {
          if (!known.contains(name)) {
            String choices = String.join(", ", known.stream().sorted().toList());
            yaml.fault(node, "phrase-shape", "unknown '" + name + "'; expected one of " + choices);
          }
        });
  }

  private FieldPatterns fields() {
    Patterns<Field> byName = new Patterns<>();
    part("fields")
        .forEach(
            (name, node) -> {
              Map<String, Node> members = yaml.members(node);
              knownOnly(members, Set.of("name", "say", "given"));
              name("field", name, node, fieldNames);
              Field field = new Field(name, given(members.get("given")));
              addAll(members.get("say"), byName, field);
            });
    return new FieldPatterns(byName, wordSet("field-joiners"), wordSet("no-value"));
  }

  private Field.Given given(@Nullable Node node) {
    if (node == null) {
      return Field.Given.DIGITS;
    }
    for (Field.Given given : Field.Given.values()) {
      if (given.name().equalsIgnoreCase(yaml.text(node))) {
        return given;
      }
    }
    yaml.fault(node, "phrase-shape", "a field is given as digits, date or words");
    return Field.Given.DIGITS;
  }

  private SpokenDurations durations() {
    Map<Integer, Integer> numbers = new HashMap<>();
    part("numbers")
        .forEach(
            (number, node) -> {
              for (int id : words.learn(yaml.text(node))) {
                numbers.put(id, whole(number, node));
              }
            });
    Map<Integer, Long> units = new HashMap<>();
    part("units")
        .forEach(
            (length, node) -> {
              for (Line line : yaml.list(node)) {
                words.learn(line.text()).forEach(id -> units.put(id, millis(length, node)));
              }
            });
    Patterns<Long> moments = new Patterns<>();
    part("moments").forEach((length, node) -> addAll(node, moments, millis(length, node)));
    return new SpokenDurations(numbers, wordSet("number-joiners"), units, moments);
  }

  private int whole(String number, Node node) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException malformed) {
      yaml.fault(node, "phrase-shape", "'" + number + "' is no whole number");
      return 0;
    }
  }

  private long millis(String length, Node node) {
    Optional<Duration> read = WrittenDuration.some(length);
    if (read.isEmpty()) {
      String what = "'" + length + "' is no duration; write " + WrittenDuration.FORM;
      yaml.fault(node, "phrase-shape", what);
    }
    return read.map(Duration::toMillis).orElse(0L);
  }

  private Set<Integer> wordSet(String part) {
    Set<Integer> ids = new HashSet<>();
    Node node = parts.get(part);
    if (node != null) {
      yaml.list(node).forEach(line -> ids.addAll(words.learn(line.text())));
    }
    return ids;
  }

  private void phrase(String name, Node node) {
    names.add(name);
    Map<String, Node> members = yaml.members(node);
    knownOnly(members, OF_PHRASE);
    name("phrase", name, node, phraseNames);
    Node timed = members.get("timed");
    Phrase phrase =
        new Phrase(
            name,
            speakers(members.get("speaker")),
            timed != null && "true".equals(yaml.text(timed)));
    if (!members.containsKey("say") && !members.containsKey("about")) {
      yaml.fault(node, "phrase-shape", "'" + name + "' has no 'say:' with its patterns");
    }
    addAll(members.get("say"), patterns, new Meaning(phrase, null, false));
    addAll(members.get("not"), patterns, new Meaning(phrase, null, true));
    Node about = members.get("about");
    if (about != null) {
      yaml.members(about)
          .forEach((what, say) -> addAll(say, patterns, new Meaning(phrase, what, false)));
    }
  }

  /** What a phrase or a field is called. */
  private void name(String what, String id, Node node, Map<String, String> into) {
    Node name = yaml.members(node).get("name");
    String text = name == null ? "" : yaml.text(name).strip();
    if (text.isEmpty()) {
      doubts.add(
          yaml.doubt(
              node,
              "phrase-name",
              "the %s '%s' has no 'name:', so people read '%s'"
                  .formatted(what, id, id.replace('-', ' ')),
              "name: " + id.replace('-', ' ')));
    } else {
      into.put(id, text);
    }
  }

  private Set<Speaker> speakers(@Nullable Node node) {
    Set<Speaker> speakers = EnumSet.noneOf(Speaker.class);
    if (node == null) {
      return EnumSet.allOf(Speaker.class);
    }
    for (Line line : yaml.list(node)) {
      try {
        speakers.add(Speaker.valueOf(line.text().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException unknown) {
        yaml.fault(line, 0, "phrase-speaker", "a speaker is customer, agent or bot");
      }
    }
    return speakers;
  }

  private <T> void addAll(@Nullable Node node, Patterns<T> into, T meaning) {
    List<Line> lines = node == null ? new ArrayList<>() : yaml.list(node);
    for (Line line : lines) {
      try {
        List<Element> pattern = PatternParser.parse(words, line.text());
        check(line, pattern, meaning);
        into.add(pattern, meaning);
      } catch (PatternParser.Malformed malformed) {
        String message = String.valueOf(malformed.getMessage());
        yaml.fault(line, malformed.offset, "phrase-pattern", message);
      }
    }
  }

  private void check(Line line, List<Element> pattern, Object meaning) {
    boolean needsField =
        meaning instanceof Meaning m
            && ABOUT_FIELDS.contains(m.phrase().name())
            && m.about() == null
            && !m.innocent();
    if (needsField && !pattern.contains(Element.Slot.FIELD)) {
      yaml.fault(line, 0, "phrase-pattern", "needs {field} outside of brackets, or an 'about:'");
    }
    boolean isPlain = !(meaning instanceof Meaning);
    if (isPlain && pattern.stream().anyMatch(each -> each instanceof Element.Slot)) {
      yaml.fault(line, 0, "phrase-pattern", "only words, (a|b) and [a] are possible here");
    }
  }
}
