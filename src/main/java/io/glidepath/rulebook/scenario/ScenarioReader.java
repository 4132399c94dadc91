package io.glidepath.rulebook.scenario;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Nearest;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.KpiFile;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.scenario.Scenario.Step;
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
          "name",
          "extends",
          "each",
          "language",
          "events",
          "settings",
          "expect",
          "never",
          "silent",
          "why_not",
          "strict",
          "todo");

  private final SourceFile file;
  private final Findings findings;
  private final Map<String, YamlMap> byName = new LinkedHashMap<>();

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
          scenarios.addAll(scenarios(test));
        }
      }
    }
    return scenarios;
  }

  /** One scenario, or with {@code each} one for every row of it. */
  private List<Scenario> scenarios(YamlMap test) {
    test.allowOnly("A scenario", MEMBERS);
    if (!test.has("expect")) {
      findings.error(test.place(), "scenario", "The scenario expects nothing.", "expect: []");
    }
    YamlMap columns = test.map("each");
    List<Scenario> scenarios = new ArrayList<>();
    if (columns == null) {
      scenarios.add(scenario(test, name(test), new ExpectationReader(findings, null, null)));
    } else {
      EachTable table = new EachTable(columns, findings);
      List<EachTable.Row> rows = table.rows();
      for (EachTable.Row row : rows) {
        YamlMap filled = table.fill(test, row);
        String name = name(filled);
        String said = name.equals(name(test)) ? name + " (" + row.words() + ")" : name;
        scenarios.add(scenario(filled, said, new ExpectationReader(findings, table, row)));
      }
      if (!rows.isEmpty()) {
        table.reportUnused();
      }
    }
    byName.put(name(test), test);
    return scenarios;
  }

  private static String name(YamlMap test) {
    String name = test.text("name");
    return name == null ? "line " + test.place().line() : name;
  }

  private Scenario scenario(YamlMap test, String name, ExpectationReader expectations) {
    YamlMap base = base(test);
    YamlMap own = test.map("settings");
    YamlMap settings = own == null && base != null ? base.map("settings") : own;
    KpiSettings kpis = settings == null ? null : KpiFile.settings(settings, findings);
    String ownLanguage = test.text("language");
    String language = ownLanguage == null && base != null ? base.text("language") : ownLanguage;
    List<Step> steps = new ArrayList<>();
    if (base != null) {
      steps(base, language, steps);
    }
    steps(test, language, steps);
    List<String> never = new ArrayList<>();
    test.items("never").forEach(item -> never.add(String.valueOf(item.text())));
    List<Scenario.Expectation> expected = expectations.read(test);
    return new Scenario(
        test.place(),
        file.id(),
        name,
        steps,
        expected,
        never,
        kpis == null ? List.of() : new NamedSettings(kpis, findings).silent(test, expected),
        whyNot(test),
        flag(test, "strict"),
        flag(test, "todo"),
        kpis);
  }

  private boolean flag(YamlMap test, String name) {
    String said = test.text(name);
    if (said != null && !said.equals("true") && !said.equals("false")) {
      findings.error(
          test.place(name),
          "scenario",
          "%s is true or false, not “%s”.".formatted(name, said),
          name + ": true");
    }
    return "true".equals(said);
  }

  /** The earlier scenario whose events this one goes on from. */
  private @Nullable YamlMap base(YamlMap test) {
    String name = test.text("extends");
    YamlMap base = name == null ? null : byName.get(name);
    if (name != null && base == null) {
      findings.error(
          test.place("extends"),
          "scenario",
          "There is no scenario \"%s\" further up in this file.".formatted(name),
          Nearest.to(name, byName.keySet()).orElse(null));
    } else if (base != null && base.has("each")) {
      findings.error(
          test.place("extends"), "scenario", "A scenario with each cannot be gone on from.");
    }
    return base;
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

  private void steps(YamlMap test, @Nullable String language, List<Step> steps) {
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
      if (EventType.UTTERANCE_HEARD.is(name)) {
        data.putIfAbsent("utteranceId", "u" + number);
        data.putIfAbsent("final", true);
      }
      if (EventType.STARTED.is(name) && language != null) {
        data.putIfAbsent("language", language);
      }
      if (EventType.PROMISE_MADE.is(name) && data.get("dueAt") instanceof String due) {
        data.put("dueAt", ScenarioTime.absolute(due));
      }
      String id = interaction == null ? Scenario.INTERACTION : interaction;
      return new Step(event.place(), ScenarioTime.read(event, findings), id, name, data);
    }
    return null;
  }
}
