package io.glidepath.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line: what to measure, {@code --name value} pairs, and files. */
public final class Options {
  private static final Set<String> KNOWN =
      Set.of(
          "rounds",
          "seconds",
          "every",
          "rules",
          "engines",
          "live",
          "check",
          "rate",
          "agents",
          "warmup",
          "config",
          "no-node",
          "events",
          "rows",
          "cold",
          "plans",
          "keep",
          "seed",
          "data",
          "interactions",
          "cases",
          "labels",
          "sentences",
          "negative");

  private final Map<String, String> values = new HashMap<>();
  private final List<String> files = new ArrayList<>();

  /** Throws {@link IllegalArgumentException} with one clear sentence for a wrong command line. */
  public static Options parse(List<String> arguments) {
    Options options = new Options();
    for (int i = 0; i < arguments.size(); i += 2) {
      while (i < arguments.size() && !arguments.get(i).startsWith("--")) {
        options.files.add(arguments.get(i++));
      }
      if (i == arguments.size()) {
        break;
      }
      String name = arguments.get(i).replaceFirst("^--", "");
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException("there is no option " + arguments.get(i));
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(arguments.get(i) + " needs a value");
      }
      options.values.put(name, arguments.get(i + 1));
    }
    return options;
  }

  /** The words that belong to no option. */
  public List<String> files() {
    return List.copyOf(files);
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
