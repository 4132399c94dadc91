package io.glidepath.rulebook.sentence;

import io.glidepath.interaction.Channel;
import io.glidepath.interaction.WrittenDuration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may stand in a sentence's slot, and the literal that it becomes. */
public enum SlotType {
  NUMBER("-?\\d+(?:[.,]\\d+)?", "a number such as 3"),
  PERCENT("\\d+(?:[.,]\\d+)?\\s?%?", "a percentage such as 30%"),
  DURATION("\\d+(?:[.,]\\d+)?\\s?\\p{L}+", "a duration such as 60s, 2 min, 1 h or 7 days"),
  PHRASE("[a-z][a-z0-9-]*", "a phrase of the catalogue such as apology"),
  FIELD("[a-z][a-z0-9-]*", "a field such as account-number"),
  TABLE("[a-z][a-z0-9-]*", "the name of a table such as next-issue"),
  WORD("[a-z][a-z0-9-]*", "a word such as billing-dispute"),
  CHANNEL(Listed.REGEX, "one of voice, chat, email, message, social, video, web"),
  LANGUAGE(Listed.REGEX, "a language such as French, or its code such as fr"),
  EVENT(Listed.REGEX, "an event such as the transfer"),
  PLACE(Listed.REGEX, "one of ivr, web, app, bot, agent"),
  OUTCOME(Listed.REGEX, "one of resolved, unresolved, abandoned"),
  SURVEY(Listed.REGEX, "one of ces, csat, nps, other"),
  MEASURE(Listed.REGEX, "what a KPI measures, such as handle-time"),
  SCOPE(Listed.REGEX, "one of agent, team, center"),
  USE(Listed.REGEX, "one of incentive, target, ranking, benchmark, alarm"),
  MOMENT(Listed.REGEX, "when a survey is asked, such as after-contact"),
  SAMPLE(Listed.REGEX, "who is surveyed, such as random"),
  VIA(Listed.REGEX, "the way a survey takes, such as ivr"),
  TOPIC(Listed.REGEX, "what an item of the quality form demands, such as an apology"),
  KIND(Listed.REGEX, "one of script, compliance, skill, outcome");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** The slots that take one of a list; the dictionaries have the words. */
  private static final class Listed {
    static final String REGEX = "\\p{L}[\\p{L}0-9' -]{0,59}?";
  }

  private final String regex;
  private final String example;

  SlotType(String regex, String example) {
    this.regex = regex;
    this.example = example;
  }

  public static Optional<SlotType> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** The type's name in a dictionary, in small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String regex() {
    return regex;
  }

  /** What to write here, for people. */
  public String example() {
    return example;
  }

  /** Whether it takes one of a list of words that the dictionaries have. */
  public boolean isListed() {
    return regex.equals(Listed.REGEX);
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
      case CHANNEL -> Optional.of(text).filter(channels()::contains);
      case LANGUAGE -> Optional.of(text).filter(LANGUAGES::contains);
      case PHRASE, FIELD, TABLE, WORD -> Optional.of(text);
      default -> Optional.empty();
    };
  }

  /** The milliseconds of a duration in English, French or Spanish; empty if it is none. */
  public static Optional<Long> millis(String text) {
    return WrittenDuration.read(text).map(WrittenDuration::millis);
  }

  private static List<String> channels() {
    return Arrays.stream(Channel.values()).map(Channel::word).toList();
  }
}
