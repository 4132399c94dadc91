package io.glidepath.authoring;

import java.util.List;
import java.util.Map;

/**
 * How one card was understood.
 *
 * @param path the file below {@code rules/}
 * @param drl the rule it becomes, to look at
 */
public record UnderstoodCard(
    String path, String id, List<Setting> settings, List<Line> when, String drl) {

  /**
   * A setting, and where its value stands in the text; lines and columns from 1.
   *
   * @param length in characters, with quotes; 0 if the value runs over several lines
   */
  public record Setting(String name, String value, int line, int column, int length) {}

  /**
   * One condition.
   *
   * @param text as the card has it, its settings filled in
   * @param meaning in plain words, what is checked
   * @param said the condition in each language
   * @param reads the fields of the story, row or KPI setting that it reads
   */
  public record Line(
      int line, String text, String meaning, Map<String, String> said, List<String> reads) {}
}
