package io.glidepath.rulebook.file;

import java.io.StringReader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a YAML file into members that know where they stand. No tags, no aliases. */
public final class YamlFile {
  private static final Set<Tag> TAGS =
      Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

  private YamlFile() {}

  /** The file's mapping; null, with a finding, if it is none. */
  public static @Nullable YamlMap read(SourceFile source, Findings findings) {
    Node node = compose(source, findings);
    if (node == null) {
      return null;
    }
    if (node instanceof MappingNode mapping) {
      return plain(source, node, findings) ? new YamlMap(source.path(), mapping, findings) : null;
    }
    findings.error(
        YamlMap.at(source.path(), node),
        "yaml",
        "The file has no lines with a name, a colon and a value.");
    return null;
  }

  private static @Nullable Node compose(SourceFile source, Findings findings) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    options.setAllowRecursiveKeys(false);
    try {
      Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(source.text()));
      if (node == null) {
        findings.error(FilePlace.in(source.path()), "yaml", "The file is empty.");
      }
      return node;
    } catch (MarkedYAMLException e) {
      new YamlTrouble(source, findings).report(e);
    } catch (YAMLException e) {
      findings.error(
          FilePlace.in(source.path()), "yaml", "The file cannot be read: " + e.getMessage());
    }
    return null;
  }

  /** Whether no node has a tag of its own or is used twice; reports the first that does. */
  private static boolean plain(SourceFile source, Node node, Findings findings) {
    if (!TAGS.contains(node.getTag())) {
      findings.error(
          YamlMap.at(source.path(), node),
          "yaml-tag",
          "%s is not read; a text that begins with ! must stand in quotes."
              .formatted(node.getTag()));
      return false;
    }
    if (node.getAnchor() != null) {
      findings.error(
          YamlMap.at(source.path(), node),
          "yaml-anchor",
          "& and * before a word are not read; a text that begins so must stand in quotes.");
      return false;
    }
    if (node instanceof ScalarNode scalar && VisibleText.hasHidden(scalar.getValue())) {
      findings.error(
          YamlMap.at(source.path(), node),
          "hidden-character",
          "An escape stands for an invisible character here.",
          "write what people are to read");
      return false;
    }
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .allMatch(
              tuple ->
                  plain(source, tuple.getKeyNode(), findings)
                      && plain(source, tuple.getValueNode(), findings));
    }
    return !(node instanceof SequenceNode sequence)
        || sequence.getValue().stream().allMatch(item -> plain(source, item, findings));
  }
}
