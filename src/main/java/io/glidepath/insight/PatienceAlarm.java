package io.glidepath.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether customers lose patience with an issue: an exponentially weighted mean of how far the CES
 * of each week lies from that of eight weeks before. The limit is 4.5 standard errors of that mean
 * rather than the usual 3, because the eight weeks are noisy themselves.
 *
 * @param word alarm, steady, or unknown if there are too few answers
 * @param week the Monday of the latest week that was looked at
 * @param mean how far the weighted mean is from the weeks before, in points of CES
 * @param limit below which it is an alarm
 * @param n answers in the latest week
 */
public record PatienceAlarm(String word, LocalDate week, double mean, double limit, long n) {
  /** How many weeks it needs at most: those before, and as many after. */
  public static final int WEEKS = 16;

  private static final int BEFORE = 8;
  private static final int FEWEST = 20;
  private static final double LAMBDA = 0.2;
  private static final double ERRORS = 4.5;

  /** The answers of one week. */
  public record Week(LocalDate monday, Sums sums) {}

  /** {@code weeks} in order; those of fewer than 20 answers say nothing and are left out. */
  public static PatienceAlarm of(List<Week> weeks, LocalDate today) {
    List<Week> enough = weeks.stream().filter(week -> week.sums().cesAnswers() >= FEWEST).toList();
    if (enough.size() <= BEFORE) {
      return new PatienceAlarm("unknown", today, 0, 0, 0);
    }
    double before =
        enough.subList(0, BEFORE).stream()
            .mapToDouble(week -> week.sums().meanCes().value())
            .average()
            .orElse(0);
    Sums all = enough.stream().map(Week::sums).reduce(Sums.NONE, Sums::plus);
    double mean = 0;
    for (Week week : enough.subList(BEFORE, enough.size())) {
      mean = (1 - LAMBDA) * mean + LAMBDA * (week.sums().meanCes().value() - before);
    }
    Week last = enough.get(enough.size() - 1);
    double error = within(enough, all) / Math.sqrt(last.sums().cesAnswers());
    double limit = -ERRORS * error * Math.sqrt(LAMBDA / (2 - LAMBDA));
    String word = mean < limit ? "alarm" : "steady";
    return new PatienceAlarm(word, last.monday(), mean, limit, last.sums().cesAnswers());
  }

  /** The standard deviation of answers within a week: what changed between weeks is no noise. */
  private static double within(List<Week> weeks, Sums all) {
    double squares = 0;
    for (Week week : weeks) {
      double mean = week.sums().meanCes().value();
      squares += week.sums().cesSquares() / 1e6 - week.sums().cesAnswers() * mean * mean;
    }
    long free = all.cesAnswers() - weeks.size();
    return free <= 0 ? 0 : Math.sqrt(Math.max(0, squares) / free);
  }
}
