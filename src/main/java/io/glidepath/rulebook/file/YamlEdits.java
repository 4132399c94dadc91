package io.glidepath.rulebook.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What lines of a YAML file to change so that it says something else: comments, order and all that
 * says the same stay as they are written. Comments inside braces that span lines are lost with what
 * they stand beside.
 */
public final class YamlEdits {
  private final List<String> lines;

  /** {@code lines} are those of the file that the mappings were read from. */
  public YamlEdits(List<String> lines) {
    this.lines = lines;
  }

  /** Makes the mapping say {@code wanted}; members that it lacks come last. */
  public List<LineEdit> change(YamlMap map, Map<String, ?> wanted) {
    List<LineEdit> edits = new ArrayList<>();
    change(map.node(), wanted, edits);
    return edits;
  }

  /** Takes the item at that index out of a list that has others. */
  public List<LineEdit> remove(YamlMap file, String list, int index) {
    SequenceNode sequence = Objects.requireNonNull(file.sequence(list));
    List<Node> items = sequence.getValue();
    Node item = items.get(index);
    if (sequence.getFlowStyle() == FlowStyle.FLOW) {
      List<String> kept = new ArrayList<>();
      items.stream().filter(each -> each != item).forEach(each -> kept.add(source(each)));
      return List.of(replaced(sequence, "[" + String.join(", ", kept) + "]"));
    }
    int from = dashLine(item);
    int to = end(item).line() + 1;
    boolean apart = from > 0 && lines.get(from - 1).isBlank();
    return List.of(new LineEdit(from, apart && isBlank(to) ? to + 1 : to, List.of()));
  }

  /** Adds an item at the end of a list, which is made if there is none. */
  public List<LineEdit> add(YamlMap file, String list, Map<String, ?> item) {
    SequenceNode sequence = file.sequence(list);
    if (sequence == null) {
      List<String> added = new ArrayList<>(List.of("", list + ":"));
      added.addAll(block(2, item));
      int last = end(file.node()).line() + 1;
      return List.of(new LineEdit(last, last, added));
    }
    List<Node> items = sequence.getValue();
    if (items.isEmpty()) {
      return List.of(first(sequence, item));
    }
    if (sequence.getFlowStyle() == FlowStyle.FLOW) {
      List<String> all = new ArrayList<>();
      items.forEach(each -> all.add(source(each)));
      all.add(YamlText.inline(item));
      return List.of(replaced(sequence, "[" + String.join(", ", all) + "]"));
    }
    Node last = items.get(items.size() - 1);
    int dash = sequence.getStartMark().getColumn();
    List<String> added = new ArrayList<>();
    int before = dashLine(last) - 1;
    if (items.size() > 1 && isBlank(before)) {
      added.add("");
    }
    boolean flow = last instanceof MappingNode map && map.getFlowStyle() == FlowStyle.FLOW;
    added.addAll(
        flow ? List.of(" ".repeat(dash) + "- " + YamlText.inline(item)) : block(dash, item));
    int at = end(last).line() + 1;
    return List.of(new LineEdit(at, at, added));
  }

  /** In place of brackets with nothing in them, below the name; a comment behind them stays. */
  private LineEdit first(SequenceNode empty, Map<String, ?> item) {
    Place end = end(empty);
    String tail = lines.get(end.line()).substring(end.column());
    List<String> added = new ArrayList<>();
    added.add((head(empty).stripTrailing() + tail).stripTrailing());
    added.addAll(block(2, item));
    return new LineEdit(empty.getStartMark().getLine(), end.line() + 1, added);
  }

  private boolean isBlank(int line) {
    return line < lines.size() && lines.get(line).isBlank();
  }

  private static List<String> block(int dash, Map<String, ?> item) {
    List<String> block = new ArrayList<>();
    item.forEach(
        (name, value) ->
            block.add(" ".repeat(dash) + (block.isEmpty() ? "- " : "  ") + member(name, value)));
    return block;
  }

  private static String member(String name, @Nullable Object value) {
    return YamlText.inline(name) + ": " + YamlText.inline(value);
  }

  private void change(MappingNode map, Map<String, ?> wanted, List<LineEdit> edits) {
    if (map.getFlowStyle() == FlowStyle.FLOW) {
      edits.add(replaced(map, flow(map, wanted)));
      return;
    }
    Map<String, Object> missing = new LinkedHashMap<>(wanted);
    for (NodeTuple tuple : map.getValue()) {
      String name = name(tuple);
      missing.remove(name);
      if (wanted.containsKey(name)) {
        change(tuple, wanted.get(name), edits);
      } else if (beginsLine(tuple)) {
        edits.add(new LineEdit(first(tuple), last(tuple) + 1, List.of()));
      } else {
        String dash = head(tuple.getKeyNode()).stripTrailing();
        edits.add(new LineEdit(first(tuple), last(tuple) + 1, List.of(dash)));
      }
    }
    NodeTuple end = map.getValue().get(map.getValue().size() - 1);
    String indent = " ".repeat(map.getStartMark().getColumn());
    List<String> added = new ArrayList<>();
    missing.forEach((name, value) -> added.add(indent + member(name, value)));
    if (!added.isEmpty()) {
      edits.add(new LineEdit(last(end) + 1, last(end) + 1, added));
    }
  }

