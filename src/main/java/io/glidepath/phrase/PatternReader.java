package io.glidepath.phrase;

import io.glidepath.phrase.Element.Choice;
import io.glidepath.phrase.PlacedYaml.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the patterns of one phrase file, and the classes of words that they may name. */
final class PatternReader {
  private static final Set<String> ABOUT_FIELDS = Set.of("asks", "gives");

  private final PlacedYaml yaml;
  private final WordNumbers words;
  private final Map<String, Choice> classes = new HashMap<>();

  PatternReader(PlacedYaml yaml, WordNumbers words) {
    this.yaml = yaml;
    this.words = words;
  }

  /** Reads a class of words: each line is one way to say it. */
  void wordClass(String name, Node node) {
    List<List<Element>> branches = new ArrayList<>();
    for (Line line : yaml.list(node)) {
      List<Element> branch = parse(line);
      if (!branch.isEmpty()) {
        branches.add(branch);
      }
    }
    classes.put(name, new Choice(branches));
  }

  /** The numbers of the words in a list; none if there is no list. */
  Set<Integer> wordSet(@Nullable Node node) {
    Set<Integer> ids = new HashSet<>();
    if (node != null) {
      yaml.list(node).forEach(line -> ids.addAll(words.learn(line.text())));
    }
    return ids;
  }

  <T> void addAll(@Nullable Node node, Patterns<T> into, T meaning) {
    List<Line> lines = node == null ? List.of() : yaml.list(node);
    for (Line line : lines) {
      List<Element> pattern = parse(line);
      if (!pattern.isEmpty() && isWhole(line, pattern)) {
        check(line, pattern, meaning);
        into.add(pattern, meaning);
      }
    }
  }

  private List<Element> parse(Line line) {
    try {
      return PatternParser.parse(words, classes, line.text());
    } catch (PatternParser.Malformed malformed) {
      yaml.fault(line, malformed.offset, "phrase-pattern", String.valueOf(malformed.getMessage()));
      return List.of();
    }
  }

  private boolean isWhole(Line line, List<Element> pattern) {
    try {
      PatternParser.check(pattern);
      return true;
    } catch (PatternParser.Malformed malformed) {
      yaml.fault(line, malformed.offset, "phrase-pattern", String.valueOf(malformed.getMessage()));
      return false;
    }
  }

  private void check(Line line, List<Element> pattern, Object meaning) {
    boolean needsField =
        meaning instanceof Meaning m
            && m.topic() instanceof Phrase phrase
            && ABOUT_FIELDS.contains(phrase.name())
            && m.about() == null
            && !m.innocent();
    boolean hasField =
        pattern.contains(Element.Slot.FIELD) || pattern.contains(Element.Slot.OBJECT);
    if (needsField && !hasField) {
      yaml.fault(line, 0, "phrase-pattern", "needs {field} outside of brackets, or an 'about:'");
    }
    boolean isPlain = !(meaning instanceof Meaning);
    if (isPlain && pattern.stream().anyMatch(each -> each instanceof Element.Slot)) {
      yaml.fault(line, 0, "phrase-pattern", "only words, (a|b) and [a] are possible here");
    }
  }
}
