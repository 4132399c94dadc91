package io.glidepath.rulebook.scenario;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.KpiFile;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.Place;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.scenario.Scenario.Expectation;
import io.glidepath.rulebook.scenario.Scenario.Step;
import io.glidepath.rulebook.sentence.SlotType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the scenarios beside a card. */
final class ScenarioReader {
  private static final Set<String> MEMBERS =
      Set.of(
          "name", "language", "events", "settings", "expect", "never", "why_not", "strict", "todo");
  private static final int MOST = 1_000_000;

  private final SourceFile file;
  private final Findings findings;

  ScenarioReader(SourceFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  List<Scenario> read() {
    YamlMap yaml = YamlFile.read(file, findings);
    List<Scenario> scenarios = new ArrayList<>();
    if (yaml != null) {
      yaml.allowOnly("A scenario file", Set.of("tests"));
      for (YamlItem item : yaml.items("tests")) {
        YamlMap test = item.map();
        if (test == null) {
          findings.error(item.place(), "scenario", "A scenario has a name, events and expect.");
        } else {
          scenarios.add(scenario(test));
        }
      }
    }
    return scenarios;
  }

  private Scenario scenario(YamlMap test) {
    test.allowOnly("A scenario", MEMBERS);
    if (!test.has("expect")) {
      findings.error(test.place(), "scenario", "The scenario expects nothing.", "expect: []");
    }
    String name = test.text("name");
    YamlMap settings = test.map("settings");
    KpiSettings kpis = settings == null ? null : KpiFile.settings(settings, findings);
    List<String> never = new ArrayList<>();
    test.items("never").forEach(item -> never.add(String.valueOf(item.text())));
    return new Scenario(
        test.place(),
        file.id(),
        name == null ? "line " + test.place().line() : name,
        steps(test),
        expectations(test),
        never,
        whyNot(test),
        "true".equals(test.text("strict")),
        "true".equals(test.text("todo")),
        kpis);
  }

  private Map<String, String> whyNot(YamlMap test) {
    Map<String, String> whyNot = new LinkedHashMap<>();
    YamlMap map = test.map("why_not");
    if (map != null) {
      for (String rule : map.names()) {
        whyNot.put(rule, String.valueOf(map.text(rule)));
      }
    }
    return whyNot;
  }

  private List<Step> steps(YamlMap test) {
    List<Step> steps = new ArrayList<>();
    String language = test.text("language");
    for (YamlItem item : test.items("events")) {
      YamlMap event = item.map();
      Step step = event == null ? null : step(event, steps.size(), language);
      if (step == null) {
        findings.error(
            item.place(),
            "scenario",
            "An event has a time and a name with its data.",
            "{at: 5s, agent.connected: {agentId: a1}}");
      } else {
        steps.add(step);
      }
    }
    return steps;
  }

  private @Nullable Step step(YamlMap event, int number, @Nullable String language) {
    String interaction = event.text("interaction");
    for (String name : event.names()) {
      if (name.equals("at") || name.equals("interaction")) {
        continue;
      }
      Map<String, @Nullable Object> data = new LinkedHashMap<>();
      if (event.plain(name) instanceof Map<?, ?> given) {
        given.forEach((key, value) -> data.put(String.valueOf(key), value));
      }
      if (name.equals("utterance.heard")) {
        data.putIfAbsent("utteranceId", "u" + number);
        data.putIfAbsent("final", true);
      }
      if (name.equals("interaction.started") && language != null) {
        data.putIfAbsent("language", language);
      }
      if (name.equals("promise.made") && data.get("dueAt") instanceof String due) {
        data.put("dueAt", ScenarioTime.absolute(due));
      }
      String id = interaction == null ? Scenario.INTERACTION : interaction;
      return new Step(event.place(), at(event), id, name, data);
    }
    return null;
  }

  private long at(YamlMap map) {
    String text = map.text("at");
    boolean before = text != null && text.startsWith("-");
    Long millis =
        text == null ? null : SlotType.millis(before ? text.substring(1) : text).orElse(null);
    if (millis == null) {
      findings.error(map.place("at"), "scenario", "at must be a time.", "at: 95s");
      return 0;
    }
    return before ? -millis : millis;
  }

  private List<Expectation> expectations(YamlMap test) {
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
        expectations.add(expectation(map, kind));
      }
    }
    return expectations;
  }

  private Expectation expectation(YamlMap map, String kind) {
    Place place = map.place();
    long at = kind.equals("flag") ? 0 : at(map);
    if (!kind.equals("effort")) {
      return new Expectation(place, at, kind, String.valueOf(map.text(kind)), 0, 0);
    }
    int least = 0;
    int most = MOST;
    if (map.plain("effort") instanceof Map<?, ?> range) {
      least = range.get("min") instanceof Number number ? number.intValue() : 0;
      most = range.get("max") instanceof Number number ? number.intValue() : MOST;
    } else if (map.plain("effort") instanceof Number exact) {
      least = exact.intValue();
      most = exact.intValue();
    }
    return new Expectation(place, at, kind, "", least, most);
  }
}
