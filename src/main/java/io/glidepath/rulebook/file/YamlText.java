package io.glidepath.rulebook.file;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Plain Java as YAML: a line each, and what has no list or mapping inside in one line. */
public final class YamlText {
  private YamlText() {}

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
