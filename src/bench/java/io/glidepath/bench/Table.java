package io.glidepath.bench;

import java.util.ArrayList;
import java.util.List;

/** A table of text, its first column to the left and the others to the right. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... head) {
    row(head);
  }

  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** {@code 12,345} from 1,000 on, {@code 12.3} below. */
  public static String number(double value) {
    return Math.abs(value) >= 1_000 ? "%,.0f".formatted(value) : "%.4g".formatted(value);
  }

  @Override
  public String toString() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        String format = i == 0 ? "%-" + widths[0] + "s" : "  %" + widths[i] + "s";
        text.append(format.formatted(row.get(i)));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
