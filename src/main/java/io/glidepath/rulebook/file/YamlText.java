package io.glidepath.rulebook.file;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Plain Java as YAML: a line each, and what has no list or mapping inside in one line. */
public final class YamlText {
  private YamlText() {}

  /** A value in one line, as it may stand behind a colon or within braces. */
  public static String inline(@Nullable Object value) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
    options.setWidth(Integer.MAX_VALUE);
    options.setSplitLines(false);
    options.setAllowUnicode(true);
    String list = new Yaml(options).dump(Collections.singletonList(value)).strip();
    return list.substring(1, list.length() - 1);
  }

  public static String of(Map<String, ?> members) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
    options.setIndent(4);
    options.setIndicatorIndent(2);
    options.setWidth(1_000);
    options.setAllowUnicode(true);
    return new Yaml(options).dump(members).stripTrailing();
  }
}
