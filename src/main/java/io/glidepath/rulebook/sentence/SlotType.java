package io.glidepath.rulebook.sentence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in a sentence's slot, and the literal that it becomes. */
public enum SlotType {
  NUMBER("-?\\d+(?:[.,]\\d+)?", "a number such as 3"),
  PERCENT("\\d+(?:[.,]\\d+)?\\s?%?", "a percentage such as 30%"),
  DURATION("\\d+(?:[.,]\\d+)?\\s?\\p{L}+", "a duration such as 60s, 2 min, 1 h or 7 days"),
  PHRASE("[a-z][a-z0-9-]*", "a phrase of the catalogue such as apology"),
  FIELD("[a-z][a-z0-9-]*", "a field such as account-number"),
  CHANNEL("[a-z]+", "one of voice, chat, email, message, social, video, web"),
  TABLE("[a-z][a-z0-9-]*", "the name of a table such as next-issue"),
  WORD("[a-z][a-z0-9-]*", "a word such as billing-dispute");

  private static final Pattern DURATION_PARTS = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?(\\p{L}+)");

  private final String regex;
  private final String example;

  SlotType(String regex, String example) {
    this.regex = regex;
    this.example = example;
  }

  public static Optional<SlotType> of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  String regex() {
    return regex;
  }

  /** What to write here, for people. */
  public String example() {
    return example;
  }

  /** Whether the text can stand in the slot. */
  public boolean accepts(String text) {
    return text.matches(regex) && literal(text).isPresent();
  }

  /** The literal for a text that matches; empty if it makes none, such as an unknown unit. */
  public Optional<String> literal(String text) {
    return switch (this) {
      case NUMBER -> Optional.of(text.replace(',', '.'));
      case PERCENT -> Optional.of(text.replace("%", "").replace(',', '.').strip());
      case DURATION -> millis(text).map(millis -> millis + "L");
      case CHANNEL -> Optional.of(text).filter(SlotType::isChannel);
      default -> Optional.of(text);
    };
  }

  /** The milliseconds of a duration in English, French or Spanish; empty if it is none. */
  public static Optional<Long> millis(String text) {
    Matcher parts = DURATION_PARTS.matcher(text.strip().replace(',', '.'));
    if (!parts.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(parts.group(1));
    return unit(parts.group(2).toLowerCase(Locale.ROOT)).map(unit -> Math.round(number * unit));
  }

  private static Optional<Long> unit(String word) {
    return switch (word) {
      case "ms" -> Optional.of(1L);
      case "s", "sec", "second", "seconds", "seconde", "secondes", "segundo", "segundos" ->
          Optional.of(1_000L);
      case "m", "min", "mins", "minute", "minutes", "minuto", "minutos" -> Optional.of(60_000L);
      case "h", "hour", "hours", "heure", "heures", "hora", "horas" -> Optional.of(3_600_000L);
      case "d", "day", "days", "j", "jour", "jours", "día", "días", "dia", "dias" ->
          Optional.of(86_400_000L);
      default -> Optional.empty();
    };
  }

  private static boolean isChannel(String word) {
    return Arrays.stream(io.glidepath.interaction.Channel.values())
        .anyMatch(channel -> channel.name().toLowerCase(Locale.ROOT).equals(word));
  }
}
