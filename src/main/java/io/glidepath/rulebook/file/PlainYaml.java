package io.glidepath.rulebook.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML as plain Java values. */
final class PlainYaml {
  private PlainYaml() {}

  static @Nullable Object of(Node node) {
    if (node instanceof MappingNode mapping) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      mapping
          .getValue()
          .forEach(
              tuple -> map.put(String.valueOf(of(tuple.getKeyNode())), of(tuple.getValueNode())));
      return map;
    }
    if (node instanceof SequenceNode sequence) {
      List<@Nullable Object> list = new ArrayList<>();
      sequence.getValue().forEach(item -> list.add(of(item)));
      return list;
    }
    return scalar((ScalarNode) node);
  }

  private static @Nullable Object scalar(ScalarNode node) {
    String value = node.getValue();
    Tag tag = node.getTag();
    try {
      if (tag.equals(Tag.INT)) {
        return Long.valueOf(value.replace("_", ""));
      }
      if (tag.equals(Tag.FLOAT)) {
        return Double.valueOf(value.replace("_", ""));
      }
    } catch (NumberFormatException e) {
      return value;
    }
    if (tag.equals(Tag.BOOL)) {
      return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
    }
    return tag.equals(Tag.NULL) ? null : value;
  }
}
