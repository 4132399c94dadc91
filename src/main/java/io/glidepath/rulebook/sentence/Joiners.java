package io.glidepath.rulebook.sentence;

import java.util.regex.Pattern;

/** The small words that join sentences in one language. */
public record Joiners(String and, String or, String not, String none) {
  /** What parts a line into alternatives, in any language. */
  public static final Pattern OR = Pattern.compile(",? or |,? ou |,? o ");

  /** What parts a line into sentences that must all hold, in any language. */
  public static final Pattern AND = Pattern.compile(",? and |,? et |,? y ");

  /** What stands before a sentence that must not hold, in any language. */
  public static final Pattern NOT =
      Pattern.compile(
          "it is not so that |il n'est pas vrai qu(?:e |')|no es cierto que ",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String VOWELS = "aeiouhéêâîôû";

  public static Joiners of(String language) {
    return switch (language) {
      case "fr" -> new Joiners(" et ", ", ou ", "il n'est pas vrai que ", "aucun réglage : ");
      case "es" -> new Joiners(" y ", ", o ", "no es cierto que ", "ningún ajuste: ");
      default -> new Joiners(" and ", ", or ", "it is not so that ", "there is none: ");
    };
  }

  /** The opposite of a sentence. */
  public String negated(String sentence) {
    boolean elides = not.endsWith("que ") && not.startsWith("il ");
    return elides && VOWELS.indexOf(sentence.charAt(0)) >= 0
        ? not.substring(0, not.length() - 2) + "'" + sentence
        : not + sentence;
  }
}