  private void change(NodeTuple tuple, @Nullable Object wanted, List<LineEdit> edits) {
    Node value = tuple.getValueNode();
    if (Objects.equals(PlainYaml.of(value), wanted)) {
      return;
    }
    if (value instanceof MappingNode inner && wanted instanceof Map<?, ?> members) {
      Map<String, @Nullable Object> named = new LinkedHashMap<>();
      members.forEach((name, each) -> named.put(String.valueOf(name), each));
      change(inner, named, edits);
    } else if (value.getStartMark().getLine() == first(tuple)) {
      String blank = value.getStartMark().equals(value.getEndMark()) ? " " : "";
      edits.add(replaced(value, blank + YamlText.inline(wanted)));
    } else {
      Mark key = tuple.getKeyNode().getEndMark();
      String head = lines.get(key.getLine()).substring(0, column(key));
      String line = head + ": " + YamlText.inline(wanted);
      edits.add(new LineEdit(first(tuple), last(tuple) + 1, List.of(line)));
    }
  }

  /** The mapping in braces, as it is written wherever it says the same. */
  private String flow(MappingNode map, Map<String, ?> wanted) {
    Map<String, @Nullable Object> missing = new LinkedHashMap<>(wanted);
    List<String> members = new ArrayList<>();
    for (NodeTuple tuple : map.getValue()) {
      String name = name(tuple);
      missing.remove(name);
      Object value = wanted.get(name);
      if (wanted.containsKey(name)) {
        String key = source(tuple.getKeyNode()) + ": ";
        members.add(key + flow(tuple.getValueNode(), value));
      }
    }
    missing.forEach((name, value) -> members.add(member(name, value)));
    return "{" + String.join(", ", members) + "}";
  }

  private String flow(Node node, @Nullable Object wanted) {
    if (Objects.equals(PlainYaml.of(node), wanted)) {
      return source(node);
    }
    if (node instanceof MappingNode map && wanted instanceof Map<?, ?> members) {
      Map<String, @Nullable Object> named = new LinkedHashMap<>();
      members.forEach((name, each) -> named.put(String.valueOf(name), each));
      return flow(map, named);
    }
    return YamlText.inline(wanted);
  }

  private LineEdit replaced(Node node, String text) {
    Place end = end(node);
    Mark start = node.getStartMark();
    String tail = lines.get(end.line()).substring(end.column());
    return new LineEdit(start.getLine(), end.line() + 1, List.of(head(node) + text + tail));
  }

  /** The node as the file has it, in one line. */
  private String source(Node node) {
    Place end = end(node);
    int start = node.getStartMark().getLine();
    int column = column(node.getStartMark());
    if (start == end.line()) {
      return lines.get(start).substring(column, end.column());
    }
    return YamlText.inline(PlainYaml.of(node));
  }

  private static String name(NodeTuple tuple) {
    return ((ScalarNode) tuple.getKeyNode()).getValue();
  }

  private static int first(NodeTuple tuple) {
    return tuple.getKeyNode().getStartMark().getLine();
  }

  private int last(NodeTuple tuple) {
    return end(tuple.getValueNode()).line();
  }

  private boolean beginsLine(NodeTuple tuple) {
    return head(tuple.getKeyNode()).isBlank();
  }

  /** What stands before the node on its line. */
  private String head(Node node) {
    Mark start = node.getStartMark();
    return lines.get(start.getLine()).substring(0, column(start));
  }

  /** The line on which an item's dash stands; the item may begin below it. */
  private int dashLine(Node item) {
    int line = item.getStartMark().getLine();
    if (head(item).isBlank()) {
      while (line > 0 && !lines.get(line).stripLeading().startsWith("-")) {
        line--;
      }
    }
    return line;
  }

  /** Line and column in characters, both from 0; the column is that after the last character. */
  private record Place(int line, int column) {}

  /** Where the node's words end; blank lines and comments after it are not its own. */
  private Place end(Node node) {
    if (node instanceof CollectionNode<?> all
        && all.getFlowStyle() != FlowStyle.FLOW
        && !all.getValue().isEmpty()) {
      Object last = all.getValue().get(all.getValue().size() - 1);
      return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
    }
    Mark mark = node.getEndMark();
    if (mark.getColumn() > 0) {
      return new Place(mark.getLine(), column(mark));
    }
    int line = Math.min(mark.getLine(), lines.size()) - 1;
    while (line > 0 && lines.get(line).isBlank()) {
      line--;
    }
    return new Place(line, lines.get(line).length());
  }

  private int column(Mark mark) {
    return lines.get(mark.getLine()).offsetByCodePoints(0, mark.getColumn());
  }
}
