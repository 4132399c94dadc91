package io.glidepath.kpi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** A properties file of this package. */
final class PlainProperties {
  private final TreeMap<String, String> values = new TreeMap<>();

  PlainProperties(String file) {
    Properties read = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(PlainProperties.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      read.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read.stringPropertyNames().forEach(name -> values.put(name, read.getProperty(name)));
  }

  /** What stands behind the names that begin so, by the rest of the name. */
  Map<String, String> below(String prefix) {
    Map<String, String> below = new TreeMap<>();
    values
        .tailMap(prefix)
        .forEach(
            (name, value) -> {
              if (name.startsWith(prefix)) {
                below.put(name.substring(prefix.length()), value);
              }
            });
    return below;
  }

  /** The comma-separated words behind a name; none if it is not there. */
  List<String> words(String name) {
    return Arrays.stream(values.getOrDefault(name, "").split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
