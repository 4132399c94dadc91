package io.glidepath.rulebook.scenario;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.scenario.Scenario.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario expects, of one row if it has a table. */
final class ExpectationReader {
  private static final int MOST = 1_000_000;

  private final Findings findings;
  private final EachTable.@Nullable Row row;
  private final @Nullable EachTable table;

  ExpectationReader(Findings findings, @Nullable EachTable table, EachTable.@Nullable Row row) {
    this.findings = findings;
    this.table = table;
    this.row = row;
  }

  List<Expectation> read(YamlMap test) {
    List<Expectation> expectations = new ArrayList<>();
    for (YamlItem item : test.items("expect")) {
      YamlMap map = item.map();
      String kind =
          map == null ? null : Scenario.KINDS.stream().filter(map::has).findFirst().orElse(null);
      if (map == null || kind == null) {
        findings.error(
            item.place(),
            "scenario",
            "One of %s is expected.".formatted(String.join(", ", Scenario.KINDS)));
      } else {
        Set<String> members = new TreeSet<>(Scenario.KINDS);
        members.addAll(Set.of("at", "if", "on"));
        map.allowOnly("An expectation", members);
        expectations.add(expectation(map, kind));
      }
    }
    return expectations;
  }

  private Expectation expectation(YamlMap map, String kind) {
    long at = kind.equals("flag") ? 0 : ScenarioTime.read(map, findings);
    boolean met = isMet(map);
    if (!kind.equals("effort")) {
      String rule = String.valueOf(map.text(kind));
      String on = Objects.requireNonNullElse(map.text("on"), "");
      return new Expectation(map.place(), at, kind, rule, on, 0, 0, met);
    }
    int least = 0;
    int most = MOST;
    if (map.plain("effort") instanceof List<?>) {
      findings.error(map.place("effort"), "scenario", "effort is a range.", "{min: 20, max: 60}");
    } else if (map.plain("effort") instanceof java.util.Map<?, ?> range) {
      least = range.get("min") instanceof Number number ? number.intValue() : 0;
      most = range.get("max") instanceof Number number ? number.intValue() : MOST;
    } else if (map.plain("effort") instanceof Number exact) {
      least = exact.intValue();
      most = exact.intValue();
    }
    return new Expectation(map.place(), at, kind, "", "", least, most, met);
  }

  /** Whether it is to be so, or in the row of a table that says no, not to be so. */
  private boolean isMet(YamlMap map) {
    String column = map.text("if");
    if (column == null) {
      return true;
    }
    if (table == null || row == null) {
      findings.error(
          map.place("if"),
          "each",
          "if names a column of each.",
          "each: {%s: […]}".formatted(column));
      return true;
    }
    return table.says(row, column, map);
  }
}
