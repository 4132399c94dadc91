package io.glidepath.post;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;

/**
 * What somebody wrote, whatever it was written with: no mark-up, accents in one piece, one kind of
 * space and of apostrophe, letters and digits of ordinary width, and nothing that cannot be seen.
 * What looks for words and for personal data reads this alone, so that neither is missed for how it
 * was written. What a mail quotes begins each line with {@code >}. Linear in the length of the
 * text.
 */
final class PlainText {
  private static final int FULL_WIDTH = 0xFF01 - '!';
  private static final String APOSTROPHES = "\u2019\u2018\u201b\u02bc\u00b4`\u2032";

  /** Elements that mails and chats are made of; what else stands in angles, somebody typed. */
  private static final Pattern STRAY =
      Pattern.compile(
          "(?i)<(?!!--|/?(?:a|abbr|b|blockquote|body|br|center|code|dd|del|div|dl|dt|em|font|h[1-6]"
              + "|head|hr|html|i|img|ins|li|meta|o:p|ol|p|pre|q|s|script|small|span|strike|strong"
              + "|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|u|ul)[\\s/>])");

  /** What begins a line, and what begins and ends a quotation. */
  private static final Pattern LINE =
      Pattern.compile("(?i)<(?:(/?blockquote)|br|div|li|p|tr)\\b[^<>]{0,2000}>|\\n");

  private PlainText() {}

  static String of(String written) {
    return isPlain(written)
        ? written
        : visible(Normalizer.normalize(words(written), Normalizer.Form.NFC));
  }

  /** A name that was written in one way or another: accents in one piece, nothing hidden. */
  static String name(String written) {
    return isPlain(written) ? written : visible(Normalizer.normalize(written, Normalizer.Form.NFC));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c == '<' || c == '&' || c == '`') {
        return false;
      }
    }
    return true;
  }

  /** Without mark-up. */
  private static String words(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    String known = STRAY.matcher(quoting(text)).replaceAll("&lt;");
    StringWriter words = new StringWriter(known.length());
    try (HTMLStripCharFilter filter = new HTMLStripCharFilter(new StringReader(known))) {
      filter.transferTo(words);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words.toString().strip();
  }

  /** Marks the lines of quotations as mails do that have no mark-up. */
  private static String quoting(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Matcher lines = LINE.matcher(text);
    int depth = 0;
    int end = 0;
    while (lines.find()) {
      String quote = lines.group(1);
      depth = Math.max(0, depth + (quote == null ? 0 : quote.startsWith("/") ? -1 : 1));
      if (depth > 0 || quote != null) {
        out.append(text, end, lines.start()).append(depth > 0 ? "\n&gt; " : "\n");
        end = lines.end();
      }
    }
    return out.append(text, end, text.length()).toString();
  }

  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int width;
    for (int at = 0; at < text.length(); at += width) {
      int sign = text.codePointAt(at);
      width = Character.charCount(sign);
      if (sign == 0x3000 || (sign != '\n' && Character.isSpaceChar(sign))) {
        out.append(' ');
      } else if (sign >= 0xFF01 && sign <= 0xFF5E) {
        out.append((char) (sign - FULL_WIDTH));
      } else if (APOSTROPHES.indexOf(sign) >= 0 && isBetweenLetters(text, at)) {
        out.append('\'');
      } else if (!isHidden(sign, out)) {
        out.appendCodePoint(sign);
      }
    }
    return out.toString();
  }

  /** Joiners hold the letters of other scripts and the parts of pictures together: those stay. */
  private static boolean isHidden(int sign, StringBuilder before) {
    boolean isJoiner = sign == 0x200C || sign == 0x200D;
    boolean isJoining = isJoiner && !before.isEmpty() && before.charAt(before.length() - 1) > 0x24F;
    return !isJoining && Character.getType(sign) == Character.FORMAT;
  }

  private static boolean isBetweenLetters(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }
}
