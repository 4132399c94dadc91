package io.glidepath.rulebook.card;

import io.glidepath.interaction.Nearest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What someone who wrote a word or number that cannot stand there probably meant. */
final class ProbablyMeant {
  private static final Pattern TIME = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(\\p{L}*).*");
  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("active", "live"),
          Map.entry("enabled", "live"),
          Map.entry("on", "live"),
          Map.entry("inactive", "draft"),
          Map.entry("disabled", "retired"),
          Map.entry("off", "retired"),
          Map.entry("test", "shadow"),
          Map.entry("phone", "voice"),
          Map.entry("telephone", "voice"),
          Map.entry("call", "voice"),
          Map.entry("mail", "email"),
          Map.entry("sms", "message"),
          Map.entry("whatsapp", "message"));
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("un", "1"),
          Map.entry("deux", "2"),
          Map.entry("trois", "3"),
          Map.entry("uno", "1"),
          Map.entry("dos", "2"),
          Map.entry("tres", "3"));

  private ProbablyMeant() {}

  /** Another word for the same thing. */
  static Optional<String> otherWord(String word) {
    return Optional.ofNullable(OTHER_WORDS.get(word.toLowerCase(Locale.ROOT)));
  }

  /** The likeliest of some words, with all of them. */
  static String oneOf(String word, Set<String> allowed) {
    String all = "one of " + String.join(", ", new TreeSet<>(allowed));
    return otherWord(word)
        .filter(allowed::contains)
        .or(() -> Nearest.to(word, allowed))
        .map(near -> near + " (" + all + ")")
        .orElse(all);
  }

  static String number(String text) {
    return NUMBERS.getOrDefault(text.toLowerCase(Locale.ROOT), "a number such as 3");
  }

  /** The time with a unit that can be read; seconds if there is no telling. */
  static String duration(String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      return "60s";
    }
    String unit = time.group(2).toLowerCase(Locale.ROOT);
    String read =
        unit.startsWith("mo") || unit.startsWith("w")
            ? "d"
            : switch (unit.isEmpty() ? 's' : unit.charAt(0)) {
              case 'm' -> "m";
              case 'h', 'u' -> "h";
              case 'd', 't', 'j' -> "d";
              default -> unit.startsWith("st") ? "h" : "s";
            };
    return time.group(1).replace(',', '.') + read;
  }
}
