package io.glidepath.kpi;

import java.util.List;

/**
 * What stands behind an optional member of a setting, as the file has it.
 *
 * @param words one, or those of a list
 * @param several whether the file has a list
 */
public record Written(List<String> words, boolean several) {
  public Written {
    words = List.copyOf(words);
  }

  public static Written of(String word) {
    return new Written(List.of(word), false);
  }

  /** The words with commas between them. */
  public String text() {
    return String.join(", ", words);
  }

  /** As JSON and YAML say it: a text, a number, true or false; of a list, the texts. */
  public Object plain() {
    return several ? words : plain(text());
  }

  private static Object plain(String word) {
    if (word.equals("true") || word.equals("false")) {
      return word.equals("true");
    }
    if (word.matches("-?\\d{1,15}")) {
      return Long.valueOf(word);
    }
    return word.matches("-?\\d{1,15}\\.\\d{1,9}") ? (Object) Double.valueOf(word) : word;
  }
}
