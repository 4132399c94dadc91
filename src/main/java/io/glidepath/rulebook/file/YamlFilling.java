package io.glidepath.rulebook.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Puts values in the place of {@code {name}} in YAML. A value that stands alone may be written with
 * or without quotes: {@code at: {wait}} is YAML for a mapping, and is taken as the placeholder.
 */
final class YamlFilling {
  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z][\\w-]*)}");

  private final Map<String, ScalarNode> values;
  private final Set<String> used = new HashSet<>();

  YamlFilling(Map<String, ScalarNode> values) {
    this.values = values;
  }

  /** The names that have been filled in so far. */
  Set<String> used() {
    return used;
  }

  MappingNode fill(MappingNode mapping) {
    List<NodeTuple> tuples = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      tuples.add(new NodeTuple(tuple.getKeyNode(), any(tuple.getValueNode())));
    }
    return new MappingNode(
        mapping.getTag(),
        true,
        tuples,
        mapping.getStartMark(),
        mapping.getEndMark(),
        mapping.getFlowStyle());
  }

  private Node any(Node node) {
    if (node instanceof MappingNode mapping) {
      String name = alone(mapping);
      return name == null ? fill(mapping) : value(name, node);
    }
    if (node instanceof SequenceNode sequence) {
      return new SequenceNode(
          sequence.getTag(),
          true,
          sequence.getValue().stream().map(this::any).toList(),
          sequence.getStartMark(),
          sequence.getEndMark(),
          sequence.getFlowStyle());
    }
    return scalar((ScalarNode) node);
  }

  /** The name in a mapping {@code {name}}, which has nothing else. */
  private @Nullable String alone(MappingNode mapping) {
    if (mapping.getValue().size() != 1) {
      return null;
    }
    NodeTuple only = mapping.getValue().get(0);
    return only.getKeyNode() instanceof ScalarNode key
            && only.getValueNode().getTag().equals(Tag.NULL)
            && values.containsKey(key.getValue())
        ? key.getValue()
        : null;
  }

  private Node scalar(ScalarNode node) {
    Matcher matcher = NAME.matcher(node.getValue());
    if (matcher.matches() && values.containsKey(matcher.group(1))) {
      return value(matcher.group(1), node);
    }
    String text = matcher.replaceAll(found -> Matcher.quoteReplacement(said(found.group(1))));
    return text.equals(node.getValue()) ? node : with(node, node.getTag(), text);
  }

  private String said(String name) {
    ScalarNode value = values.get(name);
    if (value == null) {
      return "{" + name + "}";
    }
    used.add(name);
    return value.getValue();
  }

  private Node value(String name, Node place) {
    used.add(name);
    ScalarNode value = java.util.Objects.requireNonNull(values.get(name));
    return with(place, value.getTag(), value.getValue());
  }

  private static ScalarNode with(Node place, Tag tag, String text) {
    return new ScalarNode(
        tag,
        text,
        place.getStartMark(),
        place.getEndMark(),
        org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN);
  }
}
