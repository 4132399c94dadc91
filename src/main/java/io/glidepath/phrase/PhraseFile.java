package io.glidepath.phrase;

import io.glidepath.interaction.Speaker;
import io.glidepath.interaction.WrittenDuration;
import io.glidepath.phrase.PlacedYaml.Line;
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
          "joined",
          "words",
          "numbers",
          "number-joiners",
          "clause-starts",
          "list-joiners",
          "units",
          "moments",
          "fields",
          "field-joiners",
          "no-value",
          "value-leads",
          "frames",
          "phrases");
  private static final Set<String> OF_PHRASE =
      Set.of("name", "as", "speaker", "timed", "echoed", "unless", "say", "about", "not");
  private static final Set<String> OF_FRAME = Set.of("where", "reach", "say", "not");

  private final PlacedYaml yaml;
  private final Map<String, Node> parts;
  private final WordNumbers words;
  private final PatternReader reader;
  private final Set<String> names = new HashSet<>();
  private final Set<String> frames = new HashSet<>();
  private final Map<String, String> phraseNames = new HashMap<>();
  private final Map<String, String> fieldNames = new HashMap<>();
  private final List<PhraseFault> doubts;
  private final Patterns<Meaning> patterns = new Patterns<>();

  private PhraseFile(
      PlacedYaml yaml, Map<String, Node> parts, String language, List<PhraseFault> doubts) {
    this.yaml = yaml;
    this.doubts = doubts;
    this.parts = parts;
    this.words = new WordNumbers(language, spelling(), texts(parts.get("joined")));
    this.reader = new PatternReader(yaml, words);
  }

  /**
   * What a file holds.
   *
   * @param names its phrases
   * @param phraseNames what they are called, for people; {@code fieldNames} the same of fields
   * @param secrets the fields that nobody may keep
   * @param doubts what should be mended, but keeps nobody from using it
   */
  record Contents(
      LanguageEar ear,
      Set<String> names,
      Map<String, String> phraseNames,
      Map<String, String> fieldNames,
      Set<String> secrets,
      List<PhraseFault> doubts) {}

  static @Nullable Contents read(String file, String language, String text, List<PhraseFault> bad) {
    PlacedYaml yaml = new PlacedYaml(file, text, bad);
    Node root = yaml.document();
    if (root == null) {
      return null;
    }
    PhraseFile reader = new PhraseFile(yaml, yaml.members(root), language, new ArrayList<>());
    return reader.contents(root);
  }

  private Contents contents(Node root) {
    yaml.knownOnly(parts, PARTS);
    if (!parts.containsKey("phrases")) {
      yaml.fault(root, "phrase-shape", "there is no 'phrases:'; list what to listen for there");
    }
    part("words").forEach(reader::wordClass);
    FieldReader fields = new FieldReader(yaml, reader);
    part("fields").forEach(fields::read);
    fields.nodes().forEach((name, node) -> name("field", name, node, fieldNames));
    SpokenDurations durations = durations();
    part("frames").forEach(this::frame);
    part("phrases").forEach(this::phrase);
    FieldPatterns fieldPatterns =
        fields.patterns(wordSet("field-joiners"), wordSet("no-value"), wordSet("value-leads"));
    words.close(wordSet("clause-starts"), wordSet("list-joiners"));
    return new Contents(
        new LanguageEar(words, fieldPatterns, durations, patterns),
        Set.copyOf(names),
        Map.copyOf(phraseNames),
        Map.copyOf(fieldNames),
        fields.secrets(),
        List.copyOf(doubts));
  }

  private Map<String, String> spelling() {
    Map<String, String> spelling = new LinkedHashMap<>();
    part("spelling").forEach((word, full) -> spelling.put(word, yaml.text(full)));
    return spelling;
  }

  private List<String> texts(@Nullable Node node) {
    return node == null ? List.of() : yaml.list(node).stream().map(Line::text).toList();
  }

  private Map<String, Node> part(String name) {
    Node node = parts.get(name);
    return node == null ? Map.of() : yaml.members(node);
  }

  private Set<Integer> wordSet(String part) {
    return reader.wordSet(parts.get(part));
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
    part("moments").forEach((length, node) -> reader.addAll(node, moments, millis(length, node)));
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

  private void frame(String name, Node node) {
    Map<String, Node> members = yaml.members(node);
    yaml.knownOnly(members, OF_FRAME);
    frames.add(name);
    Node where = members.get("where");
    Optional<PhraseFrame.Where> place =
        where == null
            ? Optional.of(PhraseFrame.Where.BEFORE)
            : PhraseFrame.Where.of(yaml.text(where));
    if (place.isEmpty()) {
      yaml.fault(node, "phrase-shape", "'where' is one of " + PhraseFrame.Where.listed());
    }
    Node reach = members.get("reach");
    PhraseFrame frame =
        new PhraseFrame(
            name,
            place.orElse(PhraseFrame.Where.BEFORE),
            reach == null ? PhraseFrame.USUAL_REACH : whole(yaml.text(reach), reach));
    reader.addAll(members.get("say"), patterns, new Meaning(frame, null, false));
    reader.addAll(members.get("not"), patterns, new Meaning(frame, null, true));
  }

  private void phrase(String id, Node node) {
    Map<String, Node> members = yaml.members(node);
    yaml.knownOnly(members, OF_PHRASE);
    Node as = members.get("as");
    String name = as == null ? id : yaml.text(as);
    if (as == null) {
      names.add(name);
      name("phrase", name, node, phraseNames);
    } else if (!parts.containsKey("phrases") || !part("phrases").containsKey(name)) {
      yaml.fault(as, "phrase-shape", "there is no phrase '" + name + "'");
    }
    Phrase phrase =
        new Phrase(
            name,
            speakers(members.get("speaker")),
            yaml.isTrue(members.get("timed")),
            yaml.isTrue(members.get("echoed")),
            unless(members.get("unless")));
    if (!members.containsKey("say") && !members.containsKey("about")) {
      yaml.fault(node, "phrase-shape", "'" + id + "' has no 'say:' with its patterns");
    }
    reader.addAll(members.get("say"), patterns, new Meaning(phrase, null, false));
    reader.addAll(members.get("not"), patterns, new Meaning(phrase, null, true));
    Node about = members.get("about");
    if (about != null) {
      yaml.members(about)
          .forEach((what, say) -> reader.addAll(say, patterns, new Meaning(phrase, what, false)));
    }
  }

  private Set<String> unless(@Nullable Node node) {
    Set<String> unless = new HashSet<>(texts(node));
    for (String each : unless) {
      if (node != null && !frames.contains(each)) {
        yaml.fault(node, "phrase-shape", "there is no '" + each + "' under 'frames:'");
      }
    }
    return Set.copyOf(unless);
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
}
