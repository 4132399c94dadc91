package io.glidepath.phrase;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands where in an utterance: fields, numbers and durations, by their first token. */
final class Spans {
  final int[] fieldEnd;
  final @Nullable Field[] field;
  final int[] objectEnd;
  final int[] numberEnd;
  final long[] number;
  final int[] durationEnd;
  final long[] duration;

  Spans(int size) {
    fieldEnd = none(size);
    field = new Field[size];
    objectEnd = none(size);
    numberEnd = none(size);
    number = new long[size];
    durationEnd = none(size);
    duration = new long[size];
  }

  private static int[] none(int size) {
    int[] ends = new int[size];
    Arrays.fill(ends, -1);
    return ends;
  }

  void field(int at, int end, Field which) {
    fieldEnd[at] = end;
    field[at] = which;
  }

  void object(int at, int end, Field which) {
    objectEnd[at] = end;
    field[at] = field[at] == null ? which : field[at];
  }

  void number(int at, int end, long value) {
    numberEnd[at] = end;
    number[at] = value;
  }

  void duration(int at, int end, long millis) {
    durationEnd[at] = end;
    duration[at] = millis;
  }
}
