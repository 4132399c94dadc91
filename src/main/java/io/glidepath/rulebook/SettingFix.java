package io.glidepath.rulebook;

import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiView;
import io.glidepath.kpi.QualityItem;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.file.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a card says to set instead, made into whole settings. A card's fix has one of three forms:
 * the members that are to change, where {@code ~} takes one away; with an {@code id} or an {@code
 * item}, a whole setting in place of the flagged one; with {@code kpis} or {@code quality_form},
 * whole settings to add.
 */
final class SettingFix {
  static final String KPIS = "kpis";
  static final String FORM = "quality_form";

  private final String text;
  private final Map<String, @Nullable Object> members;

  private SettingFix(String text, Map<String, @Nullable Object> members) {
    this.text = text;
    this.members = members;
  }

  /** Reads a card's fix; one that is no YAML mapping stays the text that it is. */
  static SettingFix of(String text) {
    YamlMap map = YamlFile.read(new SourceFile("fix.yaml", text), new Findings());
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (map != null) {
      map.names().forEach(name -> members.put(name, map.plain(name)));
    }
    return new SettingFix(text, members);
  }

  /** Whether whole settings are to be added. */
  boolean adds() {
    return members.isEmpty() || members.containsKey(KPIS) || members.containsKey(FORM);
  }

  /** The members of a setting or an item, as they are written, with what is to change in them. */
  Map<String, Object> insteadOf(Map<String, @Nullable Object> written) {
    boolean whole = members.containsKey("id") || members.containsKey("item");
    return merged(whole ? Map.of() : members(written), members);
  }

  /** The whole settings or items to add to the list {@code kpis} or {@code quality_form}. */
  List<Map<String, Object>> added(String list) {
    List<Map<String, Object>> added = new ArrayList<>();
    if (members.get(list) instanceof List<?> all) {
      all.forEach(each -> added.add(members(each)));
    }
    return added;
  }

  /** The whole setting to write instead of the flagged one. */
  Map<String, Object> insteadOf(Kpi kpi) {
    return members.containsKey("id") ? merged(Map.of(), members) : changed(KpiView.of(kpi));
  }

  /** The whole item to write instead of the flagged one. */
  Map<String, Object> insteadOf(QualityItem item) {
    return members.containsKey("item") ? merged(Map.of(), members) : changed(KpiView.of(item));
  }

  /** As a settings file: the whole setting or item instead of the fact, or what is to be added. */
  String yaml(@Nullable Object fact) {
    if (!adds() && fact instanceof Kpi kpi) {
      return YamlText.of(Map.of(KPIS, List.of(insteadOf(kpi))));
    }
    if (!adds() && fact instanceof QualityItem item) {
      return YamlText.of(Map.of(FORM, List.of(insteadOf(item))));
    }
    return text;
  }

  private Map<String, Object> changed(Map<String, Object> setting) {
    setting.remove("measures-as-written");
    return merged(setting, members);
  }

  private static Map<String, Object> merged(
      Map<String, Object> setting, Map<String, @Nullable Object> changes) {
    Map<String, Object> merged = new LinkedHashMap<>(setting);
    changes.forEach(
        (name, value) -> {
          if (value == null) {
            merged.remove(name);
          } else if (value instanceof Map<?, ?> inner) {
            Object before = merged.get(name);
            merged.put(name, merged(members(before), members(inner)));
          } else {
            merged.put(name, value);
          }
        });
    return merged;
  }

  private static Map<String, @Nullable Object> members(@Nullable Object mapping) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (mapping instanceof Map<?, ?> map) {
      map.forEach((name, value) -> members.put(String.valueOf(name), value));
    }
    return members;
  }
}
