package io.glidepath.rulebook.file;

import io.glidepath.interaction.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML file whose members know where they stand. */
public final class YamlMap {
  private final String file;
  private final FilePlace place;
  private final MappingNode node;
  private final Map<String, Node> members = new LinkedHashMap<>();
  private final Map<String, FilePlace> keys = new LinkedHashMap<>();
  private final Findings findings;

  YamlMap(String file, MappingNode node, Findings findings) {
    this.file = file;
    this.node = node;
    this.findings = findings;
    place = at(file, node);
    for (NodeTuple tuple : node.getValue()) {
      FilePlace keyPlace = at(file, tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        findings.error(keyPlace, "yaml", "A member's name must be a word.");
      } else if (members.put(key.getValue(), tuple.getValueNode()) != null) {
        findings.error(
            keyPlace,
            "duplicate-member",
            "“%s” is here twice, first on line %d; only one can count."
                .formatted(key.getValue(), keys.getOrDefault(key.getValue(), keyPlace).line()),
            "keep one of the two lines");
      } else {
        keys.put(key.getValue(), keyPlace);
      }
    }
  }

  static FilePlace at(String file, Node node) {
    Mark mark = node.getStartMark();
    return new FilePlace(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  MappingNode node() {
    return node;
  }

  /** The list under a member; null if there is something else, or nothing. */
  @Nullable SequenceNode sequence(String member) {
    return members.get(member) instanceof SequenceNode sequence ? sequence : null;
  }

  public FilePlace place() {
    return place;
  }

  /** Where the member's value stands, or the mapping if there is no such member. */
  public FilePlace place(String member) {
    Node node = members.get(member);
    return node == null ? place : at(file, node);
  }

  public FilePlace keyPlace(String member) {
    return keys.getOrDefault(member, place);
  }

  public boolean has(String member) {
    return members.containsKey(member);
  }

  public Set<String> names() {
    return members.keySet();
  }

  /** Reports members that are not in {@code known}, with the nearest one that is. */
  public void allowOnly(String what, Set<String> known) {
    for (String name : List.copyOf(members.keySet())) {
      if (!known.contains(name)) {
        Optional<String> near = Nearest.to(name, known);
        findings.error(
            keyPlace(name),
            "unknown-member",
            "%s cannot have “%s”.".formatted(what, name),
            near.orElseGet(() -> "one of " + String.join(", ", new TreeSet<>(known))));
        near.ifPresent(meant -> takeAs(meant, name));
      }
    }
  }

  /** Reads a misspelt member as what was meant, so that only its name is reported. */
  private void takeAs(String meant, String name) {
    Node node = members.get(name);
    if (node != null && !members.containsKey(meant)) {
      members.put(meant, node);
      keys.put(meant, keyPlace(name));
    }
  }

  /** The scalar as it is written; null if it is absent. Anything else is reported. */
  public @Nullable String text(String member) {
    Node node = members.get(member);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    Object value = PlainYaml.of(node);
    Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
    findings.error(
        at(file, node),
        "not-text",
        "“%s” takes one value and no list.".formatted(member),
        first instanceof String word ? "%s: %s".formatted(member, word) : null);
    return null;
  }

  /** The mapping under a member; null if it is absent or, reported, something else. */
  public @Nullable YamlMap map(String member) {
    Node node = members.get(member);
    if (node == null) {
      return null;
    }
    if (node instanceof MappingNode mapping) {
      return new YamlMap(file, mapping, findings);
    }
    findings.error(
        at(file, node),
        "not-a-mapping",
        "“%s” takes names with a value each, such as {name: value}.".formatted(member));
    return null;
  }

  /** The mapping under a member; null if there is something else, or nothing. */
  public @Nullable YamlMap mapOrNull(String member) {
    return members.get(member) instanceof MappingNode mapping
        ? new YamlMap(file, mapping, findings)
        : null;
  }

  /** How many characters the member's value takes in the file; 0 if it is not on one line. */
  public int length(String member) {
    Node node = members.get(member);
    return node == null || node.getStartMark().getLine() != node.getEndMark().getLine()
        ? 0
        : node.getEndMark().getColumn() - node.getStartMark().getColumn();
  }

  /** The items of a list; empty if it is absent or, reported, no list. */
  public List<YamlItem> items(String member) {
    Node node = members.get(member);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlItem> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(new YamlItem(file, item, findings)));
      return items;
    }
    findings.error(
        at(file, node),
        "not-a-list",
        "“%s” takes a list: a line each, with a dash before it.".formatted(member),
        node instanceof ScalarNode scalar ? "- " + scalar.getValue() : null);
    return List.of();
  }

  /**
   * The same mapping with each {@code {name}} replaced by its value; names that were met go to
   * {@code used}.
   */
  public YamlMap filled(Map<String, YamlItem> values, Set<String> used) {
    Map<String, ScalarNode> scalars = new LinkedHashMap<>();
    values.forEach((name, item) -> item.scalar().ifPresent(value -> scalars.put(name, value)));
    YamlFilling filling = new YamlFilling(scalars);
    MappingNode filled = filling.fill(node);
    used.addAll(filling.used());
    return new YamlMap(file, filled, findings);
  }

  /** All members as plain Java, in their order. */
  public Map<String, @Nullable Object> plain() {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    members.forEach((name, value) -> plain.put(name, PlainYaml.of(value)));
    return plain;
  }

  /** The member's value as plain Java: maps, lists, strings, numbers, booleans. */
  public @Nullable Object plain(String member) {
    Node node = members.get(member);
    return node == null ? null : PlainYaml.of(node);
  }
}
