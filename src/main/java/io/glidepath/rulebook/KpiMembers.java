package io.glidepath.rulebook;

import io.glidepath.kpi.Center;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.Measures;
import io.glidepath.kpi.QualityItem;
import io.glidepath.kpi.Written;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.sentence.SlotType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the members of settings, of the center and of the quality form. */
final class KpiMembers {
  private static final Set<String> OPERATORS = Set.of("<=", ">=", "<", ">", "=");
  private static final Set<String> SCOPES = Set.of("agent", "team", "center");
  private static final Set<String> USES =
      Set.of("incentive", "target", "ranking", "benchmark", "alarm");
  private static final Set<String> SHARES = Set.of("share", "ratio", "fraction");
  private static final Set<String> ITEM =
      Set.of("item", "weight", "mandatory", "kind", "statutory");
  private static final Set<String> CENTER = Set.of("industry", "languages", "channels", "segments");

  private final Findings findings;
  private final KpiWords words;

  KpiMembers(Findings findings) {
    this.findings = findings;
    words = new KpiWords(findings);
  }

  Kpi kpi(YamlMap map) {
    for (String needed : List.of("id", "measures")) {
      if (map.text(needed) == null) {
        findings.error(
            map.place(), "missing-" + needed, "A KPI setting needs %s.".formatted(needed));
      }
    }
    Map<String, Written> more = new LinkedHashMap<>();
    String measures = measures(map, more);
    Kpi.Target target = target(map.map("target"));
    YamlMap window = map.map("window");
    double days = window == null ? Double.NaN : words.number(window, "days", Double.NaN);
    if (window != null) {
      window.allowOnly("A window", Set.of("days"));
    }
    Kpi.SurveyPlan survey = survey(map.map("survey"), more);
    String scope = closed(map, "scope", SCOPES);
    String use = closed(map, "use", USES);
    words.readOthers(map, more);
    String id = or(map.text("id"), "?");
    String name = or(map.text("name"), id);
    return new Kpi(
        id, name, measures, target, scope, use, days, survey, Collections.unmodifiableMap(more));
  }

  /** The known word; as it is written if nobody knows it, or if it begins with x-. */
  private String measures(YamlMap map, Map<String, Written> more) {
    String written = or(map.text("measures"), "");
    if (written.isEmpty() || written.startsWith("x-")) {
      return written;
    }
    Optional<String> known = Measures.known(written);
    if (known.isEmpty()) {
      words.unknown(map, "measures", "measure", written, Measures.names(), Measures::known);
      return written;
    }
    if (!known.get().equals(written)) {
      more.put(Kpi.MEASURES_AS_WRITTEN, Written.of(written));
    }
    return known.get();
  }

  private String closed(YamlMap map, String member, Set<String> allowed) {
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

  private Kpi.@Nullable Target target(@Nullable YamlMap map) {
    if (map == null) {
      return null;
    }
    words.allow(map, "A target", Set.of("op", "value", "unit", "source"));
    String op = or(map.text("op"), "<=");
    if (!OPERATORS.contains(op)) {
      findings.error(map.place("op"), "operator", "op must be one of <= >= < > =.");
    }
    double value = words.number(map, "value", Double.NaN);
    String unit = or(map.text("unit"), "");
    Optional<Long> seconds =
        unit.isEmpty() ? Optional.empty() : SlotType.millis("1 " + unit).map(ms -> ms / 1_000);
    if (seconds.isPresent() && !unit.equals("s") && seconds.get() > 0) {
      return new Kpi.Target(op, value * seconds.get(), "s", value, unit);
    }
    return SHARES.contains(unit)
        ? new Kpi.Target(op, value * 100, "percent", value, unit)
        : new Kpi.Target(op, value, unit.equals("%") ? "percent" : unit, value, unit);
  }

  private Kpi.@Nullable SurveyPlan survey(@Nullable YamlMap map, Map<String, Written> more) {
    if (map == null) {
      return null;
    }
    String delay = map.text("delay");
    Optional<Long> millis = delay == null ? Optional.of(0L) : SlotType.millis(delay);
    if (millis.isEmpty()) {
      findings.error(map.place("delay"), "duration", "delay must be a duration.", "delay: 1d");
    }
    if (delay != null) {
      more.put(Kpi.DELAY_AS_WRITTEN, Written.of(delay));
    }
    words.readSurvey(map, more);
    return new Kpi.SurveyPlan(
        words.word(map, "when", "survey.when"),
        words.word(map, "channel", "survey.channel"),
        millis.orElse(0L) / 1_000.0,
        words.word(map, "sample", "survey.sample"),
        words.flag(map, "while-open"));
  }

  Center center(@Nullable YamlMap map) {
    if (map == null) {
      return Center.UNSTATED;
    }
    words.allow(map, "center", CENTER);
    return new Center(
        or(map.text("industry"), ""),
        words.list(map, "languages"),
        words.list(map, "channels"),
        words.list(map, "segments"));
  }

  List<QualityItem> form(List<YamlItem> items) {
    List<QualityItem> form = new ArrayList<>();
    for (YamlItem item : items) {
      YamlMap map = item.map();
      if (map == null || map.text("item") == null) {
        findings.error(item.place(), "quality-item", "An item has a text, a weight, mandatory.");
        continue;
      }
      words.allow(map, "A quality item", ITEM);
      double weight = words.number(map, "weight", 0);
      if (weight < 0) {
        findings.warn(map.place("weight"), "weight", "A weight is 0 or more.", "weight: 10");
      }
      form.add(
          new QualityItem(
              or(map.text("item"), ""),
              weight,
              words.flag(map, "mandatory"),
              words.word(map, "kind", "kind"),
              words.flag(map, "statutory")));
    }
    return List.copyOf(form);
  }

  private static String or(@Nullable String value, String absent) {
    return value == null ? absent : value;
  }
}
