package io.glidepath.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the fields of one phrase file: what they are called, and what their values look like. */
final class FieldReader {
  private static final Set<String> OF_FIELD = Set.of("name", "say", "object", "given", "secret");

  private final PlacedYaml yaml;
  private final PatternReader reader;
  private final Patterns<Field> names = new Patterns<>();
  private final Patterns<Field> objects = new Patterns<>();
  private final List<Field> fields = new ArrayList<>();
  private final Map<String, Node> nodes = new HashMap<>();

  FieldReader(PlacedYaml yaml, PatternReader reader) {
    this.yaml = yaml;
    this.reader = reader;
  }

  void read(String name, Node node) {
    Map<String, Node> members = yaml.members(node);
    yaml.knownOnly(members, OF_FIELD);
    nodes.put(name, node);
    Field field = new Field(name, given(members.get("given")), yaml.isTrue(members.get("secret")));
    fields.add(field);
    reader.addAll(members.get("say"), names, field);
    reader.addAll(members.get("object"), objects, field);
  }

  /** Every field with the place that names it. */
  Map<String, Node> nodes() {
    return nodes;
  }

  Set<String> secrets() {
    Set<String> secrets = new HashSet<>();
    fields.stream().filter(Field::secret).forEach(field -> secrets.add(field.name()));
    return secrets;
  }

  FieldPatterns patterns(Set<Integer> joiners, Set<Integer> noValue, Set<Integer> leads) {
    return new FieldPatterns(names, objects, joiners, new FieldValues(fields, noValue, leads));
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
    yaml.fault(
        node,
        "phrase-shape",
        "a field is given as digits, code, date, address, name, email or words");
    return Field.Given.DIGITS;
  }
}
