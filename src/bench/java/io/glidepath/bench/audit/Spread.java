package io.glidepath.bench.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What rounds came to: the middle one, and how far they lie apart. */
record Spread(double median, double least, double most) {
  static Spread of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    return new Spread(median, sorted[0], sorted[n - 1]);
  }

  static <T> Spread of(List<T> rounds, ToDoubleFunction<T> of) {
    return of(rounds.stream().mapToDouble(of).toArray());
  }

  /** Each round of one kind over the round of the other kind beside it. */
  static <T> Spread ratio(List<T> rounds, List<T> others, ToDoubleFunction<T> of) {
    return of(
        IntStream.range(0, rounds.size())
            .mapToDouble(i -> of.applyAsDouble(rounds.get(i)) / of.applyAsDouble(others.get(i)))
            .toArray());
  }

  Map<String, Object> view() {
    return Map.of("median", median, "least", least, "most", most);
  }

  /** Such as {@code 0.98 (0.91 to 1.02)}. */
  String text(String format) {
    return (format + " (" + format + " to " + format + ")").formatted(median, least, most);
  }
}
