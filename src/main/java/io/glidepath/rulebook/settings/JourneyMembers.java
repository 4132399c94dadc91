package io.glidepath.rulebook.settings;

import io.glidepath.interaction.Nearest;
import io.glidepath.kpi.Journey;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads journeys with their stages. */
public final class JourneyMembers {
  private static final Set<String> JOURNEY = Set.of("id", "goal", "within", "stages", "reasons");
  private static final Set<String> STAGE =
      Set.of("touchpoint", "interaction", "perception", "outcome", "signals", "tool", "owner");

  private final Findings findings;
  private final SettingWords words;

  public JourneyMembers(Findings findings) {
    this.findings = findings;
    words = new SettingWords(findings);
  }

  public List<Journey> journeys(List<YamlItem> items) {
    List<Journey> journeys = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlItem item : items) {
      YamlMap map = item.map();
      String id = map == null ? null : map.text("id");
      if (map == null || id == null) {
        findings.error(item.place(), "journey", "A journey has an id, a goal and stages.");
        continue;
      }
      words.allow(map, "A journey", JOURNEY);
      if (!ids.add(id)) {
        findings.error(map.place("id"), "duplicate-id", "There are two journeys %s.".formatted(id));
      }
      journeys.add(new Journey(id, or(map.text("goal")), within(map), stages(map), reasons(map)));
    }
    return List.copyOf(journeys);
  }

  private int within(YamlMap journey) {
    String written = or(journey.text("within"));
    if (written.isEmpty()) {
      return Journey.USUALLY_WITHIN;
    }
    return Journey.WITHIN.stream()
        .filter(days -> written.equals(days + "d"))
        .findFirst()
        .orElseGet(
            () -> {
              findings.error(
                  journey.place("within"),
                  "within",
                  "“%s” is not 7d, 14d or 30d.".formatted(written),
                  "within: 14d");
              return Journey.USUALLY_WITHIN;
            });
  }

  private List<Journey.Stage> stages(YamlMap journey) {
    List<Journey.Stage> stages = new ArrayList<>();
    for (YamlItem item : journey.items("stages")) {
      YamlMap map = item.map();
      String touchpoint = map == null ? null : map.text("touchpoint");
      if (map == null || touchpoint == null) {
        findings.error(
            item.place(),
            "stage",
            "A stage has a touchpoint, and an interaction, a perception and an outcome measure.",
            "{touchpoint: delivery, interaction: on-time-share, perception: ces, outcome: none}");
        continue;
      }
      words.allow(map, "A stage", STAGE);
      stages.add(
          new Journey.Stage(
              touchpoint,
              or(map.text("interaction")),
              or(map.text("perception")),
              or(map.text("outcome")),
              words.list(map, "signals"),
              or(map.text("tool")),
              or(map.text("owner"))));
    }
    return stages;
  }

  private Map<String, List<String>> reasons(YamlMap journey) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    YamlMap map = journey.map("reasons");
    if (map == null) {
      return reasons;
    }
    for (String name : map.names()) {
      if (Journey.REASONS.contains(name)) {
        reasons.put(name, words.list(map, name));
      } else {
        String known = String.join(", ", new TreeSet<>(Journey.REASONS));
        findings.error(
            map.keyPlace(name),
            "reason",
            "“%s” is no reason to fall off.".formatted(name),
            Nearest.to(name, Journey.REASONS).orElse("one of " + known));
      }
    }
    return reasons;
  }

  private static String or(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
