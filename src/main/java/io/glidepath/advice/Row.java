package io.glidepath.advice;

import java.util.Map;

/**
 * A line of a table of knowledge ({@code rules/<pillar>/X.csv}). Its cells are read by column name;
 * an absent cell is empty, an absent number 0.
 *
 * @param table the file's name without its ending, such as {@code next-issue}
 * @param line the line in the file, from 1
 */
public record Row(String table, int line, Map<String, String> cells) implements Comparable<Row> {

  public Row {
    cells = Map.copyOf(cells);
  }

  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  public double number(String column) {
    String cell = cell(column);
    return cell.isEmpty() ? 0 : Double.parseDouble(cell);
  }

  /** The likelier row first, then the earlier line. */
  @Override
  public int compareTo(Row other) {
    int byLikelihood = Double.compare(other.number("likelihood"), number("likelihood"));
    return byLikelihood != 0 ? byLikelihood : Integer.compare(line, other.line);
  }
}
