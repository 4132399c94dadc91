package io.glidepath.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line: what to measure, and {@code --name value} pairs. */
public final class Options {
  private static final Set<String> KNOWN =
      Set.of(
          "rounds", "seconds", "every", "rules", "engines", "live", "check", "rate", "agents",
          "warmup", "config", "no-node", "events", "rows", "cold", "plans", "keep", "data");

  private final Map<String, String> values = new HashMap<>();

  /** Throws {@link IllegalArgumentException} with one clear sentence for a wrong command line. */
  public static Options parse(List<String> arguments) {
    Options options = new Options();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i).replaceFirst("^--", "");
      if (!arguments.get(i).startsWith("--") || !KNOWN.contains(name)) {
        throw new IllegalArgumentException("there is no option " + arguments.get(i));
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(arguments.get(i) + " needs a value");
      }
      options.values.put(name, arguments.get(i + 1));
    }
    return options;
  }

  public int number(String name, int usual) {
    String value = values.get(name);
    try {
      return value == null ? usual : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--" + name + " needs a whole number, not " + value, e);
    }
  }

  public List<String> words(String name, List<String> usual) {
    String value = values.get(name);
    return value == null ? usual : List.of(value.split(","));
  }
}
