package io.glidepath.phrase;

import java.util.Map;
import java.util.Set;

/** Numbers and durations as a language says them: "forty-five", "five to ten minutes", "24 h". */
final class SpokenDurations {
  private final Map<Integer, Integer> numbers;
  private final Set<Integer> joiners;
  private final Map<Integer, Long> units;
  private final Patterns<Long> moments;

  /**
   * All keys are word numbers.
   *
   * @param numbers the values of number words
   * @param joiners words that stand between two numbers ("to", "and")
   * @param units the lengths of units in milliseconds
   * @param moments durations that name no number ("half an hour"), in milliseconds
   */
  SpokenDurations(
      Map<Integer, Integer> numbers,
      Set<Integer> joiners,
      Map<Integer, Long> units,
      Patterns<Long> moments) {
    this.numbers = numbers;
    this.joiners = joiners;
    this.units = units;
    this.moments = moments;
  }

  boolean isNumber(WordTokens tokens, int at) {
    return tokens.value(at) >= 0 || numbers.containsKey(tokens.id(at));
  }

  /** Finds every number and duration. */
  void find(WordTokens tokens, Spans spans) {
    for (int at = tokens.size() - 1; at >= 0; at--) {
      number(tokens, spans, at);
      duration(tokens, spans, at);
      int start = at;
      moments.follow(
          tokens,
          at,
          (end, length) -> {
            if (end >= spans.durationEnd[start]) {
              spans.duration(start, end, length);
            }
          });
    }
  }

  private void number(WordTokens tokens, Spans spans, int at) {
    long value = tokens.value(at);
    if (value >= 0) {
      spans.number(at, at + 1, value);
      return;
    }
    Integer word = numbers.get(tokens.id(at));
    if (word == null) {
      return;
    }
    int next = at + 1;
    if (word >= 20 && word % 10 == 0 && next < tokens.size()) {
      int unit = joiners.contains(tokens.id(next)) && next + 1 < tokens.size() ? next + 1 : next;
      Integer ones = numbers.get(tokens.id(unit));
      if (ones != null && ones > 0 && ones < 10) {
        spans.number(at, unit + 1, word + ones);
        return;
      }
    }
    spans.number(at, next, word);
  }

  /** A number, perhaps a second one, perhaps one word ("working"), and a unit. */
  private void duration(WordTokens tokens, Spans spans, int at) {
    int end = spans.numberEnd[at];
    if (end < 0) {
      return;
    }
    long value = spans.number[at];
    int second = end < tokens.size() && joiners.contains(tokens.id(end)) ? end + 1 : end;
    if (second < tokens.size() && spans.numberEnd[second] > 0) {
      value = Math.max(value, spans.number[second]);
      end = spans.numberEnd[second];
    }
    for (int unit = end; unit <= end + 1 && unit < tokens.size(); unit++) {
      Long length = units.get(tokens.id(unit));
      if (length != null && value <= 1_000) {
        spans.duration(at, unit + 1, value * length);
        return;
      }
    }
  }
}
