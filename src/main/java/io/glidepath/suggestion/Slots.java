package io.glidepath.suggestion;

import java.util.Map;

/** What the {@code {slots}} of texts are filled with. A value is looked up when a text has it. */
@FunctionalInterface
public interface Slots {
  /** Fills none. */
  Slots NONE = name -> "";

  /** The value of a slot; empty if it has none. */
  String value(String name);

  /** Those that are at hand. */
  static Slots of(Map<String, String> values) {
    return name -> values.getOrDefault(name, "");
  }
}
