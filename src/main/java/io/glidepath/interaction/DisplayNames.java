package io.glidepath.interaction;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What phrases and the fields that customers are asked for are called in each language, for people
 * who read of them. Immutable.
 *
 * @param phrases by language and phrase, such as {@code en}, {@code apology}: {@code “sorry”}
 * @param fields by language and field, such as {@code fr}, {@code pin}: {@code code PIN}
 */
public record DisplayNames(
    Map<String, Map<String, String>> phrases, Map<String, Map<String, String>> fields) {
  /** Knows none: all are called by their own words. */
  public static final DisplayNames NONE = new DisplayNames(Map.of(), Map.of());

  public DisplayNames {
    phrases = Map.copyOf(phrases);
    fields = Map.copyOf(fields);
  }

  /** The phrase's name, else its own words. */
  public String phrase(String language, String phrase) {
    return name(phrases, language, phrase);
  }

  /** The field's name, else its own words; empty for none. */
  public String field(String language, @Nullable String field) {
    return field == null ? "" : name(fields, language, field);
  }

  /** The fields' names in a language, by field. */
  public Map<String, String> fields(String language) {
    return fields.getOrDefault(language, Map.of());
  }

  /** The fields that have a name in some language. */
  public Set<String> fieldsNamed() {
    return fields.values().stream()
        .flatMap(names -> names.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String name(Map<String, Map<String, String>> all, String language, String id) {
    Map<String, String> names = all.getOrDefault(language, Map.of());
    String name = names.get(id);
    return name == null ? id.replace('-', ' ') : name;
  }
}
