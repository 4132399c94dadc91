package io.glidepath.rulebook.wall;

import io.glidepath.rulebook.sentence.Subject;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that printed DRL may consist of, word by word; written apart from what prints it. */
final class Grammar {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<door>from entry-point \"[a-z.0-9]+\")"
              + "|(?<text>\"[\\p{L}\\p{N} _.,:%+\\-]{0,80}\")"
              + "|(?<number>-?\\d+(\\.\\d+)?(E-?\\d+)?L?)"
              + "|(?<word>[$A-Za-z][A-Za-z]*)"
              + "|(?<sign>==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\)|,|\\.|:)"
              + "|(?<space>\\s+)");
  private static final Pattern FRAME =
      Pattern.compile(
          "package io\\.glidepath\\.rules\\.live;\\s+"
              + "(import (io\\.glidepath\\.interaction\\.Story|io\\.glidepath\\.advice\\.Row"
              + "|io\\.glidepath\\.kpi\\.Kpi|io\\.glidepath\\.kpi\\.QualityItem);\\s+)*"
              + "global io\\.glidepath\\.advice\\.Verdict verdict;\\s+"
              + "rule \"[a-z.0-9]+\"\\s+when\\s(?<when>.*)\\sthen\\s+"
              + "verdict\\.hold\\(\"[a-z.0-9]+\"(, \\$row)?\\);\\s+end\\s*",
          Pattern.DOTALL);
  private static final Set<String> WORDS = words();

  private Grammar() {}

  private static Set<String> words() {
    Stream<String> readings =
        Arrays.stream(Subject.values())
            .flatMap(subject -> subject.readable().stream())
            .map(Method::getName);
    Stream<String> others =
        Stream.of(
            "Story",
            "Row",
            "Kpi",
            "QualityItem",
            "$story",
            "$row",
            "$kpi",
            "$item",
            "this",
            "not",
            "true",
            "false",
            "null",
            "concat");
    return Stream.concat(readings, others).collect(Collectors.toSet());
  }

  /** What in a package with one rule is not of the grammar; empty if all of it is. */
  static Set<String> strange(String drl) {
    Matcher frame = FRAME.matcher(drl);
    if (!frame.matches()) {
      return Set.of("the frame of " + drl);
    }
    Set<String> strange = new TreeSet<>();
    String when = frame.group("when");
    Matcher token = TOKEN.matcher(when);
    int at = 0;
    while (token.lookingAt()) {
      String word = token.group("word");
      if (word != null && !WORDS.contains(word)) {
        strange.add(word);
      }
      at = token.end();
      token.region(at, when.length());
    }
    if (at < when.length()) {
      strange.add(when.substring(at));
    }
    return strange;
  }
}
