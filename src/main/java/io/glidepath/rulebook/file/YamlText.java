package io.glidepath.rulebook.file;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Plain Java as YAML: a line each, and what has no list or mapping inside in one line. */
public final class YamlText {
  /** Costly to make, and no two threads may share one. */
  private static final ThreadLocal<Yaml> INLINE = ThreadLocal.withInitial(YamlText::inline);

  private static final ThreadLocal<Yaml> LINES = ThreadLocal.withInitial(YamlText::lines);

  private YamlText() {}

  /** A value in one line, as it may stand behind a colon or within braces. */
  public static String inline(@Nullable Object value) {
    String list = INLINE.get().dump(Collections.singletonList(value)).strip();
    return list.substring(1, list.length() - 1);
  }

  public static String of(Map<String, ?> members) {
    return LINES.get().dump(members).stripTrailing();
  }

  private static Yaml inline() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
    options.setWidth(Integer.MAX_VALUE);
    options.setSplitLines(false);
    options.setAllowUnicode(true);
    return new Yaml(options);
  }

  private static Yaml lines() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
    options.setIndent(4);
    options.setIndicatorIndent(2);
    options.setWidth(1_000);
    options.setAllowUnicode(true);
    return new Yaml(options);
  }
}
