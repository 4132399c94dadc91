package io.glidepath.settings;

import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Settings that stand in the environment, before those in the file: {@code GLIDEPATH_SERVER_PORT}
 * is {@code server.port}. An empty variable is as good as none.
 */
final class SettingsEnvironment {
  private static final String PREFIX = "GLIDEPATH_";

  private final Map<String, String> variables;
  private final Set<String> asked = new TreeSet<>();

  SettingsEnvironment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** What stands for a setting, such as {@code server.port}; null if nothing does. */
  @Nullable String of(String path) {
    String name = name(path);
    asked.add(name);
    String value = variables.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Whether any variable may be one of ours. */
  boolean any() {
    return variables.keySet().stream().anyMatch(name -> name.startsWith(PREFIX));
  }

  /** The variable of a setting. */
  static String name(String path) {
    return PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** Reports variables that begin like a section's and name nothing in it. */
  void reportUnknown(Set<String> sections, Findings findings) {
    for (String variable : new TreeSet<>(variables.keySet())) {
      boolean ours =
          sections.stream()
              .map(SettingsEnvironment::name)
              .anyMatch(name -> variable.equals(name) || variable.startsWith(name + "_"));
      if (ours && !asked.contains(variable)) {
        findings.error(
            FilePlace.in(variable),
            "setting",
            "There is no setting of that name.",
            Nearest.to(variable, asked).orElse(null));
      }
    }
  }
}
