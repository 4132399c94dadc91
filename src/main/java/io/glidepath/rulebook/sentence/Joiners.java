package io.glidepath.rulebook.sentence;

import io.glidepath.interaction.Language;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The small words that join sentences in one language.
 *
 * @param notElided what stands for {@code not} before a vowel
 */
public record Joiners(
    String and, String lastAnd, String or, String not, String notElided, String none) {
  /** What parts a line into alternatives, in any language. */
  public static final Pattern OR = parting("or");

  /** What parts a line into sentences that must all hold, in any language. */
  public static final Pattern AND = parting("and");

  /** What stands before a sentence that must not hold, in any language. */
  public static final Pattern NOT =
      Pattern.compile(
          anyOf(
              each ->
                  Stream.of("not", "not-elided")
                      .flatMap(key -> Stream.ofNullable(each.textOrNull(key)))),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String VOWELS = "aeiouhéêâîôû";
  private static final Map<String, Joiners> BY_CODE =
      Language.all().stream().collect(Collectors.toMap(Language::code, Joiners::in));

  public static Joiners of(@Nullable String language) {
    return Objects.requireNonNull(BY_CODE.get(Language.of(language).code()));
  }

  private static Joiners in(Language language) {
    String not = language.text("not");
    String elided = language.textOrNull("not-elided");
    return new Joiners(
        language.text("and"),
        language.text("last-and"),
        language.text("or"),
        not,
        elided == null ? not : elided,
        language.text("none"));
  }

  /** The word with a space on either side, and a comma before it or not. */
  private static Pattern parting(String key) {
    return Pattern.compile(
        ",?(?:" + anyOf(each -> Stream.of(each.text(key).replaceFirst("^,", ""))) + ")");
  }

  private static String anyOf(Function<Language, Stream<String>> words) {
    return Language.all().stream()
        .flatMap(words)
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** The opposite of a sentence. */
  public String negated(String sentence) {
    return (VOWELS.indexOf(sentence.charAt(0)) >= 0 ? notElided : not) + sentence;
  }
}
