package io.glidepath.phrase;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file read by its places, so that everything wrong in it can be pointed at. */
final class PlacedYaml {
  private final String file;
  private final List<String> lines;
  private final List<PhraseFault> faults;

  /** One line of text and where it stands, from 1. */
  record Line(String text, int line, int column) {}

  PlacedYaml(String file, String text, List<PhraseFault> faults) {
    this.file = file;
    this.lines = text.lines().toList();
    this.faults = faults;
  }

  /** The whole document, or null if it is none. */
  @Nullable Node document() {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(String.join("\n", lines)));
      if (root == null) {
        fault(new Line("", 1, 1), 0, "phrase-file", "the file is empty");
      }
      return root;
    } catch (MarkedYAMLException malformed) {
      Mark mark = malformed.getProblemMark();
      Line place =
          mark == null
              ? new Line("", 1, 1)
              : new Line("", mark.getLine() + 1, mark.getColumn() + 1);
      fault(place, 0, "phrase-yaml", String.valueOf(malformed.getProblem()));
      return null;
    }
  }

  void fault(Line place, int offset, String code, String message) {
    faults.add(new PhraseFault(file, place.line(), place.column() + offset, code, message));
  }

  /** A fault that is not counted, for whoever wants to tell it. */
  PhraseFault doubt(Node node, String code, String message, String instead) {
    Line place = place(node, "");
    return new PhraseFault(file, place.line(), place.column(), code, message, instead);
  }

  void fault(Node node, String code, String message) {
    fault(place(node, ""), 0, code, message);
  }

  /** The members of a mapping, in order; each key once. */
  Map<String, Node> members(Node node) {
    Map<String, Node> members = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      fault(node, "phrase-shape", "expected names with a value each ('name: …')");
      return members;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (members.put(key, tuple.getValueNode()) != null) {
        fault(tuple.getKeyNode(), "phrase-twice", "'" + key + "' is there twice; join the two");
      }
    }
    return members;
  }

  /** Finds fault with each member that is none of the known. */
  void knownOnly(Map<String, Node> members, Set<String> known) {
    members.forEach(
        (name, node) -> {
          if (!known.contains(name)) {
            String choices = String.join(", ", known.stream().sorted().toList());
            fault(node, "phrase-shape", "unknown '" + name + "'; expected one of " + choices);
          }
        });
  }

  /** A flag, which is not set unless it says so; anything else that it says is a fault. */
  boolean isTrue(@Nullable Node node) {
    if (node == null) {
      return false;
    }
    String said = text(node);
    if (!said.equals("true") && !said.equals("false")) {
      fault(node, "phrase-shape", "expected true or false, not '" + said + "'");
    }
    return said.equals("true");
  }

  String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    fault(node, "phrase-shape", "expected a text");
    return "";
  }

  /** A list of texts, or a block ({@code |}) with one text a line; {@code #} starts a comment. */
  List<Line> list(Node node) {
    List<Line> list = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node each : sequence.getValue()) {
        list.add(place(each, text(each)));
      }
    } else if (node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.LITERAL) {
      int line = scalar.getStartMark().getLine() + 1;
      for (String text : scalar.getValue().split("\n", -1)) {
        addLine(list, text, ++line);
      }
    } else if (node instanceof ScalarNode scalar) {
      list.add(place(node, scalar.getValue()));
    } else {
      fault(node, "phrase-shape", "expected a list, or a block with '|' and one line each");
    }
    return list;
  }

  private void addLine(List<Line> list, String text, int line) {
    int comment = text.indexOf('#');
    String pattern = (comment < 0 ? text : text.substring(0, comment)).strip();
    if (!pattern.isEmpty()) {
      String whole = line <= lines.size() ? lines.get(line - 1) : pattern;
      list.add(new Line(pattern, line, whole.indexOf(pattern) + 1));
    }
  }

  private static Line place(Node node, String text) {
    Mark mark = node.getStartMark();
    boolean quoted =
        node instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
    return new Line(text, mark.getLine() + 1, mark.getColumn() + (quoted ? 2 : 1));
  }
}
