package io.glidepath.rulebook;

import io.glidepath.authoring.Finding;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiReader;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.QualityItem;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.sentence.SlotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads KPI settings, from their own file or from a scenario. Thread-safe. */
public final class KpiFile implements KpiReader {
  private static final Set<String> OPERATORS = Set.of("<=", ">=", "<", ">", "=");
  private static final Set<String> SCOPES = Set.of("agent", "team", "center");
  private static final Set<String> USES =
      Set.of("incentive", "target", "ranking", "benchmark", "alarm");
  private static final Set<String> USUAL =
      Set.of("id", "name", "measures", "target", "scope", "use", "window", "survey");

  /** The settings of a file; throws {@link IllegalArgumentException} saying what to write. */
  public static KpiSettings read(Path file) {
    try {
      return new KpiFile().read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The KPI settings %s cannot be read: %s".formatted(file, e), e);
    }
  }

  @Override
  public KpiSettings read(String yaml) {
    return read("kpis.yaml", yaml);
  }

  private KpiSettings read(String name, String yaml) {
    Findings findings = new Findings();
    YamlMap file = YamlFile.read(new SourceFile(name, yaml), findings);
    KpiSettings settings = file == null ? KpiSettings.NONE : settings(file, findings);
    if (findings.hasErrors()) {
      throw new IllegalArgumentException(
          findings.all().stream().map(Finding::format).collect(Collectors.joining("\n")));
    }
    return settings;
  }

  /** The settings in a mapping with {@code kpis} and {@code quality_form}. */
  public static KpiSettings settings(YamlMap file, Findings findings) {
    file.allowOnly("A KPI settings file", Set.of("kpis", "quality_form"));
    List<Kpi> kpis = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlItem item : file.items("kpis")) {
      YamlMap map = item.map();
      if (map == null) {
        findings.error(item.place(), "kpi", "A KPI setting has an id and what it measures.");
      } else {
        Kpi kpi = new KpiFile().kpi(map, findings);
        kpis.add(kpi);
        if (!ids.add(kpi.id())) {
          findings.error(map.place("id"), "duplicate-id", "There are two KPIs " + kpi.id() + ".");
        }
      }
    }
    List<QualityItem> form = new ArrayList<>();
    for (YamlItem item : file.items("quality_form")) {
      YamlMap map = item.map();
      if (map == null || map.text("item") == null) {
        findings.error(item.place(), "quality-item", "An item has a text, a weight, mandatory.");
      } else {
        map.allowOnly("A quality item", Set.of("item", "weight", "mandatory"));
        form.add(
            new QualityItem(
                or(map.text("item"), ""),
                number(map, "weight", 0, findings),
                "true".equals(map.text("mandatory"))));
      }
    }
    return new KpiSettings(List.copyOf(kpis), List.copyOf(form));
  }

  private Kpi kpi(YamlMap map, Findings findings) {
    for (String needed : List.of("id", "measures")) {
      if (map.text(needed) == null) {
        findings.error(
            map.place(), "missing-" + needed, "A KPI setting needs %s.".formatted(needed));
      }
    }
    Map<String, String> more = new TreeMap<>();
    for (String name : map.names()) {
      String value = USUAL.contains(name) ? null : map.text(name);
      if (value != null) {
        more.put(name, value);
      }
    }
    YamlMap window = map.map("window");
    return new Kpi(
        or(map.text("id"), "?"),
        or(map.text("name"), or(map.text("id"), "?")),
        or(map.text("measures"), ""),
        target(map.map("target"), findings),
        word(map, "scope", SCOPES, findings),
        word(map, "use", USES, findings),
        window == null ? Double.NaN : number(window, "days", Double.NaN, findings),
        survey(map.map("survey"), findings),
        more);
  }

  private static String word(YamlMap map, String member, Set<String> allowed, Findings findings) {
    String value = map.text(member);
    if (value != null && !allowed.contains(value)) {
      findings.error(
          map.place(member),
          "unknown-" + member,
          "%s cannot be %s.".formatted(member, value),
          String.join(", ", allowed.stream().sorted().toList()));
    }
    return or(value, "");
  }

  private static Kpi.@Nullable Target target(@Nullable YamlMap map, Findings findings) {
    if (map == null) {
      return null;
    }
    map.allowOnly("A target", Set.of("op", "value", "unit"));
    String op = or(map.text("op"), "<=");
    if (!OPERATORS.contains(op)) {
      findings.error(map.place("op"), "operator", "op must be one of <= >= < > =.");
    }
    double value = number(map, "value", Double.NaN, findings);
    String unit = or(map.text("unit"), "");
    Optional<Long> seconds =
        unit.isEmpty() ? Optional.empty() : SlotType.millis("1 " + unit).map(ms -> ms / 1_000);
    return seconds.isPresent() && !unit.equals("s") && seconds.get() > 0
        ? new Kpi.Target(op, value * seconds.get(), "s")
        : new Kpi.Target(op, value, unit);
  }

  private static Kpi.@Nullable SurveyPlan survey(@Nullable YamlMap map, Findings findings) {
    if (map == null) {
      return null;
    }
    map.allowOnly("A survey", Set.of("when", "channel", "delay", "sample", "while-open"));
    String delay = map.text("delay");
    Optional<Long> millis = delay == null ? Optional.of(0L) : SlotType.millis(delay);
    if (millis.isEmpty()) {
      findings.error(map.place("delay"), "duration", "delay must be a duration.", "delay: 1d");
    }
    return new Kpi.SurveyPlan(
        or(map.text("when"), ""),
        or(map.text("channel"), ""),
        millis.orElse(0L) / 1_000.0,
        or(map.text("sample"), ""),
        "true".equals(map.text("while-open")));
  }

  private static double number(YamlMap map, String member, double absent, Findings findings) {
    String text = map.text(member);
    if (text == null) {
      return absent;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      findings.error(map.place(member), "number", "%s must be a number.".formatted(member));
      return absent;
    }
  }

  private static String or(@Nullable String value, String absent) {
    return value == null ? absent : value;
  }
}
