package io.glidepath.rulebook.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One item of a YAML list. */
public final class YamlItem {
  private final String file;
  private final Node node;
  private final Findings findings;

  YamlItem(String file, Node node, Findings findings) {
    this.file = file;
    this.node = node;
    this.findings = findings;
  }

  public FilePlace place() {
    return YamlMap.at(file, node);
  }

  /** The scalar as it is written, null if the item is something else. */
  public @Nullable String text() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  Optional<ScalarNode> scalar() {
    return node instanceof ScalarNode scalar ? Optional.of(scalar) : Optional.empty();
  }

  /** The mapping, null if the item is something else. */
  public @Nullable YamlMap map() {
    return node instanceof MappingNode mapping ? new YamlMap(file, mapping, findings) : null;
  }
}
