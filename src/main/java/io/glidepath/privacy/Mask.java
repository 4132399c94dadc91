package io.glidepath.privacy;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What QA reads before it breaks the glass: digits, names and addresses are dots. It hides rather
 * too much than too little; it cannot know every name. Thread-safe, pure.
 */
public final class Mask implements UnaryOperator<String> {
  private static final String DOTS = "•••";

  /** A word is read once, from its start, so that no text takes longer than its length. */
  private static final String WORD = "[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*+";

  private static final String START = "\\b(?<![\\p{L}\\p{M}]['’-])";

  private static final String MAIL_PART = "[^\\s@\\[\\]]++";
  private static final Pattern MAIL =
      Pattern.compile("(?<![^\\s@\\[\\]])" + MAIL_PART + "@" + MAIL_PART);
  private static final Pattern NUMBER =
      Pattern.compile("[+(]?\\p{Nd}[\\p{Nd}\\p{Cf}.,:/()\\s-]*\\p{Nd}|\\p{Nd}");
  private static final String NO_NAME =
      "(?!(?:and|et|y|i|je|yo|calling|from|speaking|not|on|is|est|es|but|mais|pero)\\b)";
  private static final String NAMES = "((?:[\\s-]{1,8}" + NO_NAME + WORD + "){1,3})";
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?iu)\\b(my (?:full |first |last |sur|maiden )?name(?: is|'s|’s)|i am called"
              + "|speaking with|je m['’]appelle|mon (?:pr[ée])?nom(?: de famille)? (?:est|c['’]est)"
              + "|me llamo|mi (?:nombre|apellido)(?: es)?|mr\\.?|mrs\\.?|ms\\.?|miss|madame|monsieur"
              + "|mme|señora?|sra?\\.|don|doña)"
              + NAMES);
  private static final Pattern CALLING =
      Pattern.compile(
          "(?iu)"
              + START
              + "(this is|i am|i'm|i’m|je suis|ici|c['’]est|soy|habla|le habla)"
              + NAMES
              + "(?=\\s{1,4}(?:calling|from|speaking|here|à l['’]appareil|llamando|al habla)\\b)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?iu)(?:\\p{Nd}{1,5}(?:\\s?(?:bis|ter))?,?\\s)?(?:(?:\\b(?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|all[ée]e|quai|calle|c/"
              + "|avenida|avda|plaza|paseo|camino|carretera)\\s+[^,.;?!\\n]{2,60})"
              + "|(?:"
              + START
              + "(?:"
              + WORD
              + "\\s){1,3}(?:street|road|lane|drive|avenue|boulevard|square"
              + "|court|close|terrace|crescent)\\b))");
  private static final Pattern CAPITALISED =
      Pattern.compile("(?<![.?!:¿¡…\\n]\\s{0,3})(?<=[\\s(\"'’«“])(\\p{Lu}[\\p{L}\\p{M}'’-]+)");
  private static final Pattern LOOSE =
      Pattern.compile("^(?:(?:I|I'm|I’m|I'll|I’ll|I've|I’ve|I'd|I’d|OK))$");

  @Override
  public String apply(String text) {
    String masked = MAIL.matcher(text).replaceAll(DOTS);
    masked = ADDRESS.matcher(masked).replaceAll(DOTS);
    masked = introduced(masked);
    masked =
        CAPITALISED
            .matcher(masked)
            .replaceAll(found -> LOOSE.matcher(found.group(1)).matches() ? found.group(1) : DOTS);
    return NUMBER.matcher(masked).replaceAll(DOTS);
  }

  private static String introduced(String text) {
    String once = INTRODUCED.matcher(text).replaceAll("$1 " + DOTS);
    return CALLING.matcher(once).replaceAll("$1 " + DOTS);
  }
}
