package io.glidepath.kpi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the center's own contacts show about a flagged setting. Nothing in it is by agent, and
 * nothing comes from fewer than five of them.
 *
 * @param about repeats-by-handle-time, repeats-by-quarter, repeats-before-after,
 *     resolution-counted, answers-by-delay, answers-by-channel or median-handle-time
 * @param text all of it in one sentence, in the reader's language
 * @param enough whether there is enough to say something; else figures and rows are missing
 * @param n how many contacts or answers were looked at
 * @param value the estimate in {@code unit}, with its interval of 95 % from {@code low} to {@code
 *     high}
 * @param unit points (a difference of percentages), percent or seconds
 * @param since the first moment that was looked at, {@code until} the last
 * @param sources the kinds of source that it rests on: repeat-contacts, agents, surveys,
 *     handle-time
 * @param oneSource whether it rests on one kind alone
 * @param owner who answers for the setting, if it says so
 * @param rows what it is made of
 * @param interactions some of those behind it, the latest first
 */
public record Observed(
    String about,
    String text,
    boolean enough,
    long n,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable String unit,
    Instant since,
    Instant until,
    List<String> sources,
    boolean oneSource,
    @Nullable String owner,
    List<Row> rows,
    List<String> interactions) {

  /**
   * One part of it.
   *
   * @param name what it is called in the reader's language, such as the issue
   * @param text what there is to say of it; of fewer than ten customers only that they are too few
   * @param value in the unit of the whole; null where there are too few
   */
  public record Row(
      String name,
      String text,
      @Nullable Long n,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high) {}
}
