package io.glidepath.rulebook.sentence;

import io.glidepath.rulebook.file.FilePlace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a dictionary: words with slots, and what they mean.
 *
 * @param group the heading that it stands under in its dictionary
 * @param template the words, such as {@code transferred at least {n:number} times}
 * @param meaning the constraints it stands for, with {@code {n}} for the slots
 * @param slots the slots' types by name, in the order of the words
 */
public record Sentence(
    String language,
    String group,
    Subject subject,
    String template,
    String meaning,
    FilePlace place,
    Map<String, SlotType> slots,
    Pattern strict,
    Pattern loose) {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9]*):([a-z]+)}");
  private static final int LONGEST = 300;
  private static final int MOST_SLOTS = 4;

  /** Where a sentence stands: the language, and the heading above it. */
  record Section(String language, String group) {}

  static Sentence of(
      Section section, Subject subject, String template, String meaning, FilePlace place) {
    Map<String, SlotType> slots = new LinkedHashMap<>();
    StringBuilder strict = new StringBuilder();
    StringBuilder loose = new StringBuilder();
    check(template);
    Matcher slot = SLOT.matcher(template);
    int from = 0;
    while (slot.find()) {
      String words = Pattern.quote(template.substring(from, slot.start()));
      SlotType type =
          SlotType.of(slot.group(2))
              .orElseThrow(() -> new IllegalArgumentException("no slot type " + slot.group(2)));
      slots.put(slot.group(1), type);
      strict.append(words).append("(?<").append(slot.group(1)).append('>');
      strict.append(type.regex()).append(')');
      loose.append(words).append("(?<").append(slot.group(1)).append(">.{1,80}?)");
      from = slot.end();
    }
    String rest = Pattern.quote(template.substring(from));
    return new Sentence(
        section.language(),
        section.group(),
        subject,
        template,
        meaning,
        place,
        slots,
        Pattern.compile(strict + rest, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        Pattern.compile(loose + rest, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** Words that every line would resemble, or that take for ever to compare, are refused. */
  private static void check(String template) {
    String words = SLOT.matcher(template).replaceAll("\0");
    demand(template.length() <= LONGEST, "it is longer than 300 letters");
    demand(words.indexOf('{') < 0 && words.indexOf('}') < 0, "a slot is {name:type}");
    demand(!words.contains("\0\0"), "there must be words between two slots");
    demand(words.chars().filter(c -> c == '\0').count() <= MOST_SLOTS, "it has too many slots");
    demand(words.chars().filter(Character::isLetter).count() >= 3, "it has no words of its own");
  }

  private static void demand(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The words without the slots' types. */
  public String words() {
    return SLOT.matcher(template).replaceAll("{$1}");
  }

  /** The words with the slots filled. */
  public String say(Map<String, String> values) {
    return SLOT.matcher(template)
        .replaceAll(
            slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), slot.group())));
  }

  /** Whether the line begins with the words before the first slot. */
  boolean canBegin(String line) {
    int words = template.indexOf('{');
    return line.regionMatches(true, 0, template, 0, words < 0 ? template.length() : words);
  }

  /** How much of the template is words and not slots. */
  int wordiness() {
    return SLOT.matcher(template).replaceAll("").length();
  }
}
