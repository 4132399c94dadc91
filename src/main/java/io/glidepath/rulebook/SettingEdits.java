package io.glidepath.rulebook;

import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.QualityItem;
import io.glidepath.rulebook.file.EditedText;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.LineEdit;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlEdits;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lines of a settings file a card's fix changes. */
final class SettingEdits {
  private static final String FILE = "kpis.yaml";

  /** By list: the member that its settings are called by. */
  private static final Map<String, String> NAMES =
      Map.of(SettingFix.KPIS, "id", SettingFix.FORM, "item");

  private final EditedText text;
  private final @Nullable YamlMap file;
  private final YamlEdits yaml;

  /** By list and by id or text: where in the list each stands. */
  private final Map<String, Map<String, Integer>> places = new HashMap<>();

  private SettingEdits(EditedText text) {
    this.text = text;
    String now = text.text();
    file = now.isEmpty() ? null : YamlFile.read(new SourceFile(FILE, now), new Findings());
    yaml = new YamlEdits(text.lines());
    if (file != null) {
      NAMES.forEach((list, name) -> places.put(list, places(file, list, name)));
    }
  }

  /** Of settings that can be read; of the empty text no fix changes anything. */
  static SettingEdits of(String text) {
    return of(EditedText.of(text));
  }

  static SettingEdits of(EditedText text) {
    return new SettingEdits(text);
  }

  /** What the edits change, as a unified diff; empty if there are none. */
  String diff(List<LineEdit> edits) {
    return text.diff(edits, FILE);
  }

  /**
   * The edits of a fix for a setting, an item of the form, or all of them. None if what is to be
   * added is there; what is to take the flagged one's place and is there stays alone.
   */
  List<LineEdit> of(SettingFix fix, @Nullable Object fact) {
    if (file == null) {
      return List.of();
    }
    if (fix.adds()) {
      return added(fix, file);
    }
    return fact instanceof Kpi kpi
        ? instead(fix, file, SettingFix.KPIS, kpi.id())
        : fact instanceof QualityItem item
            ? instead(fix, file, SettingFix.FORM, item.item())
            : List.of();
  }

  private List<LineEdit> added(SettingFix fix, YamlMap file) {
    for (String list : List.of(SettingFix.KPIS, SettingFix.FORM)) {
      for (Map<String, Object> setting : fix.added(list)) {
        if (index(list, called(setting, list)) < 0) {
          return yaml.add(file, list, setting);
        }
      }
    }
    return List.of();
  }

  private List<LineEdit> instead(SettingFix fix, YamlMap file, String list, String flagged) {
    int index = index(list, flagged);
    YamlMap written = index < 0 ? null : file.items(list).get(index).map();
    if (written == null) {
      return List.of();
    }
    Map<String, Object> wanted = fix.insteadOf(written.plain());
    String called = called(wanted, list);
    boolean there = !called.equals(flagged) && index(list, called) >= 0;
    return there ? yaml.remove(file, list, index) : yaml.change(written, wanted);
  }

  private static String called(Map<String, Object> setting, String list) {
    return String.valueOf(setting.get(NAMES.get(list)));
  }

  /** Where in the list the setting of that name stands; -1 if nowhere. */
  private int index(String list, String called) {
    return places.getOrDefault(list, Map.of()).getOrDefault(called, -1);
  }

  private static Map<String, Integer> places(YamlMap file, String list, String name) {
    Map<String, Integer> places = new HashMap<>();
    List<YamlItem> items = file.items(list);
    for (int at = 0; at < items.size(); at++) {
      YamlMap map = items.get(at).map();
      String called = map == null ? null : map.text(name);
      if (called != null) {
        places.putIfAbsent(called, at);
      }
    }
    return places;
  }
}
