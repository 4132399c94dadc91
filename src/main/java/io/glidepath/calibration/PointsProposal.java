package io.glidepath.calibration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A copy of a rule folder with other points in it, to be checked, tried and published like any
 * other change. Only the numbers are replaced; comments and layout stay.
 */
public final class PointsProposal {
  private PointsProposal() {}

  /**
   * Writes the folder; throws {@link IllegalArgumentException} with one clear sentence if it is
   * there already, or if a rule to be changed has no points in its file.
   */
  public static void write(Path rules, Path copy, List<CalibrationReport.Row> changes)
      throws IOException {
    if (Files.exists(copy)) {
      throw new IllegalArgumentException(copy + " is there already: name another folder");
    }
    try (Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.sorted().toList()) {
        Path to = copy.resolve(rules.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    for (CalibrationReport.Row change : changes) {
      Path card = copy.resolve(change.rule().replaceFirst("\\.", "/") + ".yaml");
      Files.writeString(card, edited(Files.readString(card), change));
    }
  }

  private static String edited(String text, CalibrationReport.Row change) {
    Node card = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    Node points = member(member(member(card, "then"), "charge"), "points");
    if (points == null) {
      throw new IllegalArgumentException(change.rule() + " has no points in its file");
    }
    int from = text.offsetByCodePoints(0, points.getStartMark().getIndex());
    int to = text.offsetByCodePoints(0, points.getEndMark().getIndex());
    return text.substring(0, from) + change.proposed() + text.substring(to);
  }

  private static @Nullable Node member(@Nullable Node node, String name) {
    if (node instanceof MappingNode map) {
      for (NodeTuple each : map.getValue()) {
        if (each.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
          return each.getValueNode();
        }
      }
    }
    return null;
  }
}
