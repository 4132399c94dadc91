package io.glidepath.rulebook;

import io.glidepath.kpi.Kpi;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings that can be read and cannot be meant: numbers beyond their scale, the same twice. */
final class KpiDoubts {
  private static final Set<String> TIMES =
      Set.of(
          "handle-time",
          "talk-time",
          "after-call-work",
          "hold-time",
          "wait-time",
          "first-response-time",
          "resolution-time",
          "closed-loop-time");

  private final Findings findings;
  private final Map<List<Object>, Kpi> aims = new HashMap<>();

  KpiDoubts(Findings findings) {
    this.findings = findings;
  }

  void check(Kpi kpi, YamlMap map) {
    Kpi.Target target = kpi.target();
    YamlMap written = map.mapOrNull("target");
    if (target == null || written == null) {
      return;
    }
    range(kpi, target, written);
    if (target.unit().isEmpty() && TIMES.contains(kpi.measures())) {
      findings.warn(
          written.place("value"),
          "missing-unit",
          "A time without a unit can be read as seconds or as days.",
          "{op: \"%s\", value: %s, unit: s}".formatted(target.op(), plain(target.value())));
    }
    twice(kpi, map);
  }

  private void range(Kpi kpi, Kpi.Target target, YamlMap written) {
    double least = least(kpi, target);
    double most = most(kpi, target);
    if (target.value() < least || target.value() > most) {
      findings.warn(
          written.place("value"),
          target.unit().equals("percent") ? "percent" : "out-of-scale",
          "The target %s lies outside its scale, which goes from %s to %s."
              .formatted(plain(target.value()), plain(least), plain(most)),
          "value: a number from %s to %s".formatted(plain(least), plain(most)));
    }
  }

  private static double least(Kpi kpi, Kpi.Target target) {
    if (target.unit().equals("percent")) {
      return 0;
    }
    boolean one = kpi.more("question").startsWith("ces-");
    return kpi.measures().equals("nps") ? -100 : scale(kpi, "min", one ? 1 : 0);
  }

  private static double most(Kpi kpi, Kpi.Target target) {
    if (target.unit().equals("percent") || kpi.measures().equals("nps")) {
      return 100;
    }
    double usual =
        switch (kpi.more("question")) {
          case "ces-1" -> 5;
          case "ces-2" -> 7;
          default -> Set.of("csat", "ces").contains(kpi.measures()) ? 100 : Double.MAX_VALUE;
        };
    return scale(kpi, "max", usual);
  }

  private static double scale(Kpi kpi, String end, double usual) {
    String stated = kpi.more("survey.scale." + end);
    return stated.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(stated) : usual;
  }

  /** The same measure with two targets, where nothing says that they are for different things. */
  private void twice(Kpi kpi, YamlMap map) {
    List<Object> about =
        List.of(
            kpi.measures(),
            kpi.scope(),
            kpi.words("for"),
            kpi.words("by"),
            kpi.words("channels"),
            kpi.words("season"),
            kpi.more("statistic"),
            kpi.surveyWhen(),
            kpi.more("question"));
    Kpi first = aims.putIfAbsent(about, kpi);
    if (first != null && first.target() != null && kpi.target() != null) {
      findings.warn(
          map.place("target"),
          "measured-twice",
          "%s and %s measure the same, each with a target of its own: %s and %s."
              .formatted(first.id(), kpi.id(), aim(first.target()), aim(kpi.target())),
          "one of them; or say what each is for, by for, channels, season or statistic");
    }
  }

  private static String aim(Kpi.Target target) {
    return "%s %s %s".formatted(target.op(), plain(target.stated()), target.statedUnit()).strip();
  }

  private static String plain(double value) {
    return Values.number(value);
  }
}
