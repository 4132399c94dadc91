package io.glidepath.interaction;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody says in a message of their own, without what it quotes: words that were said before
 * are not said again.
 */
final class OwnWords {
  private static final List<String> BEGINS = all("quote.begins");
  private static final List<String> ENDS = all("quote.ends");
  private static final List<String> WHOLE = all("quote.whole");
  private static final List<List<String>> HEADS =
      Language.all().stream().map(each -> parts(each, "quote.head")).toList();
  private static final int LONGEST_INTRODUCTION = 200;

  private OwnWords() {}

  static Fact.UtteranceHeard of(Fact.UtteranceHeard utterance) {
    String text = utterance.text();
    boolean mayQuote = text.indexOf('\n') >= 0 || text.startsWith(">");
    return mayQuote ? utterance.saying(own(text)) : utterance;
  }

  private static String own(String text) {
    StringBuilder own = new StringBuilder(text.length());
    String[] lines = text.split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      String line = lines[at].strip();
      if (isWhole(line) || isHead(lines, at)) {
        break;
      }
      if (line.startsWith(">")) {
        continue;
      }
      if (!isIntroduction(line)) {
        own.append(own.isEmpty() ? "" : "\n").append(lines[at]);
      } else if (!quotesNext(lines, at)) {
        break;
      }
    }
    return own.toString();
  }

  /** Such as {@code On Monday, 2 March 2026, Ann wrote:}. */
  private static boolean isIntroduction(String line) {
    return line.length() <= LONGEST_INTRODUCTION
        && ENDS.stream().anyMatch(line::endsWith)
        && BEGINS.stream().anyMatch(word -> line.startsWith(word + " "));
  }

  /** Whether what is introduced is marked line by line, so that other words may stand between. */
  private static boolean quotesNext(String[] lines, int at) {
    for (int next = at + 1; next < lines.length; next++) {
      if (!lines[next].isBlank()) {
        return lines[next].strip().startsWith(">");
      }
    }
    return false;
  }

  /** Such as {@code -----Original Message-----}, after which all is quoted. */
  private static boolean isWhole(String line) {
    return (line.startsWith("--") || line.startsWith("__"))
            && WHOLE.stream().anyMatch(line::contains)
        || WHOLE.stream().anyMatch(words -> line.equals(words + ":") || line.equals(words + " :"));
  }

  /** Such as {@code From: … Sent: …} on two lines, after which all is quoted. */
  private static boolean isHead(String[] lines, int at) {
    String next = at + 1 < lines.length ? lines[at + 1].strip() : "";
    String line = lines[at].strip();
    return HEADS.stream()
        .anyMatch(
            head ->
                head.size() == 2 && line.startsWith(head.get(0)) && next.startsWith(head.get(1)));
  }

  private static List<String> all(String key) {
    return Language.all().stream().flatMap(each -> parts(each, key).stream()).toList();
  }

  private static List<String> parts(Language language, String key) {
    return Stream.of(Objects.requireNonNullElse(language.textOrNull(key), "").split("\\|"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
